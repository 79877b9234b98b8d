public import Primitives

/// One way to pay for an offering.
public struct PricePlan: Hashable, Sendable {
    /// How it is sold.
    public enum Kind: UInt8, Coded {
        case single, hours, bundle, subscription

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// The kind in words.
        public var words: String {
            switch self {
            case .single: "for this alone"
            case .hours: "for so many hours of your choice"
            case .bundle: "in a bundle"
            case .subscription: "with a subscription"
            }
        }
    }

    /// Who pays it.
    public enum Buyer: UInt8, Coded {
        case everybody, member, nonMember

        /// Every code and its buyer.
        public static let codes = kebabCodes()

        /// The buyer in words.
        public var words: String {
            switch self {
            case .everybody: "everybody"
            case .member: "members"
            case .nonMember: "non-members"
            }
        }
    }

    /// How it is sold.
    public var kind: Kind
    /// The price; nothing where it is not known.
    public var price: Money?
    /// Who pays it.
    public var buyer: Buyer
    /// How many hours may be chosen for it.
    public var hours: Credits?
    /// For how many people it holds.
    public var seats: Int?
    /// How many days it holds.
    public var validDays: Int?
    /// What it is for, in the provider's words: "in state", "books".
    public var what: String?

    /// A way to pay.
    public init(
        kind: Kind, price: Money?, buyer: Buyer = .everybody, hours: Credits? = nil, seats: Int? = nil,
        validDays: Int? = nil, what: String? = nil
    ) {
        self.kind = kind
        self.price = price
        self.buyer = buyer
        self.hours = hours
        self.seats = seats
        self.validDays = validDays
        self.what = what
    }
}

/// What an offering costs, said in one word or two.
public enum PriceShown: Hashable, Sendable {
    /// Nothing is to be paid.
    case free
    /// This price, for everybody.
    case fixed(Money)
    /// This is the least; others pay more, or more is had for more.
    case from(Money)
    /// Nobody here knows: see the provider.
    case unknown

    /// What these plans say. A price that is not known beside one that is makes the known one the least that is known.
    public init(_ plans: [PricePlan]) {
        let known = plans.compactMap(\.price)
        guard let least = known.min(by: { $0.cents < $1.cents }) else {
            self = .unknown
            return
        }
        let isOne = plans.allSatisfy { $0.price == least }
        self = isOne ? (least.isFree ? .free : .fixed(least)) : .from(least)
    }

    /// The least that is paid, where it is known.
    public var least: Money? {
        switch self {
        case .free: Money(cents: 0)
        case .fixed(let price), .from(let price): price
        case .unknown: nil
        }
    }
}
