public import Primitives
public import Rules

/// What an offering costs, in steps that people think in.
public enum PriceBand: UInt8, Coded {
    case free, under25, under100, over100, unknown

    /// Every code and its band.
    public static let codes = kebabCodes()

    /// The band of a price in cents of US dollars; another currency is not known in dollars.
    public init(cents: Int64?) {
        switch cents {
        case nil: self = .unknown
        case 0?: self = .free
        case .some(..<2500): self = .under25
        case .some(..<10_000): self = .under100
        default: self = .over100
        }
    }
}

/// How long an offering takes, in steps that people think in.
public enum LengthBand: UInt8, Coded {
    case upToHour, upToThree, upToDay, longer, unknown

    /// Every code and its band.
    public static let codes = kebabCodes()

    /// The band of so many hours.
    public init(hours: Credits?) {
        switch hours {
        case nil: self = .unknown
        case let hours? where hours <= Credits(1): self = .upToHour
        case let hours? where hours <= Credits(3): self = .upToThree
        case let hours? where hours <= Credits(8): self = .upToDay
        default: self = .longer
        }
    }
}

/// When an offering can be taken, in steps that people think in. The later ones hold the sooner.
public enum DateBand: UInt8, Coded {
    case anyTime, within30, within90, within180, datesUnknown

    /// Every code and its band.
    public static let codes = kebabCodes()
}

/// How an offering is held, with those that do not say.
public enum Format: UInt8, Coded {
    case online, live, inService, blended, unknown

    /// Every code and its format.
    public static let codes = kebabCodes()

    /// The format of a delivery.
    public init(_ delivery: Delivery?) {
        switch delivery {
        case .online: self = .online
        case .live: self = .live
        case .inService: self = .inService
        case .blended: self = .blended
        case nil: self = .unknown
        }
    }
}

/// How far away an offering may be, in miles.
public enum DistanceBand: UInt8, Coded {
    case within50, within150, within300

    /// Every code and its band.
    public static let codes = kebabCodes()

    /// The miles.
    public var miles: Int {
        switch self {
        case .within50: 50
        case .within150: 150
        case .within300: 300
        }
    }
}
