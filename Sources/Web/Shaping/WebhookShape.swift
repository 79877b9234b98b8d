import Actions
import Domain
import Pages
import Primitives

extension WebhooksPage.WebhookLine {
    /// A webhook at a glance.
    init(_ history: WebhookHistory) {
        let last = history.deliveries.first.map { (at: $0.delivery.createdAt, state: $0.delivery.state.shown) }
        self.init(
            id: history.webhook.id.text, address: history.webhook.address, state: history.webhook.shown, last: last)
    }
}

extension Webhook {
    /// Whether it is called, as pages show it.
    var shown: WebhookState {
        guard let pausedAt else { return .active }
        return isGivenUp ? .givenUp(since: pausedAt) : .paused(since: pausedAt)
    }
}

extension WebhookDelivery.State {
    /// How far it came, as pages show it.
    var shown: DeliveryRow.State {
        switch self {
        case .waiting: .waiting
        case .delivered: .delivered
        case .givenUp: .givenUp
        }
    }
}

extension DeliveryRow {
    /// A message with what became of it.
    init(_ told: WebhookHistory.Told) {
        let delivery = told.delivery
        self.init(
            id: delivery.id.text, event: delivery.event.code, state: delivery.state.shown,
            attempts: delivery.attempts, outcome: delivery.status.map { "answered \($0)" } ?? delivery.fault,
            at: delivery.createdAt, next: delivery.nextAt, body: told.body)
    }
}
