import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules
import Storage

/// A provider's own room: writing, publishing and retiring what it offers.
struct ManageOfferingRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/catalogue/manage") { _, exchange in try await desk(exchange) }
        router.get("/catalogue/manage/new") { _, exchange in try await begin(exchange) }
        router.post("/catalogue/manage/new") { request, exchange in try await keep(request, exchange) }
        router.get("/catalogue/manage/{id}") { _, exchange in try await show(exchange) }
        router.get("/catalogue/manage/{id}/edit") { _, exchange in try await edit(exchange) }
        router.post("/catalogue/manage/{id}/edit") { request, exchange in try await keep(request, exchange) }
        router.post("/catalogue/manage/{id}/publish") { request, exchange in try await publish(request, exchange) }
        router.post("/catalogue/manage/{id}/retire") { request, exchange in try await retire(request, exchange) }
    }

    private var cities: [String] { site.house.catalogue.places.map(\.words) }

    private func desk(_ exchange: Exchange) async throws -> Response {
        let desk = try await site.house.offeringDesk(for: try exchange.signedIn())
        let page = OfferingDeskPage(
            organisation: desk.organisation.name,
            lines: desk.editions.map { edition in
                let content = edition.content
                let facts = [content.kind.words, content.amount?.words, PriceShown(content.prices).words]
                return .init(
                    id: edition.offering.id.text, title: content.title,
                    facts: facts.compactMap { $0 }.joined(separator: " · "), state: edition.offering.shown)
            },
            lapses: desk.lapses.map { edition, lapse in
                .init(
                    id: edition.offering.id.text, title: edition.content.title, approval: lapse.approval.words,
                    day: lapse.day, daysLeft: lapse.daysLeft)
            })
        return site.page(page, exchange)
    }

    private func begin(_ exchange: Exchange) async throws -> Response {
        // Who keeps no offerings is not asked to write one.
        _ = try await site.house.offeringDesk(for: try exchange.signedIn())
        return site.page(OfferingFormPage(id: nil, seen: 0, OfferingForm(), cities: cities), exchange)
    }

    private func edit(_ exchange: Exchange) async throws -> Response {
        let history = try await site.house.offeringHistory(try exchange.id(), for: try exchange.signedIn())
        let page = OfferingFormPage(
            id: history.edition.offering.id, seen: history.edition.offering.latest,
            OfferingForm(history.edition.content), cities: cities)
        return site.page(page, exchange)
    }

    private func keep(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let visitor = try exchange.signedIn()
        let form = OfferingForm(fields)
        let id: ID<Offering>? = exchange.parameters.get("id") == nil ? nil : try exchange.id()
        let seen = Int(fields["seen"]) ?? 0
        var organisation = visitor.actor.provides.first
        if let id {
            organisation = try await site.house.offeringHistory(id, for: visitor).edition.offering.organisation
        }
        guard let organisation else { throw Refusal.forbidden }
        do {
            let kept = try await site.house.keepOffering(id, seen: seen, form, of: organisation, for: visitor)
            return site.onward(.manageOffering(kept.text), .drafted)
        } catch {
            let page = OfferingFormPage(
                id: id, seen: seen, form, cities: cities, faults: try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        site.page(try await manage(try exchange.id(), exchange), exchange)
    }

    private func manage(
        _ id: ID<Offering>, _ exchange: Exchange, _ faults: [FieldFault] = []
    ) async throws -> OfferingManagePage {
        let visitor = try exchange.signedIn()
        let history = try await site.house.offeringHistory(id, for: visitor)
        let offering = history.edition.offering
        let desk = try await site.house.offeringDesk(of: offering.organisation, for: visitor)
        return OfferingManagePage(
            id: id.text, name: history.edition.content.title, state: offering.shown, latest: offering.latest,
            missing: history.check.missing.map(\.text), advice: history.check.advice,
            lapses: history.lapses.map { lapse in
                "\(CatalogueFacets.capital(lapse.approval.words)) \(lapse.daysLeft < 0 ? "ended on" : "ends on") \(lapse.day.spelled). Renew it and write the new date down."
            },
            versions: history.versions.map {
                .init(
                    number: $0.number, written: $0.createdAt, published: $0.publishedAt,
                    isCurrent: offering.state == .published && $0.number == offering.published)
            },
            successors: desk.editions.filter { $0.offering.id != id && $0.offering.state == .published }
                .map { ($0.offering.id.text, $0.content.title) },
            course: history.course?.text, errors: Site.errors(faults))
    }

    private func publish(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Offering.self)
        do {
            try await site.house.publishOffering(id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
            return site.onward(.manageOffering(id.text), .published)
        } catch {
            // What is missing stands on the page already.
            _ = try Refusal.faults(error)
            return site.page(try await manage(id, exchange), status: .unprocessableContent, exchange)
        }
    }

    private func retire(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Offering.self)
        do {
            try await site.house.retireOffering(
                id, replacedBy: ID(fields["successor"]), for: try exchange.signedIn())
            return site.onward(.manageOffering(id.text), .retired)
        } catch {
            let page = try await manage(id, exchange, try Refusal.faults(error))
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}
