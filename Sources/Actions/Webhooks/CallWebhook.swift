public import Domain
import Files
import Hooks
import Identity
public import Primitives
import Storage

extension House {
    /// Sends a test to a webhook.
    public func pingWebhook(_ id: ID<Webhook>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        let body = WebhookMessageJSON.ping(of: person, at: now)
        try await store.write { connection in
            guard let stored = try connection.first(WebhookQueries.webhook(id)), stored.person == person else {
                throw try connection.webhookAbsence(id)
            }
            guard stored.pausedAt == nil else { throw Refusal.changedMeanwhile }
            try self.tell(id, .ping, body, try connection.key(of: person), in: connection)
        }
    }

    /// Sends a message again that was given up or did not arrive where it should.
    public func resendDelivery(_ id: ID<WebhookDelivery>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            guard let stored = try connection.first(DeliveryQueries.delivery(id)),
                let webhook = try connection.first(WebhookQueries.webhook(stored.delivery.webhook))
            else { throw Refusal.missing }
            guard webhook.person == person else { throw Refusal.forbidden }
            guard webhook.pausedAt == nil, stored.delivery.state != .waiting else { throw Refusal.changedMeanwhile }
            var delivery = stored.delivery
            (delivery.state, delivery.attempts, delivery.nextAt) = (.waiting, 0, now)
            try connection.run(DeliveryQueries.note(delivery))
            let job = Job(id: self.surroundings.id(), kind: .callWebhook, subject: id.text)
            try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
        }
    }

    /// Makes one call; says when to try again, where it has to be.
    func callWebhook(_ job: Job) async throws -> Instant? {
        guard let hooks = settings.hooks, let id = ID<WebhookDelivery>(job.subject) else { return nil }
        let found = try await store.read { connection in try connection.outgoing(id) }
        guard let found else { return nil }
        var delivery = found.delivery
        guard found.isOpen else {
            (delivery.state, delivery.nextAt) = (.givenUp, nil)
            delivery.fault = "the webhook was paused"
            return try await note(delivery, of: found.webhook)
        }
        let seconds = now.seconds(since: Instant(milliseconds: 0))
        delivery.attempts += 1
        do {
            let address = try HookAddress(found.webhook.address, reach: hooks.reach)
            let status = try await hooks.call(
                HookCall(
                    address: address,
                    headers: [
                        ("content-type", "application/json"), ("webhook-id", id.text),
                        ("webhook-timestamp", String(seconds)),
                        ("webhook-signature", found.secret.signature(id: id.text, seconds: seconds, body: found.body)),
                    ], body: found.body))
            (delivery.status, delivery.fault) = (status, nil)
        } catch {
            delivery.status = nil
            delivery.fault = (error as? HookFault)?.words ?? "this address is not called any more"
        }
        delivery.triedAt = now
        decide(&delivery)
        return try await note(delivery, of: found.webhook)
    }

    /// What follows from a try.
    private func decide(_ delivery: inout WebhookDelivery) {
        delivery.nextAt = nil
        if let status = delivery.status, WebhookDelivery.isTaken(status) {
            delivery.state = .delivered
        } else if delivery.status.map(WebhookDelivery.isFarewell) != true,
            let pause = WebhookDelivery.pause(after: delivery.attempts)
        {
            delivery.nextAt = now.adding(seconds: pause)
        } else {
            delivery.state = .givenUp
        }
    }

    /// Keeps what became of a try. Who never answers is not called any more, and its owner is told.
    private func note(_ delivery: WebhookDelivery, of webhook: Webhook) async throws -> Instant? {
        let now = self.now
        try await store.write { connection in
            try connection.run(DeliveryQueries.note(delivery))
            guard delivery.state == .givenUp, delivery.event == .standingChanged, webhook.pausedAt == nil else {
                return
            }
            try connection.run(WebhookQueries.pause(webhook.id, of: webhook.person, since: now, givenUp: true))
            guard let account = try connection.first(AccountQueries.account(of: webhook.person)) else { return }
            try self.post(
                .webhookGivenUp(address: webhook.address), to: account.email, of: webhook.person, in: connection)
        }
        return delivery.nextAt
    }
}

/// A message about to go out.
private struct Outgoing: Sendable {
    let delivery: WebhookDelivery
    let webhook: Webhook
    let secret: HookSecret
    let body: [UInt8]

    var isOpen: Bool { webhook.pausedAt == nil }
}

extension Connection {
    /// A message that waits, with all that sending it needs.
    fileprivate func outgoing(_ id: ID<WebhookDelivery>) throws -> Outgoing? {
        guard let stored = try first(DeliveryQueries.delivery(id)), stored.delivery.state == .waiting,
            let webhook = try first(WebhookQueries.webhook(stored.delivery.webhook))
        else { return nil }
        let key = try key(of: webhook.person)
        return Outgoing(
            delivery: stored.delivery, webhook: try key.webhook(webhook), secret: try key.secret(webhook),
            body: try key.body(stored))
    }
}
