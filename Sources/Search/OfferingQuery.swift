public import Domain
public import Primitives
public import Rules

/// What somebody looks for in the catalogue. Several values of one facet mean any of them; facets together mean all.
public struct OfferingQuery: Hashable, Sendable {
    /// Words.
    public var text = ""
    /// What it teaches.
    public var topics: Set<Topic> = []
    /// Programmes that take it.
    public var programmes: Set<String> = []
    /// What it costs.
    public var prices: Set<PriceBand> = []
    /// How it is held.
    public var formats: Set<Format> = []
    /// How long it takes.
    public var lengths: Set<LengthBand> = []
    /// When it can be taken.
    public var dates: Set<DateBand> = []
    /// What kind of option it is.
    public var kinds: Set<OptionKind> = []
    /// From where distances are measured.
    public var near: GeoPoint?
    /// How far away it may be.
    public var distance: DistanceBand?
    /// In which order.
    public var order = Order.best

    /// In which order what is found stands.
    public enum Order: UInt8, Coded {
        case best, cheapest, soonest, shortest, nearest

        /// Every code and its order.
        public static let codes = kebabCodes()
    }

    /// Everything.
    public init() {}

    /// A facet, by which what is found can be narrowed.
    public enum Facet: CaseIterable, Sendable {
        case topic, programme, price, format, length, date, kind, distance
    }

    /// Whether nothing is asked for but an order.
    public var isAll: Bool {
        text.allSatisfy(\.isWhitespace) && topics.isEmpty && programmes.isEmpty && prices.isEmpty && formats.isEmpty
            && lengths.isEmpty && dates.isEmpty && kinds.isEmpty && distance == nil
    }
}

/// How many of what is found each value of each facet would leave, were it chosen in the place of its facet's choice.
public struct FacetCounts: Equatable, Sendable {
    /// By topic.
    public var topics: [Topic: Int] = [:]
    /// By programme.
    public var programmes: [String: Int] = [:]
    /// By price.
    public var prices: [PriceBand: Int] = [:]
    /// By format.
    public var formats: [Format: Int] = [:]
    /// By length.
    public var lengths: [LengthBand: Int] = [:]
    /// By date.
    public var dates: [DateBand: Int] = [:]
    /// By kind.
    public var kinds: [OptionKind: Int] = [:]
    /// By distance.
    public var distances: [DistanceBand: Int] = [:]

    /// Nothing counted.
    public init() {}
}

/// What was found.
public struct OfferingsFound: Sendable {
    /// How many.
    public var count: Int
    /// Those asked for, in order.
    public var ids: [ID<Offering>]
    /// What would be left by each facet's values.
    public var facets: FacetCounts
    /// What was meant, where nothing had the words as they were typed.
    public var meant: String?
    /// Whether nothing had all the words, so that some of them had to do.
    public var isRelaxed: Bool

    /// What was found.
    public init(
        count: Int, ids: [ID<Offering>], facets: FacetCounts, meant: String? = nil, isRelaxed: Bool = false
    ) {
        self.count = count
        self.ids = ids
        self.facets = facets
        self.meant = meant
        self.isRelaxed = isRelaxed
    }
}

/// Finds offerings. The one in use keeps everything in memory, so both engines answer alike.
public protocol SearchIndex: Sendable {
    /// How many offerings can be found.
    var count: Int { get }

    /// What fits a query, from one place on, at most so many; facets are counted over everything that fits.
    func find(_ query: OfferingQuery, from start: Int, most: Int) -> OfferingsFound
}
