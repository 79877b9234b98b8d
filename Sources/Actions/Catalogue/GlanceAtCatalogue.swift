public import Domain
public import Primitives
public import Rules
import Search

extension House {
    /// What the catalogue has of some kinds, of all where none is named, taken by a programme where one is.
    public func glance(at kinds: [OptionKind], takenBy programme: String? = nil) async throws -> CatalogueGlance {
        let index = try await catalogueIndex()
        var query = OfferingQuery()
        query.kinds = Set(kinds)
        if let programme { query.programmes = [programme] }
        let all = index.find(query, from: 0, most: 1)
        query.prices = [.under25, .under100, .over100]
        query.order = .cheapest
        let paid = index.find(query, from: 0, most: 1)
        var cheapest: CatalogueGlance.Cheapest?
        if let edition = try await editions(paid.ids).first,
            let price = PriceShown(edition.content.prices).least, !price.isFree
        {
            let source = edition.content.source
            cheapest = .init(
                offering: edition.offering.id, title: edition.content.title, price: price,
                asOf: source.flatMap { $0.asOf ?? $0.checkedOn?.spelled })
        }
        return CatalogueGlance(count: all.count, free: all.facets.prices[.free] ?? 0, cheapest: cheapest)
    }

    /// Every offering that can be found, at most so many: for those who list the addresses of this site.
    public func everyOffering(most: Int) async throws -> [ID<Offering>] {
        try await catalogueIndex().find(OfferingQuery(), from: 0, most: most).ids
    }
}
