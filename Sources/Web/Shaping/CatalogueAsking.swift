import Actions
import Domain
import Pages
import Primitives
import Rules
import Search

extension CatalogueFilter {
    /// The names of the facets in the address.
    static let facets = ["topic", "taken", "price", "format", "length", "date", "kind", "distance"]

    /// What stands in the address.
    init(_ query: Fields) {
        var chosen: [String: [String]] = [:]
        for name in Self.facets {
            let values = query.list(name).prefix(40)
            if !values.isEmpty { chosen[name] = Array(values) }
        }
        self.init(
            text: String(query["q"].prefix(200)), chosen: chosen, near: String(query["near"].prefix(80)),
            order: OfferingQuery.Order.codes.find(query["order"])?.code ?? "best", byGap: query["gap"] == "yes",
            page: max(1, min(Int(query["page"]) ?? 1, 500)))
    }
}

extension OfferingQuery {
    /// What a filter asks for; a city gives the point that distances are measured from.
    init(_ filter: CatalogueFilter, from place: Venue?) {
        self.init()
        func values<Value: Coded>(_ name: String, _ list: Value.Type) -> Set<Value> {
            Set((filter.chosen[name] ?? []).compactMap { Value.codes.find($0) })
        }
        text = filter.text
        topics = values("topic", Topic.self)
        programmes = Set(filter.chosen["taken"] ?? [])
        prices = values("price", PriceBand.self)
        formats = values("format", Format.self)
        lengths = values("length", LengthBand.self)
        dates = values("date", DateBand.self)
        kinds = values("kind", OptionKind.self)
        near = place?.point
        distance = values("distance", DistanceBand.self).max { $0.miles < $1.miles }
        order = Order.codes.find(filter.order) ?? .best
    }
}

/// The facets as a page shows them: values that would leave something, and those that are chosen.
struct CatalogueFacets {
    let filter: CatalogueFilter
    let counts: FacetCounts
    let programmes: [(id: String, words: String)]

    var all: [CatalogueFacet] {
        [
            facet(
                "taken", "Accepted by", programmes.map { ($0.id, $0.words, counts.programmes[$0.id] ?? 0) },
                byCount: true),
            facet(
                "topic", "Topic",
                Topic.allCases.map { ($0.code, Self.capital($0.words), counts.topics[$0] ?? 0) }, byCount: true),
            facet("price", "Price", PriceBand.allCases.map { ($0.code, $0.words, counts.prices[$0] ?? 0) }),
            facet("format", "Held", Format.allCases.map { ($0.code, $0.words, counts.formats[$0] ?? 0) }),
            facet("length", "Length", LengthBand.allCases.map { ($0.code, $0.words, counts.lengths[$0] ?? 0) }),
            facet("date", "When", DateBand.allCases.map { ($0.code, $0.words, counts.dates[$0] ?? 0) }),
            facet(
                "kind", "Kind", OptionKind.allCases.map { ($0.code, Self.capital($0.words), counts.kinds[$0] ?? 0) }),
            facet("distance", "Distance", DistanceBand.allCases.map { ($0.code, $0.words, counts.distances[$0] ?? 0) }),
        ].filter { !$0.options.isEmpty }
    }

    private func facet(
        _ name: String, _ title: String, _ values: [(code: String, words: String, count: Int)], byCount: Bool = false
    ) -> CatalogueFacet {
        let chosen = Set(filter.chosen[name] ?? [])
        var shown = values.filter { $0.count > 0 || chosen.contains($0.code) }
        if byCount {
            shown = shown.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
                \.element)
        }
        return CatalogueFacet(
            name: name, title: title,
            options: shown.map {
                .init(value: $0.code, words: $0.words, count: $0.count, isChosen: chosen.contains($0.code))
            })
    }

    static func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension PriceBand {
    fileprivate var words: String {
        switch self {
        case .free: "Free"
        case .under25: "Under $25"
        case .under100: "$25 to $100"
        case .over100: "$100 and more"
        case .unknown: "Not known"
        }
    }
}

extension Format {
    fileprivate var words: String {
        switch self {
        case .online: "Online"
        case .live: "In person"
        case .inService: "At work"
        case .blended: "Both"
        case .unknown: "Not known"
        }
    }
}

extension LengthBand {
    fileprivate var words: String {
        switch self {
        case .upToHour: "Up to an hour"
        case .upToThree: "One to three hours"
        case .upToDay: "Three to eight hours"
        case .longer: "Longer"
        case .unknown: "Not known"
        }
    }
}

extension DateBand {
    fileprivate var words: String {
        switch self {
        case .anyTime: "Any time"
        case .within30: "Within 30 days"
        case .within90: "Within 90 days"
        case .within180: "Within half a year"
        case .datesUnknown: "Dates not known"
        }
    }
}

extension DistanceBand {
    fileprivate var words: String { "Within \(miles) miles" }
}

extension OfferingQuery.Order {
    /// What an order is called.
    var words: String {
        switch self {
        case .best: "Best match"
        case .cheapest: "Free and cheapest first"
        case .soonest: "Soonest first"
        case .shortest: "Shortest first"
        case .nearest: "Nearest first"
        }
    }
}
