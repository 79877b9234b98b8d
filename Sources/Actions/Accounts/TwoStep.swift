import Documents
public import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Somebody's account.
    public func account(of visitor: Visitor) async throws -> Account {
        let person = visitor.person.id
        let account = try await store.read { connection in try connection.first(AccountQueries.account(of: person)) }
        guard let account else { throw Refusal.missing }
        return account
    }

    /// The secret to set up an authenticator with; the same until the first code proved it.
    public func beginTwoStep(for visitor: Visitor) async throws -> CodeSetUp {
        let person = visitor.person.id
        let now = self.now
        let fresh = TOTPSecret.new(surroundings.random)
        let chance = surroundings.random
        let secret = try await store.write { connection -> TOTPSecret in
            guard let account = try connection.first(AccountQueries.account(of: person)) else { throw Refusal.missing }
            guard account.codeSince == nil else { throw Refusal.changedMeanwhile }
            let key = try connection.key(of: person)
            if let begun = try key.codeSecret(account) { return begun }
            let sealed = key.seal(fresh, chance: chance)
            try connection.run(AccountQueries.setCodes(of: person, secret: sealed, since: nil, at: now))
            return fresh
        }
        return CodeSetUp(secret: secret.base32, modules: QRCode(secret.uri(account: visitor.email))?.rows ?? [])
    }

    /// Turns one-time codes on once a first code shows that the authenticator works; gives the recovery codes.
    public func confirmTwoStep(_ code: String, for visitor: Visitor) async throws -> [String] {
        let person = visitor.person.id
        let now = self.now
        let codes = RecoveryCodes.new(surroundings.random)
        let limit = throttleName("code", person.text)
        try await store.write { connection in _ = try self.count(limit, .code, in: connection) }
        try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(of: person)),
                let sealed = account.codeSecret, account.codeSince == nil,
                let secret = try connection.key(of: person).codeSecret(account)
            else { throw Refusal.changedMeanwhile }
            guard let step = secret.matches(code: code, at: now, after: nil) else {
                throw Refusal.invalid("code", "That code does not fit. Type the six digits that are shown now.")
            }
            try connection.run(AccountQueries.setCodes(of: person, secret: sealed, since: now, at: now))
            try connection.run(AccountQueries.useCode(of: person, step: step))
            try connection.run(ThrottleQueries.clear(limit))
            try connection.replaceRecoveryCodes(codes, of: person)
            try connection.run(SessionQueries.endAll(of: person, except: visitor.session.id))
            try self.note(.codesOn, person, by: person, in: connection)
            try self.post(.codesOn, to: account.email, of: person, in: connection)
        }
        return codes
    }

    /// New recovery codes in the place of the old ones.
    public func renewRecoveryCodes(password: String, for visitor: Visitor) async throws -> [String] {
        try await prove(password, of: visitor)
        let person = visitor.person.id
        let codes = RecoveryCodes.new(surroundings.random)
        try await store.write { connection in
            guard try connection.first(AccountQueries.account(of: person))?.codeSince != nil else {
                throw Refusal.changedMeanwhile
            }
            try connection.replaceRecoveryCodes(codes, of: person)
        }
        return codes
    }

    /// Turns one-time codes off.
    public func endTwoStep(password: String, for visitor: Visitor) async throws {
        try await prove(password, of: visitor)
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(of: person)) else { throw Refusal.missing }
            try connection.run(AccountQueries.setCodes(of: person, secret: nil, since: nil, at: now))
            try connection.run(RecoveryCodeQueries.clear(of: person))
            if account.codeSince != nil {
                try self.note(.codesOff, person, by: person, in: connection)
                try self.post(.codesOff, to: account.email, of: person, in: connection)
            }
        }
    }
}

extension Connection {
    /// Takes the old recovery codes away and keeps the digests of new ones.
    fileprivate func replaceRecoveryCodes(_ codes: [String], of person: ID<Person>) throws {
        try run(RecoveryCodeQueries.clear(of: person))
        for code in codes {
            try run(RecoveryCodeQueries.add(RecoveryCodes.digest(code, salt: Array(person.text.utf8)), of: person))
        }
    }
}

/// What somebody needs to set up an authenticator: the secret to type and its code to scan.
public struct CodeSetUp: Sendable {
    /// The secret in letters.
    public let secret: String
    /// The code to scan, row by row.
    public let modules: [[Bool]]
}
