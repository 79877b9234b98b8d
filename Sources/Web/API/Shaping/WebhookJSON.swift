import Domain
import Files
import Primitives

extension JSONWriter {
    /// A webhook; with what was told to it lately, or with the secret that is shown once.
    mutating func webhook(_ webhook: Webhook, _ deliveries: [WebhookDelivery]? = nil, secret: String? = nil) {
        object { json in
            json.string("id", webhook.id.text)
            json.string("address", webhook.address)
            json.string("state", webhook.isGivenUp ? "given-up" : webhook.pausedAt == nil ? "active" : "paused")
            json.string("created_at", webhook.createdAt.description)
            if let secret { json.string("secret", secret) }
            guard let deliveries else { return }
            json.array("deliveries") { json in
                for delivery in deliveries { json.delivery(delivery) }
            }
        }
    }

    private mutating func delivery(_ delivery: WebhookDelivery) {
        object { json in
            json.string("id", delivery.id.text)
            json.string("event", delivery.event.code)
            json.string("state", delivery.state.code)
            json.int("attempts", delivery.attempts)
            if let status = delivery.status { json.int("status", status) } else { json.string("status", nil) }
            json.string("fault", delivery.fault)
            json.string("created_at", delivery.createdAt.description)
            json.string("tried_at", delivery.triedAt?.description)
            json.string("next_at", delivery.nextAt?.description)
        }
    }
}
