import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Mails a link that lets somebody choose a new password. The answer is the same whether the address is known.
    public func requestReset(email: String, from source: String) async throws {
        guard let address = MailAddressText.read(email) else {
            throw Refusal.invalid("email", "That is not a mail address. Write it as name@example.org.")
        }
        let limit = throttleName("reset", source)
        try await store.write { connection in
            try self.count(limit, .signUp, in: connection)
            guard let account = try connection.first(AccountQueries.account(email: address.lowercased())),
                try self.allowsMail(to: account.email, in: connection)
            else { return }
            try self.send(self.newLink(.reset, for: account.person, account.email), .reset, in: connection)
        }
    }

    /// Puts a new password in place for the holder of a link. Who holds it has shown that the address is theirs.
    public func resetPassword(_ token: String, to password: String) async throws {
        guard let secret = SecretToken(token) else { throw Refusal.linkEnded }
        let now = self.now
        let record = try await store.read { connection in
            try connection.first(MailTokenQueries.token(secret.digest))
        }
        guard let record, record.purpose == .reset, record.isGood(at: now) else { throw Refusal.linkEnded }
        let hash = try await newHash(password, email: record.email, name: "")
        try await store.write { connection in
            guard try connection.run(MailTokenQueries.use(secret.digest, at: now)) == 1 else { throw Refusal.linkEnded }
            try connection.run(AccountQueries.changePassword(of: record.person, to: hash, at: now))
            try connection.run(AccountQueries.confirm(record.person, at: now))
            try connection.run(SessionQueries.endAll(of: record.person, except: nil))
            // Who lost the account may have lost it to somebody who made tokens.
            try connection.run(TokenQueries.revokeAll(of: record.person, at: now))
            try connection.run(ThrottleQueries.clear(self.throttleName("account", record.email.lowercased())))
            try self.note(.passwordReset, record.person, in: connection)
            try self.post(.passwordChanged, to: record.email, of: record.person, in: connection)
        }
    }

    /// Puts a new password in place for somebody who knows the old one.
    public func changePassword(from old: String, to new: String, for visitor: Visitor) async throws {
        let account = try await account(of: visitor)
        do {
            try await prove(old, of: visitor)
        } catch Refusal.invalid {
            throw Refusal.invalid("current", "That is not your password.")
        }
        let hash = try await newHash(new, email: account.email, name: visitor.person.name)
        let now = self.now
        try await store.write { connection in
            try connection.run(AccountQueries.changePassword(of: account.person, to: hash, at: now))
            try connection.run(SessionQueries.endAll(of: account.person, except: visitor.session.id))
            try self.note(.passwordChanged, account.person, by: account.person, in: connection)
            try self.post(.passwordChanged, to: account.email, of: account.person, in: connection)
        }
    }

    func newHash(_ password: String, email: String, name: String) async throws -> String {
        if let text = PasswordText.fault(password, email: email, name: name) {
            throw Refusal.invalid("password", text)
        }
        guard let secret = Password(password) else {
            throw Refusal.invalid("password", "It holds a character that cannot be typed.")
        }
        return try await hasher.hash(secret).encoded
    }
}
