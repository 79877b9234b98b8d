public import Domain
import Identity
import Mail
public import Primitives
import Storage

extension House {
    /// Adds an account whose address needs no confirmation: for whoever runs the installation.
    public func addUser(name: String, email: String, password: String) async throws {
        guard let tidy = Name.tidy(name) else { throw Refusal.invalid("name", "The name is empty or too long.") }
        guard let address = MailAddress(email) else { throw Refusal.invalid("email", "“\(email)” is no mail address.") }
        if let text = PasswordText.fault(password, email: email, name: name) {
            throw Refusal.invalid("password", text)
        }
        guard let secret = Password(password) else { throw Refusal.invalid("password", "It cannot be typed.") }
        let hash = try await hasher.hash(secret)
        let now = self.now
        let person = Person(id: surroundings.id(), name: tidy, createdAt: now)
        let account = Account(person: person.id, email: address.text, passwordHash: hash.encoded, confirmedAt: now)
        let key = PersonKey.new(surroundings.random)
        try await store.write { connection in
            guard try connection.first(AccountQueries.account(email: address.folded)) == nil else {
                throw Refusal.invalid("email", "\(address.text) has an account already.")
            }
            try connection.run(PersonQueries.add(person))
            try connection.run(PersonQueries.addSecret(key.bytes, of: person.id))
            try connection.run(AccountQueries.add(account, folded: address.folded, at: now))
            try self.note(.signedUp, person.id, in: connection)
        }
    }

    /// Gives somebody a role in an organisation from today on, or the running of the installation.
    public func grant(_ role: String, in organisation: String?, to email: String) async throws {
        let day = today
        let now = self.now
        let newOrganisation = surroundings.id(Organisation.self)
        let place = surroundings.id(Membership.self)
        try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(email: email.lowercased())) else {
                throw Refusal.invalid("email", "\(email) has no account.")
            }
            if role == "operator" {
                try connection.run(MembershipQueries.addOperator(account.person, at: now))
                return
            }
            guard let role = Role.codes.find(role) else {
                throw Refusal.invalid(
                    "role", "there is no role “\(role)”: operator, \(Role.codes.words.joined(separator: ", "))")
            }
            guard let organisation, let name = Name.tidy(organisation) else {
                throw Refusal.invalid("organisation", "say in which organisation: --organisation NAME")
            }
            let known = try connection.first(OrganisationQueries.named(name))
            let home =
                known
                ?? Organisation(
                    id: newOrganisation, name: name, isEmployer: [.manager, .supervisor, .technician].contains(role),
                    isProvider: role == .provider, isBody: [.auditor, .ruleEditor, .ruleReviewer].contains(role))
            if known == nil { try connection.run(OrganisationQueries.add(home, at: now)) }
            try connection.run(
                MembershipQueries.add(
                    Membership(id: place, organisation: home.id, person: account.person, role: role, from: day)))
        }
    }

    /// Who has the account of an address.
    public func person(withAddress email: String) async throws -> ID<Person>? {
        try await store.read { connection in
            try connection.first(AccountQueries.account(email: email.lowercased()))?.person
        }
    }

    /// Somebody with an account.
    public struct User: Sendable {
        /// The address.
        public let email: String
        /// The name.
        public let name: String
        /// Whether the address was confirmed.
        public let isConfirmed: Bool
        /// What they are.
        public let roles: [String]
    }

    /// Every account, by address.
    public func eachUser(_ visit: @escaping @Sendable (User) -> Void) async throws {
        let day = today
        try await store.read { connection in
            for account in try connection.all(AccountQueries.all()) {
                let roles = try connection.all(MembershipQueries.all(of: account.person))
                    .filter { $0.isActive(on: day) }.map(\.role.words)
                let runs = try connection.first(MembershipQueries.isOperator(account.person)) ?? false
                visit(
                    User(
                        email: account.email,
                        name: try connection.first(PersonQueries.person(account.person))?.name ?? "",
                        isConfirmed: account.confirmedAt != nil, roles: roles + (runs ? ["operator"] : [])))
            }
        }
    }
}
