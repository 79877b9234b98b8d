public import Domain
import Primitives
import Storage

/// Somebody signed in.
public struct Visitor: Sendable {
    /// The browser's session.
    public let session: Session
    /// Who.
    public let person: Person
    /// The address they sign in with.
    public let email: String
    /// What they may do.
    public let actor: Actor
}

extension House {
    /// Who holds a session's token; nothing when it is not good any more.
    public func visitor(_ digest: [UInt8]) async throws -> Visitor? {
        let now = self.now
        let visitor: Visitor? = try await store.read { connection in
            guard let found = try connection.first(SessionQueries.session(digest)), found.session.isOpen(at: now)
            else { return nil }
            return Visitor(
                session: found.session, person: found.person, email: found.email,
                actor: try Self.actor(found.person.id, at: now, in: connection))
        }
        if let visitor, visitor.session.wantsNoting(at: now) {
            try await store.write { connection in
                _ = try connection.run(SessionQueries.note(visitor.session.id, at: now))
            }
        }
        return visitor
    }

    /// A person with the places they hold.
    static func actor(_ person: ID<Person>, at now: Instant, in connection: any Connection) throws -> Actor {
        let isOperator = try connection.first(MembershipQueries.isOperator(person)) ?? false
        let opened =
            isOperator
            ? try connection.all(AccountEventQueries.brokenGlass(by: person, since: now.adding(seconds: -3600))) : []
        return Actor(
            person: person, memberships: try connection.all(MembershipQueries.all(of: person)), on: now.day,
            isOperator: isOperator, brokenGlass: Set(opened))
    }
}
