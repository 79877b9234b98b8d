public import Domain
import Identity
public import Primitives
import Storage

extension House {
    /// Somebody's tokens, the newest first; those that are over stay in sight for a month.
    public func tokens(of visitor: Visitor) async throws -> [APIToken] {
        let person = visitor.person.id
        return try await store.read { connection in
            let key = try connection.key(of: person)
            return try connection.all(TokenQueries.all(of: person)).map { try key.token($0) }
        }
    }

    /// Ends a token at once.
    public func revokeToken(_ id: ID<APIToken>, of visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            guard try connection.run(TokenQueries.revoke(id, of: person, at: now)) == 1 else { return }
            try self.note(.tokenRevoked, person, by: person, in: connection)
        }
    }

    /// Ends every token of somebody at once.
    public func revokeTokens(of visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            guard try connection.run(TokenQueries.revokeAll(of: person, at: now)) > 0 else { return }
            try self.note(.tokenRevoked, person, by: person, in: connection)
        }
    }
}

extension PersonKey {
    /// A token with its name readable.
    func token(_ stored: StoredToken) throws -> APIToken {
        var token = stored.token
        token.name = String(decoding: try open(stored.sealedName, context: Array(token.id.text.utf8)), as: UTF8.self)
        return token
    }
}
