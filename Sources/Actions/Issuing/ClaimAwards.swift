import Domain
import Files
import Identity
import Primitives
import Storage

extension House {
    /// Gives somebody the awards that wait for the numbers they have proved to be theirs; says how many there were.
    @discardableResult
    public func claimAwards(for visitor: Visitor) async throws -> Int {
        let (now, person) = (self.now, visitor.person.id)
        let chance = surroundings.random
        return try await store.write { connection in
            let secret = try connection.issuingSecret(chance)
            var count = 0
            for number in try connection.all(IdentifierQueries.all(of: person)) where number.verifiedAt != nil {
                let digest = Self.claimDigest(.number(number.kind, number.number), secret)
                for claim in try connection.all(AwardQueries.waiting(digest)) {
                    guard try connection.run(AwardQueries.take(claim.award, by: person, at: now)) == 1 else { continue }
                    try self.handOver(claim, to: person, in: connection)
                    count += 1
                }
            }
            return count
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
