import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules
import Search

/// What the field offers, for whoever looks.
struct CatalogueRoutes {
    let site: Site
    private static let pageSize = 20

    func add(to router: Router<Exchange>) {
        router.get("/catalogue") { request, exchange in try await list(request, exchange) }
        router.get("/catalogue/{id}") { _, exchange in try await show(exchange) }
    }

    private func list(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let house = site.house
        var filter = CatalogueFilter(Site.query(request))
        let visitor = exchange.visitor
        if visitor == nil { filter.byGap = false }
        let place = filter.near.isEmpty ? nil : house.catalogue.place(filter.near)
        let query = OfferingQuery(filter, from: place)
        let found = try await house.findOfferings(
            query, byGap: filter.byGap, from: (filter.page - 1) * Self.pageSize, most: Self.pageSize, for: visitor)
        let today = house.today
        let facets = CatalogueFacets(
            filter: filter, counts: found.found.facets,
            programmes: house.rules.book.programmes.map { programme in
                let parts = programme.versions.last?.parts
                return (
                    programme.id, BodyName.short(code: parts?.bodyCode ?? "", name: parts?.bodyName ?? programme.id)
                )
            })
        var page = CataloguePage(
            filter: filter, lines: found.offerings.map { OfferingLine($0, on: today) }, count: found.found.count,
            pageCount: max(1, (found.found.count + Self.pageSize - 1) / Self.pageSize), facets: facets.all)
        page.cities = house.catalogue.places.map(\.words)
        page.orders = OfferingQuery.Order.allCases.filter { $0 != .nearest || place != nil }.map { ($0.code, $0.words) }
        page.gaps = visitor == nil ? nil : found.gaps.map { ($0.standing.name, $0.standing.words(of: $0.missing)) }
        page.meant = found.found.meant
        page.isRelaxed = found.found.isRelaxed
        page.isCut = found.isCut
        page.unknownCity = !filter.near.isEmpty && place == nil ? filter.near : nil
        page.provides = visitor?.actor.provides.isEmpty == false
        return site.page(page, exchange)
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(Offering.self)
        let shown = try await site.house.offering(id, for: exchange.visitor)
        let organisation = shown.edition.offering.organisation
        let isOwn = organisation.map { exchange.visitor?.actor.may(.change, .offering(of: $0)) ?? false } ?? false
        let page = OfferingPage(
            shown, on: site.house.today, address: site.house.settings.address + Link.offering(id.text).path,
            isOwn: isOwn)
        return site.page(page, exchange)
    }
}
