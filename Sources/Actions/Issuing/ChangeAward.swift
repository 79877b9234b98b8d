public import Domain
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Issues an award once more for a corrected name or number: a new certificate takes the place of the old one, which
    /// stays readable and says so.
    @discardableResult
    public func reissueCertificate(
        _ id: ID<Award>, naming holder: AwardHolder, for visitor: Visitor
    ) async throws -> IssuedCertificate {
        guard Name.tidy(holder.name) != nil else { throw Refusal.invalid("name", "Give the name as it should stand.") }
        try await finishCertificates(of: id)
        let now = self.now
        try await store.write { connection in
            let stored = try connection.issued(id, .change, by: visitor.actor)
            let (key, _) = try connection.words(of: stored)
            guard let last = try connection.all(CertificateQueries.contents(of: id)).last,
                let chain = try connection.chain(of: id), !chain.isRevoked
            else { throw Refusal.changedMeanwhile }
            var award = try connection.award(last, key).award
            guard award.holder != holder else { return }
            award.holder = holder
            award.edition += 1
            award.supersedes = last.digest
            award.issuedAt = now
            try self.order(award, sealedWith: key, in: connection)
        }
        try await finishCertificates(of: id)
        return try await certificate(of: id)
    }

    /// Takes an award back. The credit is withdrawn from its holder's ledger, where both stay readable.
    public func revokeAward(_ id: ID<Award>, because reason: AwardLink.Reason, for visitor: Visitor) async throws {
        try await finishCertificates(of: id)
        let now = self.now
        let chance = surroundings.random
        try await store.write { connection in
            let stored = try connection.issued(id, .change, by: visitor.actor)
            guard let chain = try connection.chain(of: id) else { throw Refusal.missing }
            guard !chain.isRevoked else { return }
            var link = chain.current
            (link.event, link.at, link.reason) = (.revoked, now, reason)
            try connection.add(link, with: try connection.signer(at: now, chance))
            try self.withdraw(stored, "The provider revoked the certificate: \(reason.words).", in: connection)
        }
    }

    /// Gives a new certificate for a new cycle; the old one stays, and says by which it was followed.
    @discardableResult
    public func renewCertificate(_ old: ID<Award>, _ request: AwardRequest) async throws -> IssuedCertificate {
        let new = try await issueCertificate(request)
        try await store.write { connection in try self.noteRenewal(of: old, by: new.award.id, in: connection) }
        return new
    }

    /// Writes down by which certificate an old one was followed.
    func noteRenewal(of old: ID<Award>, by new: ID<Award>, in connection: any Connection) throws {
        guard old != new, let chain = try connection.chain(of: old), !chain.links.isEmpty else { throw Refusal.missing }
        guard !chain.isRevoked, !chain.links.contains(where: { $0.renewedBy == new }) else { return }
        var link = chain.current
        (link.event, link.at, link.renewedBy) = (.renewed, now, new)
        try connection.add(link, with: try connection.signer(at: now, surroundings.random))
    }

    private func withdraw(_ award: StoredAward, _ reason: String, in connection: any Connection) throws {
        let holder: ID<Person>?
        do { holder = try connection.words(of: award).holder } catch Refusal.missing { return }
        guard let holder, let last = try connection.first(LedgerQueries.latest(of: award.entry, person: holder)) else {
            return
        }
        let key = try connection.key(of: holder)
        var entry = try LedgerOpener(key).entry(last)
        guard entry.action != .withdraw else { return }
        (entry.id, entry.action, entry.recordedAt) = (surroundings.id(), .withdraw, now)
        (entry.origin, entry.verifiedBy) = (.course, award.organisation)
        entry.record.reason = reason
        try connection.append(entry, key, chance: surroundings.random)
        try watchStanding(of: holder, in: connection)
    }
}
