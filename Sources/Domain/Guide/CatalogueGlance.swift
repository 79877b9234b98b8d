public import Primitives
public import Rules

/// What the catalogue has of some kinds, at a glance: drawn when a page of the guide is read.
public struct CatalogueGlance: Sendable {
    /// The least price that is known.
    public struct Cheapest: Sendable {
        /// What it is.
        public var offering: ID<Offering>
        /// Its title.
        public var title: String
        /// The price.
        public var price: Money
        /// The time of which it is known, in words; nothing where its provider keeps it here.
        public var asOf: String?

        /// A price.
        public init(offering: ID<Offering>, title: String, price: Money, asOf: String?) {
            self.offering = offering
            self.title = title
            self.price = price
            self.asOf = asOf
        }
    }

    /// How many offerings there are.
    public var count: Int
    /// How many of them cost nothing.
    public var free: Int
    /// The least price among those that cost something.
    public var cheapest: Cheapest?

    /// A glance.
    public init(count: Int, free: Int, cheapest: Cheapest? = nil) {
        self.count = count
        self.free = free
        self.cheapest = cheapest
    }

    /// The kinds that a block of a text names, `workshop conference`; none means all. Nothing where a word is no kind.
    public static func kinds(_ text: String) -> [OptionKind]? {
        var kinds: [OptionKind] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let kind = OptionKind.codes.find(String(word)) else { return nil }
            kinds.append(kind)
        }
        return kinds
    }
}
