public import Domain
public import Identity
import Primitives
import Storage

/// A browser that has just been signed in.
public struct NewSession: Sendable {
    /// What the browser keeps; only its digest is stored.
    public let token: SecretToken
    /// The session.
    public let session: Session
}

extension House {
    /// Signs somebody in, or asks for their one-time code.
    public func signIn(email: String, password: String, agent: String, from source: String) async throws -> NewSession {
        let folded = MailAddressText.read(email)?.lowercased() ?? ""
        let account = throttleName("account", folded)
        let place = throttleName("address", source)
        // Counted before the password is looked at: a hundred guesses at once are a hundred, not one.
        let (known, tries) = try await store.write { connection -> (Account?, Int) in
            let tries = try self.count(account, .account, in: connection)
            try self.count(place, .address, in: connection)
            return (try connection.first(AccountQueries.account(email: folded)), tries)
        }
        let hash = known.flatMap { PasswordHash(encoded: $0.passwordHash) }
        let isRight: Bool
        if let secret = Password(password) {
            isRight = try await hasher.verify(secret, hash)
        } else {
            try await hasher.pretend()
            isRight = false
        }
        guard isRight, let known else {
            // One of the guesses is the last one that costs nothing, however many there are at once.
            if let known, tries == Throttle.Limit.account.free { try await tellOfGuesses(known) }
            throw Refusal.wrongPassword
        }
        guard known.confirmedAt != nil else {
            try await store.write { connection in
                try connection.run(ThrottleQueries.clear(account))
                guard try self.allowsMail(to: known.email, in: connection) else { return }
                let name = try connection.first(PersonQueries.person(known.person))?.name ?? ""
                try self.send(
                    self.newLink(.confirm, for: known.person, known.email), .confirm(name: name), in: connection)
            }
            throw Refusal.unconfirmed
        }
        let new = newSession(of: known.person, awaitsCode: known.codeSince != nil, agent: agent)
        // Hashing gets dearer with the years; this is the one moment when the password is at hand.
        var better: PasswordHash?
        if let hash, hasher.needsRehash(hash), let secret = Password(password) {
            better = try await hasher.hash(secret)
        }
        let renewed = better
        try await store.write { connection in
            try connection.run(ThrottleQueries.clear(account))
            if let renewed {
                try connection.run(
                    AccountQueries.changePassword(of: known.person, to: renewed.encoded, at: self.now))
            }
            try self.forgive(place, .address, in: connection)
            try connection.run(SessionQueries.add(new.session, digest: new.token.digest))
            if !new.session.awaitsCode {
                try self.note(.signedIn, known.person, by: known.person, agent, in: connection)
            }
        }
        if !new.session.awaitsCode { await welcomeAwards(of: known.person) }
        return new
    }

    func newSession(of person: ID<Person>, awaitsCode: Bool, agent: String) -> NewSession {
        let now = self.now
        let lasts = awaitsCode ? Session.codeWait : Session.longest
        return NewSession(
            token: .new(surroundings.random),
            session: Session(
                id: surroundings.id(), person: person, createdAt: now, seenAt: now, endsAt: now.adding(seconds: lasts),
                awaitsCode: awaitsCode, agent: String(agent.prefix(200))))
    }

    /// The owner is told once, when the account is first held up.
    private func tellOfGuesses(_ account: Account) async throws {
        try await store.write { connection in
            try self.note(.locked, account.person, in: connection)
            if try self.allowsMail(to: account.email, in: connection) {
                try self.post(.locked, to: account.email, of: account.person, in: connection)
            }
        }
    }

    /// Asks for the password once more before something that matters.
    func prove(_ password: String, of visitor: Visitor) async throws {
        let person = visitor.person.id
        let limit = throttleName("proof", person.text)
        let account = try await store.write { connection -> Account? in
            try self.count(limit, .account, in: connection)
            return try connection.first(AccountQueries.account(of: person))
        }
        guard let secret = Password(password), let account,
            try await hasher.verify(secret, PasswordHash(encoded: account.passwordHash))
        else { throw Refusal.invalid("password", "That is not your password.") }
        try await store.write { connection in _ = try connection.run(ThrottleQueries.clear(limit)) }
    }
}
