public import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Whether a link for confirming an address is still good.
    public func isGoodLink(_ token: String, for purposes: Set<MailToken.Purpose>) async throws -> Bool {
        guard let secret = SecretToken(token) else { return false }
        let now = self.now
        return try await store.read { connection in
            guard let record = try connection.first(MailTokenQueries.token(secret.digest)) else { return false }
            return purposes.contains(record.purpose) && record.isGood(at: now)
        }
    }

    /// Confirms the address that a link was sent to: a new account's, or a new one for an old account.
    public func confirmAddress(_ token: String) async throws {
        guard let secret = SecretToken(token) else { throw Refusal.linkEnded }
        let now = self.now
        try await store.write { connection in
            guard let record = try connection.first(MailTokenQueries.token(secret.digest)), record.isGood(at: now),
                try connection.run(MailTokenQueries.use(secret.digest, at: now)) == 1
            else { throw Refusal.linkEnded }
            switch record.purpose {
            case .confirm:
                try connection.run(AccountQueries.confirm(record.person, at: now))
                try self.note(.confirmed, record.person, in: connection)
            case .change:
                let folded = record.email.lowercased()
                guard try connection.first(AccountQueries.account(email: folded)) == nil,
                    let old = try connection.first(AccountQueries.account(of: record.person))
                else { throw Refusal.linkEnded }
                try connection.run(
                    AccountQueries.changeEmail(of: record.person, to: record.email, folded: folded, at: now))
                try self.note(.emailChanged, record.person, in: connection)
                try self.post(.emailChanged(to: record.email), to: old.email, of: record.person, in: connection)
            case .reset: throw Refusal.linkEnded
            }
        }
    }

    /// Mails a link that puts another address in place.
    public func requestEmailChange(to email: String, password: String, for visitor: Visitor) async throws {
        guard let address = MailAddressText.read(email) else {
            throw Refusal.invalid("email", "That is not a mail address. Write it as name@example.org.")
        }
        try await prove(password, of: visitor)
        let link = newLink(.change, for: visitor.person.id, address)
        try await store.write { connection in
            guard try connection.first(AccountQueries.account(email: address.lowercased())) == nil else { return }
            guard try self.allowsMail(to: address, in: connection) else { throw Refusal.wait(seconds: 600) }
            try self.send(link, .emailChange, in: connection)
        }
    }
}
