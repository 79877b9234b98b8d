public import Domain
public import Primitives

/// A delivery with its message, still sealed.
public struct StoredDelivery: Sendable {
    /// The delivery.
    public var delivery: WebhookDelivery
    /// The sealed message.
    public var sealedBody: [UInt8]
}

/// Messages to programs.
public enum DeliveryQueries {
    private static let columns: SQL = """
        SELECT d.id, d.webhook_id, d.event, d.state, d.attempts, d.status, d.fault, d.created_at, d.tried_at,
               d.next_at, d.sealed_body
        FROM webhook_delivery d
        """

    /// One.
    public static func delivery(_ id: ID<WebhookDelivery>) -> Query<StoredDelivery> {
        Query("\(columns) WHERE d.id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// The latest of a webhook.
    public static func latest(of webhook: ID<Webhook>, most: Int) -> Query<StoredDelivery> {
        Query("\(columns) WHERE d.webhook_id = \(webhook) ORDER BY d.created_at DESC, d.id DESC LIMIT \(most)") {
            (row) throws(StoreError) in try stored(&row)
        }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredDelivery {
        let delivery = WebhookDelivery(
            id: try row.id(), webhook: try row.id(), event: try row.code(), state: try row.code(),
            attempts: try row.int(), status: try row.intOrNull(), fault: try row.textOrNull(),
            createdAt: try row.instant(), triedAt: try row.instantOrNull(), nextAt: try row.instantOrNull())
        return StoredDelivery(delivery: delivery, sealedBody: try row.bytes())
    }

    /// Adds one.
    public static func add(_ delivery: WebhookDelivery, sealedBody: [UInt8]) -> SQL {
        """
        INSERT INTO webhook_delivery (id, webhook_id, event, sealed_body, state, attempts, created_at, next_at)
        VALUES (\(delivery.id), \(delivery.webhook), \(delivery.event.code), \(sealedBody),
                \(delivery.state.code), \(delivery.attempts), \(delivery.createdAt), \(delivery.nextAt))
        """
    }

    /// Notes what became of a try.
    public static func note(_ delivery: WebhookDelivery) -> SQL {
        """
        UPDATE webhook_delivery SET state = \(delivery.state.code), attempts = \(delivery.attempts),
            status = \(delivery.status), fault = \(delivery.fault), tried_at = \(delivery.triedAt),
            next_at = \(delivery.nextAt)
        WHERE id = \(delivery.id)
        """
    }

    /// Takes a webhook's deliveries away.
    public static func clear(_ webhook: ID<Webhook>, of person: ID<Person>) -> SQL {
        """
        DELETE FROM webhook_delivery WHERE webhook_id IN (
            SELECT id FROM webhook WHERE id = \(webhook) AND person_id = \(person))
        """
    }

    /// Forgets what was delivered or given up long ago.
    public static func sweep(before moment: Instant) -> SQL {
        "DELETE FROM webhook_delivery WHERE created_at < \(moment) AND state <> 'waiting'"
    }
}
