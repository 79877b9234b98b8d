public import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Whether the holder of a link has to choose name and password: two people signed up with the address.
    public func mustChoosePassword(_ token: String) async throws -> Bool {
        guard let secret = SecretToken(token) else { return false }
        return try await store.read { connection in
            guard let record = try connection.first(MailTokenQueries.token(secret.digest)), record.purpose == .confirm
            else { return false }
            return try connection.first(AccountQueries.account(of: record.person))?.lacksPassword ?? false
        }
    }

    /// Confirms the address of a link with a name and a password that its holder chooses now.
    public func confirmAddress(_ token: String, name: String, password: String) async throws {
        guard let secret = SecretToken(token) else { throw Refusal.linkEnded }
        let now = self.now
        let record = try await store.read { connection in
            try connection.first(MailTokenQueries.token(secret.digest))
        }
        guard let record, record.purpose == .confirm, record.isGood(at: now) else { throw Refusal.linkEnded }
        guard let tidy = Name.tidy(name) else {
            throw Refusal.invalid("name", "Give your name as it stands on your certificates.")
        }
        let hash = try await newHash(password, email: record.email, name: tidy)
        try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(of: record.person)),
                account.lacksPassword, var person = try connection.first(PersonQueries.person(record.person)),
                try connection.run(MailTokenQueries.use(secret.digest, at: now)) == 1
            else { throw Refusal.linkEnded }
            person.name = tidy
            try connection.run(PersonQueries.change(person, from: person.revision))
            try connection.run(AccountQueries.changePassword(of: record.person, to: hash, at: now))
            try connection.run(AccountQueries.confirm(record.person, at: now))
            try self.note(.confirmed, record.person, in: connection)
        }
        await welcomeAwards(of: record.person)
    }

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
        let person = try await store.write { connection in
            guard let record = try connection.first(MailTokenQueries.token(secret.digest)), record.isGood(at: now),
                try connection.run(MailTokenQueries.use(secret.digest, at: now)) == 1
            else { throw Refusal.linkEnded }
            switch record.purpose {
            case .confirm:
                // It became doubtful between the page and the button.
                guard try connection.first(AccountQueries.account(of: record.person))?.lacksPassword == false else {
                    throw Refusal.linkEnded
                }
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
            return record.person
        }
        await welcomeAwards(of: person)
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
