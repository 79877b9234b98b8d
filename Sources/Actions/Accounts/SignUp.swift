import Domain
import Identity
import Mail
import Primitives
import Storage

extension House {
    /// Makes an account and mails a link that confirms the address. The answer is the same for an address that is
    /// known already, so that nobody learns who has an account; its owner is told by mail.
    public func signUp(name: String, email: String, password: String, from source: String) async throws {
        var faults: [FieldFault] = []
        let tidy = Name.tidy(name)
        if tidy == nil { faults.append(FieldFault("name", "Give your name as it stands on your certificates.")) }
        let address = MailAddress(email)
        if address == nil {
            faults.append(FieldFault("email", "That is not a mail address. Write it as name@example.org."))
        }
        if let text = PasswordText.fault(password, email: email, name: name) {
            faults.append(FieldFault("password", text))
        }
        guard faults.isEmpty, let tidy, let address, let secret = Password(password) else {
            throw Refusal.invalid(FormFaults(faults))
        }
        let limit = throttleName("sign-up", source)
        try await store.write { connection in _ = try self.count(limit, .signUp, in: connection) }
        let hash = try await hasher.hash(secret)

        let now = self.now
        let person = Person(id: surroundings.id(), name: tidy, createdAt: now)
        let account = Account(person: person.id, email: address.text, passwordHash: hash.encoded)
        let key = PersonKey.new(surroundings.random)
        let link = newLink(.confirm, for: person.id, address.text)
        try await store.write { connection in
            if let known = try connection.first(AccountQueries.account(email: address.folded)) {
                try self.tellOwner(known, in: connection)
                return
            }
            try connection.run(PersonQueries.add(person))
            try connection.run(PersonQueries.addSecret(key.bytes, of: person.id))
            try connection.run(AccountQueries.add(account, folded: address.folded, at: now))
            try self.note(.signedUp, person.id, in: connection)
            try self.send(link, .confirm(name: tidy), in: connection)
        }
    }

    /// Mails the confirming link once more. The answer is the same whether the address is known.
    public func confirmAgain(email: String, from source: String) async throws {
        guard let address = MailAddressText.read(email) else {
            throw Refusal.invalid("email", "That is not a mail address. Write it as name@example.org.")
        }
        let limit = throttleName("sign-up", source)
        try await store.write { connection in
            try self.count(limit, .signUp, in: connection)
            guard let account = try connection.first(AccountQueries.account(email: address.lowercased())),
                account.confirmedAt == nil, try self.allowsMail(to: account.email, in: connection)
            else { return }
            let name = try connection.first(PersonQueries.person(account.person))?.name ?? ""
            try self.send(
                self.newLink(.confirm, for: account.person, account.email), .confirm(name: name), in: connection)
        }
    }

    /// Somebody tried to sign up with an address that has an account: it may be its owner who forgot.
    private func tellOwner(_ account: Account, in connection: any Connection) throws {
        guard account.confirmedAt == nil else {
            guard try allowsMail(to: account.email, in: connection) else { return }
            return try post(.alreadyThere, to: account.email, of: account.person, in: connection)
        }
        // Nobody has shown that the address is theirs, and one of the two who signed up may be a stranger. So neither
        // password holds: who opens the link chooses name and password. It holds for older links as well.
        try connection.run(AccountQueries.changePassword(of: account.person, to: Account.noPassword, at: now))
        guard try allowsMail(to: account.email, in: connection) else { return }
        try send(newLink(.confirm, for: account.person, account.email), .confirmTwice, in: connection)
    }
}
