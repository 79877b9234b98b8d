public import Domain
public import Primitives

/// Links that were mailed.
public enum MailTokenQueries {
    /// The link of a token's digest.
    public static func token(_ digest: [UInt8]) -> Query<MailToken> {
        Query("SELECT person_id, purpose, email, ends_at, used_at FROM mail_token WHERE digest = \(digest)") {
            (row) throws(StoreError) in
            MailToken(
                person: try row.id(), purpose: try row.code(), email: try row.text(), endsAt: try row.instant(),
                usedAt: try row.instantOrNull())
        }
    }

    /// A person's open link of one purpose.
    public static func open(_ purpose: MailToken.Purpose, of person: ID<Person>, at moment: Instant) -> Query<MailToken>
    {
        Query(
            """
            SELECT person_id, purpose, email, ends_at, used_at FROM mail_token
            WHERE person_id = \(person) AND purpose = \(purpose.code) AND used_at IS NULL AND ends_at > \(moment)
            ORDER BY created_at DESC LIMIT 1
            """
        ) { (row) throws(StoreError) in
            MailToken(
                person: try row.id(), purpose: try row.code(), email: try row.text(), endsAt: try row.instant(),
                usedAt: try row.instantOrNull())
        }
    }

    /// Adds a link.
    public static func add(_ token: MailToken, digest: [UInt8], at moment: Instant) -> SQL {
        """
        INSERT INTO mail_token (digest, person_id, purpose, email, created_at, ends_at)
        VALUES (\(digest), \(token.person), \(token.purpose.code), \(token.email), \(moment), \(token.endsAt))
        """
    }

    /// Uses a link up; no row changes when it was used before.
    public static func use(_ digest: [UInt8], at moment: Instant) -> SQL {
        "UPDATE mail_token SET used_at = \(moment) WHERE digest = \(digest) AND used_at IS NULL"
    }

    /// Takes a person's open links of one purpose away.
    public static func clear(_ purpose: MailToken.Purpose, of person: ID<Person>) -> SQL {
        "DELETE FROM mail_token WHERE person_id = \(person) AND purpose = \(purpose.code)"
    }

    /// Takes away what ended.
    public static func sweep(endedBy moment: Instant) -> SQL {
        "DELETE FROM mail_token WHERE ends_at <= \(moment)"
    }
}
