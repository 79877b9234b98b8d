import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Takes the one-time code, or a recovery code, of somebody whose password was right. The browser gets a new token.
    public func enterCode(_ code: String, for visitor: Visitor) async throws -> NewSession {
        let person = visitor.person.id
        let now = self.now
        let limit = throttleName("code", person.text)
        let new = newSession(of: person, awaitsCode: false, agent: visitor.session.agent)
        // Two units: the try is counted even when the code is refused and its unit undone.
        try await store.write { connection in _ = try self.count(limit, .code, in: connection) }
        try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(of: person)) else { throw Refusal.missing }
            if let secret = try connection.key(of: person).codeSecret(account),
                let step = secret.matches(code: code, at: now, after: account.codeStep)
            {
                guard try connection.run(AccountQueries.useCode(of: person, step: step)) == 1 else {
                    throw Refusal.wrongCode
                }
            } else {
                let digest = RecoveryCodes.digest(code, salt: Array(person.text.utf8))
                guard try connection.run(RecoveryCodeQueries.use(digest, of: person, at: now)) == 1 else {
                    throw Refusal.wrongCode
                }
                try self.note(.recoveryCodeUsed, person, by: person, in: connection)
            }
            try connection.run(ThrottleQueries.clear(limit))
            try connection.run(SessionQueries.end(visitor.session.id, of: person))
            try connection.run(SessionQueries.add(new.session, digest: new.token.digest))
            try self.note(.signedIn, person, by: person, new.session.agent, in: connection)
        }
        await welcomeAwards(of: person)
        return new
    }
}

extension PersonKey {
    /// The secret of an account's one-time codes.
    func codeSecret(_ account: Account) throws -> TOTPSecret? {
        guard let sealed = account.codeSecret else { return nil }
        return TOTPSecret(bytes: try open(sealed, context: Array("one-time codes".utf8)))
    }

    func seal(_ secret: TOTPSecret, chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(secret.bytes, context: Array("one-time codes".utf8), nonce: chance)
    }
}
