public import Domain
import Files
import Identity
public import Primitives
import Storage

/// One award as whoever issued it sees it: what it says, and everything that became of it.
public struct AwardRecord: Sendable {
    /// The award.
    public var id: ID<Award>
    /// Its code.
    public var code: AwardCode
    /// What the newest edition says; nothing once its holder was erased.
    public var award: Award?
    /// What it is worth today; nothing while it is being made.
    public var state: AwardState?
    /// What became of it, first to last.
    public var links: [AwardLink]
    /// Whether it waits for somebody without an account.
    public var isWaiting: Bool
}

extension House {
    /// One award of the visitor's organisation.
    public func awardRecord(_ id: ID<Award>, for visitor: Visitor) async throws -> AwardRecord {
        let day = today
        return try await store.read { connection in
            let stored = try connection.issued(id, .see, by: visitor.actor)
            guard let code = AwardCode(stored.code) else { throw Refusal.missing }
            let chain = try connection.chain(of: id)
            var record = AwardRecord(
                id: id, code: code, award: nil, state: chain?.state(content: chain?.current.content ?? "", on: day),
                links: chain?.links ?? [], isWaiting: false)
            do {
                let (key, holder) = try connection.words(of: stored)
                record.award = try connection.all(CertificateQueries.contents(of: id)).last
                    .map { try connection.award($0, key).award }
                record.isWaiting = holder == nil
            } catch Refusal.missing {
                // The holder was erased: what became of it stays.
            }
            return record
        }
    }

    /// The PDF of an award of the visitor's organisation as it holds now, to hand it to whoever earned it.
    public func awardPaper(
        _ id: ID<Award>, for visitor: Visitor
    ) async throws -> (code: AwardCode, bytes: [UInt8]) {
        let certificate = try await issuedCertificate(id, for: visitor)
        do {
            return (certificate.award.code, try await evidence.bytes(certificate.file))
        } catch EvidenceFolder.Fault.missing {
            throw Refusal.missing
        }
    }

    /// The badge of an award of the visitor's organisation as it holds now.
    public func awardBadge(
        _ id: ID<Award>, for visitor: Visitor
    ) async throws -> (code: AwardCode, token: String) {
        let certificate = try await issuedCertificate(id, for: visitor)
        return (certificate.award.code, certificate.badge)
    }

    private func issuedCertificate(_ id: ID<Award>, for visitor: Visitor) async throws -> IssuedCertificate {
        let day = today
        return try await store.read { connection in
            try connection.issued(try connection.issued(id, .see, by: visitor.actor), on: day)
        }
    }
}

extension Connection {
    /// An award of an organisation for whose courses somebody stands.
    func issued(_ id: ID<Award>, _ verb: Verb, by actor: Actor) throws -> StoredAward {
        guard let stored = try first(AwardQueries.award(id)) else { throw Refusal.missing }
        guard actor.may(verb, .offering(of: stored.organisation)),
            stored.person.map({ actor.may(verb, .participation(of: $0, with: stored.organisation)) }) != false
        else { throw Refusal.forbidden }
        return stored
    }
}
