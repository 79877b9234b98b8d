import Domain
import Primitives
import Storage

extension House {
    /// Somebody for whom whoever runs the installation acts at the command line. Nobody is signed in by it.
    public func deputy(for email: String) async throws -> Visitor {
        let now = self.now
        let id = surroundings.id(Session.self)
        return try await store.read { connection in
            guard let account = try connection.first(AccountQueries.account(email: email.lowercased())),
                let person = try connection.first(PersonQueries.person(account.person))
            else { throw Refusal.invalid("for", "\(email) has no account here.") }
            let session = Session(
                id: id, person: person.id, createdAt: now, seenAt: now, endsAt: now, awaitsCode: false,
                agent: "the command line")
            return Visitor(
                session: session, person: person, email: account.email,
                actor: try Self.actor(person.id, at: now, in: connection))
        }
    }
}
