public import Domain
import Files
import Identity
import Logging
public import Primitives
import Storage

extension House {
    /// Gives somebody the awards that wait for what they have proved to be theirs: their confirmed address, and the numbers
    /// that somebody else confirmed. Says how many there were.
    @discardableResult
    public func claimAwards(of person: ID<Person>) async throws -> Int {
        let now = self.now
        let chance = surroundings.random
        let isAnyWaiting = try await store.read { connection in try connection.first(AwardQueries.isAnyWaiting()) }
        guard isAnyWaiting == true else { return 0 }
        return try await store.write { connection in
            let secret = try connection.issuingSecret(chance)
            var count = 0
            for earner in try connection.proved(by: person) {
                for claim in try connection.all(AwardQueries.waiting(Self.claimDigest(earner, secret))) {
                    guard try connection.run(AwardQueries.take(claim.award, by: person, at: now)) == 1 else { continue }
                    try self.handOver(claim, to: person, in: connection)
                    count += 1
                }
            }
            return count
        }
    }

    /// The same for somebody who has just come in, or has just confirmed an address. What goes wrong here keeps nobody
    /// out: it is tried again the next time.
    func welcomeAwards(of person: ID<Person>) async {
        do {
            try await claimAwards(of: person)
        } catch {
            logger.error("awards that wait were not handed over", metadata: ["error": "\(error)"])
        }
    }

    /// Every edition that was pressed comes among the papers; the ledger says what the award says now.
    private func handOver(_ claim: StoredClaim, to person: ID<Person>, in connection: any Connection) throws {
        guard let stored = try connection.first(AwardQueries.award(claim.award)),
            let key = PersonKey(bytes: claim.secret), let chain = try connection.chain(of: claim.award),
            !chain.isRevoked
        else { return }
        let made = try connection.all(CertificateQueries.certificates(of: claim.award))
        for content in try connection.all(CertificateQueries.contents(of: claim.award)) {
            guard let file = made.first(where: { $0.edition == content.edition }) else { continue }
            let said = try connection.award(content, key)
            let signer = try connection.signer(at: now, surroundings.random)
            try keep(
                CertificateDraft(stored: content, award: said.award, bytes: said.bytes, signer: signer), stored,
                digest: file.file, size: file.size, for: person, in: connection)
        }
    }
}

extension Connection {
    /// What somebody has proved to be theirs.
    fileprivate func proved(by person: ID<Person>) throws -> [AwardKey.Earner] {
        let numbers = try all(IdentifierQueries.all(of: person)).filter { $0.verifiedAt != nil }
            .map { AwardKey.Earner.number($0.kind, $0.number) }
        guard let account = try first(AccountQueries.account(of: person)), account.confirmedAt != nil else {
            return numbers
        }
        return [.address(account.email)] + numbers
    }
}
