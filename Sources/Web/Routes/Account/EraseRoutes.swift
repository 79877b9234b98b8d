import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// Being erased.
struct EraseRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account/erase") { _, exchange in site.page(try await page(exchange), exchange) }
        router.post("/account/erase") { request, exchange in try await erase(request, exchange) }
        router.get("/erased") { _, exchange in site.page(ErasedPage(), exchange) }
    }

    private func page(_ exchange: Exchange, errors: [FieldError] = []) async throws -> ErasePage {
        let foresight = try await site.house.foreseeErasing(of: try exchange.signedIn())
        return ErasePage(
            word: House.eraseWord,
            places: foresight.places.map {
                .init(organisation: $0.organisation.name, months: $0.period.months, until: $0.until)
            }, rows: foresight.rows, openings: foresight.openings, errors: errors)
    }

    private func erase(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        do {
            try await site.house.eraseMe(
                password: form.exact("password"), word: form["word"], for: try exchange.signedIn())
            var response = site.onward(.erased)
            site.cookies.clear(site.cookies.session, &response.headers)
            return response
        } catch {
            let page = try await page(exchange, errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
