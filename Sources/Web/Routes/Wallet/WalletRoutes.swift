import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// The wallet: credentials and where each stands.
struct WalletRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/credentials") { _, exchange in try await list(exchange) }
        router.get("/credentials/{id}") { _, exchange in try await show(exchange) }
        router.get("/credentials/{id}/remove") { _, exchange in try await askRemove(exchange) }
        router.post("/credentials/{id}/remove") { request, exchange in try await remove(request, exchange) }
        router.post("/credentials/{id}/duty") { request, exchange in try await duty(request, exchange) }
        router.post("/credentials/{id}/told") { request, exchange in try await tell(request, exchange) }
    }

    private func list(_ exchange: Exchange) async throws -> Response {
        let dossier = try await site.house.dossier(of: try exchange.signedIn())
        let standings = try await site.house.standings(of: dossier)
        return site.page(CredentialsPage(asOf: site.house.today, standings: standings), exchange)
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        site.page(try await page(exchange), exchange)
    }

    /// A credential of the wallet with its standing.
    private func held(
        _ exchange: Exchange
    ) async throws -> (dossier: Dossier, credential: Credential, standing: Standing) {
        let id = try exchange.id(Credential.self)
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        let standings = try await site.house.standings(of: dossier)
        guard let credential = dossier.credentials.first(where: { $0.id == id }),
            let standing = standings.first(where: { $0.id == id.text })
        else { throw try await site.house.absence(ofCredential: id, for: visitor) }
        return (dossier, credential, standing)
    }

    private func page(
        _ exchange: Exchange, typed: ToldForm? = nil, errors: [FieldError] = []
    ) async throws -> CredentialPage {
        let (dossier, credential, standing) = try await held(exchange)
        let activities = dossier.valid.map(\.record.activity)
        let book = site.house.rules.book
        let untellable = standing.unknown.map(\.what).filter {
            ToldPath.path(of: $0, in: standing, book, activities) == nil
        }
        let version = ToldPath.version(of: standing)
        let told = dossier.told.filter { $0.programme == version?.programme && $0.version == version?.version }
        return CredentialPage(
            asOf: site.house.today, standing: standing, number: credential.number, issued: credential.held.issued,
            revision: credential.revision,
            completed: Dictionary(activities.map { ($0.id, $0.completed) }) { first, _ in first },
            untellable: Set(untellable),
            told: told.map {
                ToldLine(
                    id: $0.id.text, what: ToldPath.words($0.path), value: $0.value, toldBy: $0.toldBy, on: $0.on)
            },
            errors: errors, typed: typed)
    }

    private func askRemove(_ exchange: Exchange) async throws -> Response {
        let (_, credential, standing) = try await held(exchange)
        let counting = standing.activities.count { ($0.counted ?? .zero) > .zero }
        return site.page(
            RemoveCredentialPage(
                id: credential.id.text, name: standing.name,
                revision: credential.revision, entryCount: counting),
            exchange)
    }

    private func remove(_ request: Request, _ exchange: Exchange) async throws -> Response {
        _ = try await site.form(request, exchange)
        try await site.house.removeCredential(try exchange.id(), for: try exchange.signedIn())
        return site.onward(.credentials, .removed)
    }

    /// A year's fee paid, or not after all.
    private func duty(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        var (_, credential, _) = try await held(exchange)
        guard let year = Int(form["year"]), let revision = Int(form["revision"]) else { throw WebFault.unreadable }
        credential.revision = revision
        credential.held.facts.dutiesPaid.removeAll { $0 == year }
        if form["done"] == "yes" { credential.held.facts.dutiesPaid.append(year) }
        try await site.house.changeCredential(credential, for: visitor)
        return site.onward(.credential(credential.id.text), .dutyNoted)
    }

    /// What the body told, where the rules do not know it.
    private func tell(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        if let id = ID<ToldValue>(form["remove"]) {
            try await site.house.untell(id, for: visitor)
            return site.onward(.credential(try exchange.id(Credential.self).text), .untold)
        }
        let (dossier, credential, standing) = try await held(exchange)
        let typed = ToldForm(what: form["what"], value: form["value"], toldBy: form["told-by"], on: form["on"])
        guard let version = ToldPath.version(of: standing),
            let path = ToldPath.path(
                of: typed.what, in: standing, site.house.rules.book, dossier.valid.map(\.record.activity))
        else { throw Refusal.missing }
        do {
            guard let day = CalendarDate(typed.on) else {
                throw Refusal.invalid("on", "Say on which day you were told.")
            }
            try await site.house.tell(
                ToldValue(
                    id: site.house.surroundings.id(), programme: version.programme, version: version.version,
                    path: path, value: typed.value, toldBy: typed.toldBy, on: day),
                for: visitor)
            return site.onward(.credential(credential.id.text), .told)
        } catch {
            let errors = Site.errors(try Refusal.faults(error)).map {
                FieldError(field: "\(typed.what)-\($0.field)", text: $0.text)
            }
            let page = try await page(exchange, typed: typed, errors: errors)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
