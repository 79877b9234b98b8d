import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// How long an organisation keeps its records, for who manages it.
struct RetentionRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/team/retention") { _, exchange in site.page(try await page(exchange), exchange) }
        router.post("/team/retention") { request, exchange in try await change(request, exchange) }
    }

    private func organisation(_ visitor: Actions.Visitor) throws -> ID<Organisation> {
        let led = visitor.actor.leads
        guard let id = led.first(where: { visitor.actor.may(.see, .retention(of: $0)) }) ?? led.first else {
            throw Refusal.forbidden
        }
        return id
    }

    private func page(
        _ exchange: Exchange, typed: String? = nil, errors: [FieldError] = []
    ) async throws -> RetentionPage {
        let visitor = try exchange.signedIn()
        let retention = try await site.house.retention(of: try organisation(visitor), for: visitor)
        let months = retention.periods.first { $0.kind == .membership }?.months ?? 0
        return RetentionPage(
            organisation: retention.organisation.name, months: typed ?? String(months),
            usual: RetentionPeriod.Kind.membership.usualMonths, changed: retention.changed, errors: errors)
    }

    private func change(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        guard let kind = RetentionPeriod.Kind.codes.find(form["kind"]) else { throw WebFault.unreadable }
        do {
            try await site.house.changeRetention(
                kind, of: try organisation(visitor), months: form["months"], for: visitor)
            return site.onward(.retention, .changed)
        } catch {
            let page = try await page(
                exchange, typed: form["months"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
