public import Domain
public import Primitives

/// A session and whose it is.
public struct SignedIn: Sendable {
    /// The session.
    public var session: Session
    /// Whose.
    public var person: Person
    /// The address they sign in with.
    public var email: String
}

/// Signed-in browsers.
public enum SessionQueries {
    /// The session of a token's digest, with its person.
    public static func session(_ digest: [UInt8]) -> Query<SignedIn> {
        Query(
            """
            SELECT s.id, s.person_id, s.created_at, s.seen_at, s.ends_at, s.awaits_code, s.agent,
                   p.id, p.name, p.birth_date, p.created_at, p.revision, a.email
            FROM session s JOIN person p ON p.id = s.person_id JOIN account a ON a.person_id = s.person_id
            WHERE s.digest = \(digest) AND p.erased_at IS NULL
            """
        ) { (row) throws(StoreError) in
            SignedIn(session: try session(&row), person: try PersonQueries.person(&row), email: try row.text())
        }
    }

    /// A person's sessions, latest used first.
    public static func all(of person: ID<Person>) -> Query<Session> {
        Query(
            """
            SELECT id, person_id, created_at, seen_at, ends_at, awaits_code, agent FROM session
            WHERE person_id = \(person) ORDER BY seen_at DESC, id
            """
        ) { (row) throws(StoreError) in try session(&row) }
    }

    private static func session(_ row: inout Columns) throws(StoreError) -> Session {
        Session(
            id: try row.id(), person: try row.id(), createdAt: try row.instant(), seenAt: try row.instant(),
            endsAt: try row.instant(), awaitsCode: try row.bool(), agent: try row.text())
    }

    /// Adds a session.
    public static func add(_ session: Session, digest: [UInt8]) -> SQL {
        """
        INSERT INTO session (digest, id, person_id, created_at, seen_at, ends_at, awaits_code, agent)
        VALUES (\(digest), \(session.id), \(session.person), \(session.createdAt), \(session.seenAt),
                \(session.endsAt), \(session.awaitsCode), \(session.agent))
        """
    }

    /// Notes that it was used.
    public static func note(_ session: ID<Session>, at moment: Instant) -> SQL {
        "UPDATE session SET seen_at = \(moment) WHERE id = \(session) AND seen_at < \(moment)"
    }

    /// Ends one.
    public static func end(_ session: ID<Session>, of person: ID<Person>) -> SQL {
        "DELETE FROM session WHERE id = \(session) AND person_id = \(person)"
    }

    /// Ends all of a person but one.
    public static func endAll(of person: ID<Person>, except kept: ID<Session>?) -> SQL {
        "DELETE FROM session WHERE person_id = \(person) AND id <> \(kept?.text ?? "")"
    }

    /// Ends what nobody uses any more.
    public static func sweep(endedBy now: Instant, unusedSince idle: Instant) -> SQL {
        "DELETE FROM session WHERE ends_at <= \(now) OR seen_at <= \(idle)"
    }
}
