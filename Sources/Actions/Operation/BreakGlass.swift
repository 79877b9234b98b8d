public import Domain
public import Primitives
import Storage

/// One opening of somebody's records in need.
public struct GlassBreaking: Sendable {
    /// Whose.
    public let person: String
    /// By whom.
    public let by: String
    /// When.
    public let at: Instant
    /// Why.
    public let reason: String
}

extension House {
    /// Opens somebody's records to an operator for an hour. It is written down and told to the person at once.
    public func breakGlass(email: String, reason: String, for visitor: Visitor) async throws -> ID<Person> {
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        let why = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard why.count >= 10, why.count <= 500 else {
            throw Refusal.invalid("reason", "Say why, in ten letters or more: the person reads it.")
        }
        return try await store.write { connection in
            guard let account = try connection.first(AccountQueries.account(email: email.lowercased())) else {
                throw Refusal.invalid("email", "No account has this address.")
            }
            try self.note(.glassBroken, account.person, by: visitor.person.id, why, in: connection)
            try self.post(
                .glassBroken(by: visitor.person.name, reason: why), to: account.email, of: account.person,
                in: connection)
            return account.person
        }
    }

    /// Every opening, latest first.
    public func glassBreakings(for visitor: Visitor) async throws -> [GlassBreaking] {
        guard visitor.actor.may(.see, .installation) else { throw Refusal.forbidden }
        return try await store.read { connection in
            try connection.all(AccountEventQueries.latest(.glassBroken, most: 50)).map { event in
                GlassBreaking(
                    person: try connection.first(PersonQueries.person(event.person))?.name ?? "erased",
                    by: try event.actor.flatMap { try connection.first(PersonQueries.person($0))?.name } ?? "unknown",
                    at: event.at, reason: event.detail)
            }
        }
    }

    /// The dossier of somebody whose records are open to the visitor.
    public func openedDossier(of person: ID<Person>, for visitor: Visitor) async throws -> Dossier {
        guard visitor.actor.may(.see, .records(of: person)) else { throw Refusal.forbidden }
        return try await store.read { connection in
            guard let found = try connection.first(PersonQueries.person(person)) else { throw Refusal.missing }
            return try Self.dossier(of: found, in: connection)
        }
    }
}
