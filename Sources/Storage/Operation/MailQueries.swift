public import Domain
public import Primitives

/// How many letters there are.
public struct MailCounts: Sendable {
    /// On their way.
    public var waiting: Int
    /// Given up.
    public var failed: Int
}

/// Mail on its way.
public enum MailQueries {
    private static let columns: SQL = """
        SELECT id, person_id, recipient, subject, body, created_at, sent_at, failed_at, fault FROM mail
        """

    /// One letter.
    public static func letter(_ id: ID<Letter>) -> Query<Letter> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try letter(&row) }
    }

    /// The latest letters.
    public static func latest(most: Int) -> Query<Letter> {
        Query("\(columns) ORDER BY created_at DESC, id DESC LIMIT \(most)") { (row) throws(StoreError) in
            try letter(&row)
        }
    }

    private static func letter(_ row: inout Columns) throws(StoreError) -> Letter {
        Letter(
            id: try row.id(), person: try row.idOrNull(), recipient: try row.text(), subject: try row.text(),
            body: try row.textOrNull(), createdAt: try row.instant(), sentAt: try row.instantOrNull(),
            failedAt: try row.instantOrNull(), fault: try row.textOrNull())
    }

    /// Adds a letter.
    public static func add(_ letter: Letter) -> SQL {
        """
        INSERT INTO mail (id, person_id, recipient, subject, body, created_at)
        VALUES (\(letter.id), \(letter.person), \(letter.recipient), \(letter.subject), \(letter.body),
                \(letter.createdAt))
        """
    }

    /// Notes that a letter went; its text goes with it unless it is kept to be looked at.
    public static func sent(_ id: ID<Letter>, at moment: Instant, keepingText: Bool) -> SQL {
        "UPDATE mail SET sent_at = \(moment), body = CASE WHEN \(keepingText) THEN body ELSE NULL END WHERE id = \(id)"
    }

    /// Forgets a letter.
    public static func remove(_ id: ID<Letter>) -> SQL { "DELETE FROM mail WHERE id = \(id)" }

    /// Notes that a letter cannot be delivered.
    public static func failed(_ id: ID<Letter>, fault: String, at moment: Instant) -> SQL {
        "UPDATE mail SET failed_at = \(moment), fault = \(fault) WHERE id = \(id)"
    }

    /// Letters that were given up, latest first.
    public static func failures(most: Int) -> Query<Letter> {
        Query("\(columns) WHERE failed_at IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT \(most)") {
            (row) throws(StoreError) in try letter(&row)
        }
    }

    /// Puts a letter that was given up in the post again.
    public static func retry(_ id: ID<Letter>) -> SQL {
        "UPDATE mail SET failed_at = NULL, fault = NULL WHERE id = \(id) AND failed_at IS NOT NULL"
    }

    /// How many wait and how many failed.
    public static func counts() -> Query<MailCounts> {
        Query(
            """
            SELECT count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL),
                   count(*) FILTER (WHERE failed_at IS NOT NULL) FROM mail
            """
        ) { (row) throws(StoreError) in MailCounts(waiting: try row.int(), failed: try row.int()) }
    }

    /// Forgets letters that went long ago.
    public static func sweep(before moment: Instant) -> SQL {
        "DELETE FROM mail WHERE created_at < \(moment) AND (sent_at IS NOT NULL OR failed_at IS NOT NULL)"
    }
}
