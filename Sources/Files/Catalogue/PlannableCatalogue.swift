public import Domain
public import Planning
public import Primitives
import Rules

/// The part of a catalogue that plans are made of, as of a day. What gives no known amount, or is over, cannot be planned.
public struct PlannableCatalogue: Sendable {
    /// Something that a plan may choose, and what stands behind it.
    public struct Choice: Sendable {
        /// What the planner knows of it.
        public let offering: Planning.Offering
        /// The catalogue's short name.
        public let handle: String
        /// Names this choice on any day: the short name, with the day and time where it is held at one.
        public let key: String
        /// When it is held, where it is held at a time.
        public let occasion: Occasion?
        /// What it costs, in whatever currency.
        public let price: Money?
    }

    /// A subscription that unlocks some of the choices.
    public struct Pass: Sendable {
        /// What the planner knows of it.
        public let subscription: Subscription
        /// What it costs, in whatever currency.
        public let price: Money?
    }

    /// What a plan may choose from.
    public private(set) var choices: [Choice] = []
    /// What unlocks some of it.
    public private(set) var passes: [Pass] = []

    /// What can be planned from a day on.
    public init(_ entries: [CatalogueEntry], from day: CalendarDate) {
        let wanted = Set(entries.flatMap(\.content.unlockedBy))
        passes = entries.filter { wanted.contains($0.handle) && !$0.isRetired }.map(Pass.init)
        let sold = Set(passes.map(\.subscription.id))
        for entry in entries where !entry.isRetired && !entry.content.isPast(on: day) { add(entry, from: day, sold) }
    }

    /// The same, as the planner takes it.
    public var catalogue: Catalogue {
        Catalogue(subscriptions: passes.map(\.subscription), offerings: choices.map(\.offering))
    }

    private mutating func add(_ entry: CatalogueEntry, from day: CalendarDate, _ sold: Set<String>) {
        let content = entry.content
        guard let amount = content.amount else { return }
        var taken: Set<String> = []
        let coming = content.coming(on: day)
        for occasion in coming.isEmpty ? [nil] : coming.map(Optional.some) {
            let first = occasion.map { "\(entry.handle)@\($0.starts)" } ?? entry.handle
            var key = first
            // Of several at one time the place tells them apart, else a number.
            if taken.contains(key), let city = occasion?.venue?.city { key = "\(first)-\(city)" }
            var number = 2
            while !taken.insert(key).inserted { (key, number) = ("\(first)-\(number)", number + 1) }
            // Others name it by its short name alone: that is its next date.
            let id = taken.count == 1 && taken.contains(key) ? entry.handle : key
            var offering = Planning.Offering(
                id: id, title: content.title, optionKind: content.kind,
                activityKind: content.activity, amount: amount.value, unit: amount.unit,
                topics: content.topics ?? .undivided(TopicSet(.general)), price: Price(content.plannedPrice))
            let completed = occasion?.ends.day ?? day
            offering.provider = Provider(
                name: entry.provider, approvals: content.approvals(on: completed), number: content.number)
            offering.hours = content.time
            offering.delivery = content.delivery
            offering.session = occasion.flatMap(Planning.Session.init)
            if let occasion {
                offering.place = occasion.venue.map(Place.init)
                offering.seats = occasion.seats
            } else {
                (offering.availableFrom, offering.availableUntil) = (content.availableFrom, content.availableUntil)
            }
            offering.requires = content.requires
            offering.unlockedBy = content.unlockedBy.filter(sold.contains)
            choices.append(
                Choice(
                    offering: offering, handle: entry.handle, key: key, occasion: occasion,
                    price: content.plannedPrice))
        }
    }
}

extension PlannableCatalogue.Pass {
    fileprivate init(_ entry: CatalogueEntry) {
        let plan = entry.content.prices.first { $0.kind == .subscription }
        price = plan?.price
        subscription = Subscription(
            id: entry.handle, title: entry.content.title, price: Price(plan?.price),
            validDays: plan?.validDays ?? 365)
    }
}

extension Price {
    fileprivate init(_ money: Money?) {
        guard let money else {
            self = .unknown
            return
        }
        self = money.currency == "USD" ? .cents(money.cents) : .foreign(money.currency.lowercased())
    }
}

extension Planning.Session {
    /// A day alone is all of it.
    fileprivate init?(_ occasion: Occasion) {
        self.init(
            starts: Moment(day: occasion.starts.day, minute: occasion.starts.minute ?? 0),
            ends: Moment(day: occasion.ends.day, minute: occasion.ends.minute ?? 1440))
    }
}

extension Place {
    fileprivate init(_ venue: Venue) {
        self.init(
            city: venue.city, region: venue.region,
            point: venue.point.flatMap { Point(latitude: Int($0.latitude) * 100, longitude: Int($0.longitude) * 100) })
    }
}

extension OfferingContent {
    /// What somebody without a membership pays for this alone; nothing where that is not known.
    fileprivate var plannedPrice: Money? {
        let plans = prices.filter { $0.kind == .single && $0.buyer != .member }
        guard !plans.isEmpty, plans.allSatisfy({ $0.price != nil }) else { return nil }
        return plans.compactMap(\.price).max { $0.cents < $1.cents }
    }
}
