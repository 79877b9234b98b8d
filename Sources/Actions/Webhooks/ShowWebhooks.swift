public import Domain
import Identity
public import Primitives
import Storage

/// A webhook with what was told to it lately.
public struct WebhookHistory: Sendable {
    /// The webhook.
    public let webhook: Webhook
    /// The latest deliveries, newest first.
    public let deliveries: [Told]

    /// A delivery and the message it brought.
    public struct Told: Sendable {
        /// The delivery.
        public let delivery: WebhookDelivery
        /// The message: JSON.
        public let body: String
    }
}

extension House {
    /// Somebody's webhooks, each with its latest delivery.
    public func webhooks(of visitor: Visitor) async throws -> [WebhookHistory] {
        let person = visitor.person.id
        return try await store.read { connection in
            let key = try connection.key(of: person)
            return try connection.all(WebhookQueries.all(of: person)).map {
                try connection.history(of: $0, key, most: 1)
            }
        }
    }

    /// One webhook with its latest fifty deliveries.
    public func webhook(_ id: ID<Webhook>, for visitor: Visitor) async throws -> WebhookHistory {
        let person = visitor.person.id
        return try await store.read { connection in
            guard let stored = try connection.first(WebhookQueries.webhook(id)) else { throw Refusal.missing }
            guard stored.person == person else { throw Refusal.forbidden }
            return try connection.history(of: stored, try connection.key(of: person), most: 50)
        }
    }
}

extension Connection {
    fileprivate func history(of stored: StoredWebhook, _ key: PersonKey, most: Int) throws -> WebhookHistory {
        WebhookHistory(
            webhook: try key.webhook(stored),
            deliveries: try all(DeliveryQueries.latest(of: stored.id, most: most)).map {
                .init(delivery: $0.delivery, body: String(decoding: try key.body($0), as: UTF8.self))
            })
    }
}
