public import Domain
public import Primitives

/// A webhook as it is stored: its words still sealed.
public struct StoredWebhook: Sendable {
    /// Its id.
    public var id: ID<Webhook>
    /// Whose.
    public var person: ID<Person>
    /// The sealed address.
    public var sealedAddress: [UInt8]
    /// The sealed secret.
    public var sealedSecret: [UInt8]
    /// Since when.
    public var createdAt: Instant
    /// Since when it is not called any more.
    public var pausedAt: Instant?
    /// Whether it was paused because nobody answered.
    public var isGivenUp: Bool
}

/// Programs that are told of changes.
public enum WebhookQueries {
    private static let columns: SQL = """
        SELECT id, person_id, sealed_address, sealed_secret, created_at, paused_at, given_up FROM webhook
        """

    /// A person's webhooks, oldest first.
    public static func all(of person: ID<Person>) -> Query<StoredWebhook> {
        Query("\(columns) WHERE person_id = \(person) ORDER BY created_at, id") { (row) throws(StoreError) in
            try stored(&row)
        }
    }

    /// One.
    public static func webhook(_ id: ID<Webhook>) -> Query<StoredWebhook> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredWebhook {
        StoredWebhook(
            id: try row.id(), person: try row.id(), sealedAddress: try row.bytes(), sealedSecret: try row.bytes(),
            createdAt: try row.instant(), pausedAt: try row.instantOrNull(), isGivenUp: try row.bool())
    }

    /// Adds one.
    public static func add(_ webhook: Webhook, sealedAddress: [UInt8], sealedSecret: [UInt8]) -> SQL {
        """
        INSERT INTO webhook (id, person_id, sealed_address, sealed_secret, created_at, paused_at, given_up)
        VALUES (\(webhook.id), \(webhook.person), \(sealedAddress), \(sealedSecret), \(webhook.createdAt),
                \(webhook.pausedAt), \(webhook.isGivenUp))
        """
    }

    /// Stops or resumes the calls; no row changes where it is not this person's.
    public static func pause(
        _ id: ID<Webhook>, of person: ID<Person>, since moment: Instant?, givenUp: Bool
    ) -> SQL {
        """
        UPDATE webhook SET paused_at = \(moment), given_up = \(givenUp)
        WHERE id = \(id) AND person_id = \(person)
        """
    }

    /// Takes one away; its deliveries went before.
    public static func remove(_ id: ID<Webhook>, of person: ID<Person>) -> SQL {
        "DELETE FROM webhook WHERE id = \(id) AND person_id = \(person)"
    }

    /// Queues a look at a person's standing where somebody wants to know of it.
    public static func watch(_ person: ID<Person>, job: ID<Job>, at moment: Instant) -> SQL {
        """
        INSERT INTO job (id, kind, subject, name, due_at, attempts, claimed_until, created_at)
        SELECT \(job), \(Job.Kind.watchStanding.code), \(person), NULL, \(moment), 0, 0, \(moment)
        WHERE EXISTS (SELECT 1 FROM webhook WHERE person_id = \(person) AND paused_at IS NULL)
        """
    }

    /// People whose standing somebody wants to know of and that was not looked at since.
    public static func unwatched(since moment: Instant, most: Int) -> Query<ID<Person>> {
        Query(
            """
            SELECT DISTINCT w.person_id FROM webhook w JOIN standing_mark m ON m.person_id = w.person_id
            WHERE w.paused_at IS NULL AND m.looked_at < \(moment) ORDER BY w.person_id LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try row.id() }
    }
}
