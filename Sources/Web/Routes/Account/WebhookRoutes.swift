import Actions
import Domain
import Hummingbird
import Identity
import Pages
import Primitives

/// The programs that somebody's standing is told to.
struct WebhookRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account/webhooks") { _, exchange in site.page(try await list(exchange), exchange) }
        router.post("/account/webhooks") { request, exchange in try await add(request, exchange) }
        router.get("/account/webhooks/{id}") { _, exchange in try await show(exchange) }
        router.post("/account/webhooks/{id}") { request, exchange in try await change(request, exchange) }
        router.post("/account/webhooks/deliveries/{id}/again") { request, exchange in
            _ = try await site.form(request, exchange)
            try await site.house.resendDelivery(try exchange.id(), for: try exchange.signedIn())
            return site.onward(.webhooks, .retried)
        }
    }

    private func list(
        _ exchange: Exchange, address: String = "", errors: [FieldError] = []
    ) async throws -> WebhooksPage {
        let webhooks = try await site.house.webhooks(of: try exchange.signedIn())
        return WebhooksPage(webhooks: webhooks.map { .init($0) }, address: address, errors: errors)
    }

    private func add(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            let new = try await site.house.addWebhook(form["address"], for: visitor)
            let page = WebhookSecretPage(
                id: new.webhook.id.text, address: new.webhook.address, secret: new.secret.text)
            return site.page(page, exchange)
        } catch {
            let page = try await list(
                exchange, address: form["address"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let found = try await site.house.webhook(try exchange.id(), for: try exchange.signedIn())
        let page = WebhookPage(
            id: found.webhook.id.text, address: found.webhook.address, since: found.webhook.createdAt,
            state: found.webhook.shown, deliveries: found.deliveries.map { DeliveryRow($0) })
        return site.page(page, exchange)
    }

    private func change(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let id = try exchange.id(Webhook.self)
        switch form["do"] {
        case "ping": try await site.house.pingWebhook(id, for: visitor)
        case "pause": try await site.house.pauseWebhook(id, true, for: visitor)
        case "resume": try await site.house.pauseWebhook(id, false, for: visitor)
        case "remove":
            try await site.house.removeWebhook(id, for: visitor)
            return site.onward(.webhooks, .removed)
        default: throw WebFault.unreadable
        }
        return site.onward(.webhook(id.text), form["do"] == "ping" ? .pinged : .changed)
    }
}
