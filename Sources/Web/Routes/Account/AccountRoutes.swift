import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// The account: names, numbers, and who sees what.
struct AccountRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/account") { _, exchange in try await overview(exchange) }
        router.get("/account/names") { _, exchange in site.page(try await namesPage(exchange), exchange) }
        router.post("/account/names") { request, exchange in try await changeNames(request, exchange) }
        router.get("/account/identifiers") { _, exchange in site.page(try await identifiersPage(exchange), exchange) }
        router.post("/account/identifiers") { request, exchange in try await changeIdentifiers(request, exchange) }
        router.get("/account/sharing") { _, exchange in try await sharing(exchange) }
        router.post("/account/sharing") { request, exchange in try await share(request, exchange) }
    }

    private func overview(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let profile = try await site.house.profile(of: visitor)
        let today = site.house.today
        let page = AccountPage(
            name: visitor.person.name, email: profile.account.email, waitingEmail: profile.waitingEmail,
            formerNames: profile.formerNames.count, identifiers: profile.identifiers.count,
            hasTwoStep: profile.account.codeSince != nil, sessions: try await site.house.sessions(of: visitor).count,
            organisations: profile.memberships.filter { $0.place.isActive(on: today) }.map(\.organisation.name),
            tokens: try await site.house.tokens(of: visitor).count { $0.isGood(at: site.house.now) },
            events: profile.events.prefix(8).map { AccountPage.Event($0) })
        return site.page(page, exchange)
    }

    private func namesPage(
        _ exchange: Exchange, typed: String = "", errors: [FieldError] = []
    ) async throws -> NamesPage {
        let visitor = try exchange.signedIn()
        let profile = try await site.house.profile(of: visitor)
        return NamesPage(
            name: visitor.person.name, former: profile.formerNames.map { ($0.id.text, $0.name) },
            birthDate: visitor.person.birthDate?.description ?? "", revision: visitor.person.revision, typed: typed,
            errors: errors)
    }

    private func changeNames(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            if let id = ID<FormerName>(form["remove"]) {
                try await site.house.removeFormerName(id, for: visitor)
            } else if form.all.contains(where: { $0.name == "former" }) {
                do {
                    try await site.house.addFormerName(form["former"], for: visitor)
                } catch Refusal.invalid(let faults) {
                    throw Refusal.invalid("former", faults.faults.first?.text ?? "")
                }
            } else {
                try await site.house.changePerson(
                    name: form["name"], birthDate: form["birth-date"], revision: Int(form["revision"]) ?? 0,
                    keepOldName: true, for: visitor)
            }
            return site.onward(.names, .changed)
        } catch {
            var page = try await namesPage(
                exchange, typed: form["former"], errors: Site.errors(try Refusal.faults(error)))
            if !form["name"].isEmpty { page.name = form["name"] }
            if !form["birth-date"].isEmpty { page.birthDate = form["birth-date"] }
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func identifiersPage(
        _ exchange: Exchange, kind: String = "", number: String = "", errors: [FieldError] = []
    ) async throws -> IdentifiersPage {
        let profile = try await site.house.profile(of: try exchange.signedIn())
        return IdentifiersPage(
            identifiers: profile.identifiers.map { identifier in
                let verified = identifier.verifiedAt.map { (by: identifier.verifiedBy ?? "an import", on: $0.day) }
                return .init(
                    id: identifier.id.text, kind: identifier.kind.words, number: identifier.number, verified: verified)
            },
            kinds: Identifier.Kind.allCases.map { ($0.code, $0.words) }, kind: kind, number: number, errors: errors)
    }

    private func changeIdentifiers(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        do {
            if let id = ID<Identifier>(form["remove"]) {
                try await site.house.removeIdentifier(id, for: visitor)
                return site.onward(.identifiers, .removed)
            }
            try await site.house.addIdentifier(kind: form["kind"], number: form["number"], for: visitor)
            return site.onward(.identifiers, .changed)
        } catch {
            let page = try await identifiersPage(
                exchange, kind: form["kind"], number: form["number"], errors: Site.errors(try Refusal.faults(error)))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func sharing(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let profile = try await site.house.profile(of: visitor)
        let periods = try await site.house.membershipPeriods(of: visitor)
        let page = SharingPage(
            memberships: profile.memberships.map { place, organisation in
                .init(
                    organisation: organisation.id.text, name: organisation.name, role: place.role.words,
                    since: place.from, until: place.to, sharesEntries: place.sharesEntries,
                    keptMonths: periods[organisation.id]?.months ?? 0)
            })
        return site.page(page, exchange)
    }

    private func share(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let form = try await site.form(request, exchange).fields
        guard let id = ID<Organisation>(form["organisation"]) else { throw Refusal.missing }
        try await site.house.share(form["entries"] == "yes", with: id, for: try exchange.signedIn())
        return site.onward(.sharing, .sharing)
    }
}
