public import Primitives
public import Rules

/// Something that can still be done and may earn credit: a course, a workshop, an evening lecture.
public struct Offering: Sendable {
    /// The catalogue's short name.
    public var id: String
    /// Its title.
    public var title: String
    /// What kind of option it is.
    public var optionKind: OptionKind
    /// The kind of activity it will be in a log.
    public var activityKind: ActivityKind
    /// Who gives it.
    public var provider: Provider?
    /// How much it is worth, in `unit`.
    public var amount: Credits
    /// The unit of `amount`.
    public var unit: AmountUnit
    /// What it teaches.
    public var topics: ActivityTopics
    /// What it costs.
    public var price: Price
    /// The person's time; nothing where it is not known.
    public var hours: Credits?
    /// How it is delivered.
    public var delivery: Delivery?
    /// The first day on which it can be done or booked; nothing is always.
    public var availableFrom: CalendarDate?
    /// The last such day.
    public var availableUntil: CalendarDate?
    /// When it is held, where it is held at a fixed time.
    public var session: Session?
    /// Where it is held.
    public var place: Place?
    /// Seats that are left; nothing where there is no limit.
    public var seats: Int?
    /// Ids of what must be done before.
    public var requires: [String]
    /// Ids of subscriptions whose holders have it free.
    public var unlockedBy: [String]

    /// An offering that is free of conditions; the rest is filled in by who reads it.
    public init(
        id: String, title: String, optionKind: OptionKind = .onlineCourse, activityKind: ActivityKind = .ceCourse,
        amount: Credits, unit: AmountUnit = .contactHour, topics: ActivityTopics, price: Price
    ) {
        (self.id, self.title, self.optionKind, self.activityKind) = (id, title, optionKind, activityKind)
        (self.amount, self.unit, self.topics, self.price) = (amount, unit, topics, price)
        (requires, unlockedBy) = ([], [])
    }

    /// The time it takes: as stated, else what a unit of time says of itself; nothing where neither does.
    public var time: Credits? {
        if let hours { return hours }
        switch unit {
        case .contactHour: return amount
        case .minute: return Credits(thousandths: (amount.thousandths + 59) / 60)
        case .ceu: return Credits(thousandths: amount.thousandths * 10)
        case .point, .semesterHour, .quarterHour, .item: return nil
        }
    }

    /// Whether somebody has to go somewhere for it.
    public var isAway: Bool { place != nil && delivery != .online && delivery != .inService }

    /// The line it will be in a log when it was completed on a day.
    public func activity(completed day: CalendarDate) -> Activity {
        Activity(
            id: id, title: title, kind: activityKind, completed: day, amount: amount, unit: unit, topics: topics,
            delivery: delivery, provider: provider)
    }
}

/// What something costs.
public enum Price: Hashable, Sendable {
    /// In US dollars, counted in cents.
    case cents(Int64)
    /// Nobody has said.
    case unknown
    /// Only in another currency, by its code.
    case foreign(String)

    /// The cents, where they are known.
    public var cents: Int64? {
        if case .cents(let cents) = self { cents } else { nil }
    }
}

/// A price for everything, or for so many hours, of what it unlocks.
public struct Subscription: Sendable {
    /// The catalogue's short name.
    public var id: String
    /// Its title.
    public var title: String
    /// What it costs.
    public var price: Price
    /// For how many days, the first one included; nothing is for good.
    public var validDays: Int?
    /// At most so many hours of what it unlocks; nothing is all of it.
    public var hours: Credits?

    /// A subscription.
    public init(id: String, title: String, price: Price, validDays: Int? = nil, hours: Credits? = nil) {
        (self.id, self.title, self.price, self.validDays, self.hours) = (id, title, price, validDays, hours)
    }
}

/// What is on offer.
public struct Catalogue: Sendable {
    /// The subscriptions.
    public var subscriptions: [Subscription]
    /// The offerings.
    public var offerings: [Offering]

    /// A catalogue.
    public init(subscriptions: [Subscription] = [], offerings: [Offering] = []) {
        (self.subscriptions, self.offerings) = (subscriptions, offerings)
    }
}
