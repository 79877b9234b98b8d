public import Domain
public import Primitives

/// A token as it is stored: its name still sealed.
public struct StoredToken: Sendable {
    /// The token without its name.
    public var token: APIToken
    /// The sealed name.
    public var sealedName: [UInt8]
}

/// A token that was shown, and in whose name it acts.
public struct ShownToken: Sendable {
    /// The token.
    public var stored: StoredToken
    /// Whose.
    public var person: Person
    /// The address they sign in with.
    public var email: String
}

/// Tokens of programs.
public enum TokenQueries {
    /// The token of a digest, with its person.
    public static func token(_ digest: [UInt8]) -> Query<ShownToken> {
        Query(
            """
            SELECT t.id, t.person_id, t.sealed_name, t.scopes, t.created_at, t.used_at, t.ends_at, t.revoked_at,
                   p.id, p.name, p.birth_date, p.created_at, p.revision, a.email
            FROM api_token t JOIN person p ON p.id = t.person_id JOIN account a ON a.person_id = t.person_id
            WHERE t.digest = \(digest) AND p.erased_at IS NULL
            """
        ) { (row) throws(StoreError) in
            ShownToken(stored: try stored(&row), person: try PersonQueries.person(&row), email: try row.text())
        }
    }

    /// A person's tokens, the newest first.
    public static func all(of person: ID<Person>) -> Query<StoredToken> {
        Query(
            """
            SELECT id, person_id, sealed_name, scopes, created_at, used_at, ends_at, revoked_at FROM api_token
            WHERE person_id = \(person) ORDER BY created_at DESC, id DESC
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredToken {
        let (id, person) = (try row.id(APIToken.self), try row.id(Person.self))
        let sealedName = try row.bytes()
        let words = try row.text().split(separator: " ").map(String.init)
        return StoredToken(
            token: APIToken(
                id: id, person: person, name: "", scopes: words.compactMap { TokenScope.codes.find($0) },
                createdAt: try row.instant(), usedAt: try row.instantOrNull(), endsAt: try row.instant(),
                revokedAt: try row.instantOrNull()),
            sealedName: sealedName)
    }

    /// Adds a token.
    public static func add(_ token: APIToken, sealedName: [UInt8], digest: [UInt8]) -> SQL {
        """
        INSERT INTO api_token (digest, id, person_id, sealed_name, scopes, created_at, ends_at)
        VALUES (\(digest), \(token.id), \(token.person), \(sealedName),
                \(token.scopes.map(\.code).joined(separator: " ")), \(token.createdAt), \(token.endsAt))
        """
    }

    /// Notes that it was used.
    public static func note(_ token: ID<APIToken>, at moment: Instant) -> SQL {
        "UPDATE api_token SET used_at = \(moment) WHERE id = \(token) AND (used_at IS NULL OR used_at < \(moment))"
    }

    /// Revokes one; no row changes when it was revoked before.
    public static func revoke(_ token: ID<APIToken>, of person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE api_token SET revoked_at = \(moment)
        WHERE id = \(token) AND person_id = \(person) AND revoked_at IS NULL
        """
    }

    /// Revokes all of a person.
    public static func revokeAll(of person: ID<Person>, at moment: Instant) -> SQL {
        "UPDATE api_token SET revoked_at = \(moment) WHERE person_id = \(person) AND revoked_at IS NULL"
    }

    /// Forgets tokens that ended or were revoked before a moment; what hangs on them goes first.
    public static func sweep(before moment: Instant) -> [SQL] {
        let over: SQL = "SELECT id FROM api_token WHERE ends_at < \(moment) OR revoked_at < \(moment)"
        return [
            "DELETE FROM api_quota WHERE token_id IN (\(over))", "DELETE FROM api_answer WHERE token_id IN (\(over))",
            "DELETE FROM api_token WHERE ends_at < \(moment) OR revoked_at < \(moment)",
        ]
    }
}
