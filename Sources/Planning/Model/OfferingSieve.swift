import Primitives
import Rules

/// Takes out of a catalogue what this person cannot or will not do, and finds the days on which the rest can be done.
struct OfferingSieve {
    let catalogue: Catalogue
    let wish: PlanWish
    let asOf: CalendarDate
    let targets: [Target]
    /// Why each offering is out.
    private(set) var excluded: [ExclusionCode?]
    private(set) var prerequisites: Prerequisites
    private(set) var occasions: [Occasion] = []
    /// Whether every day that could matter was looked at.
    private(set) var isExhaustive = true
    private var earliest: [CalendarDate]
    private var candidates: [[CalendarDate]]
    private let subscriptions: [String: Int]

    /// More days than this are not tried for what a subscription unlocks.
    private static let mostStarts = 12

    /// Sieves a catalogue for targets.
    init(_ catalogue: Catalogue, log: [Activity], wish: PlanWish, asOf: CalendarDate, targets: [Target]) {
        (self.catalogue, self.wish, self.asOf, self.targets) = (catalogue, wish, asOf, targets)
        subscriptions = Dictionary(catalogue.subscriptions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        earliest = catalogue.offerings.map {
            max($0.session?.ends.day ?? $0.availableFrom ?? asOf, asOf, wish.earliest ?? asOf)
        }
        candidates = [[CalendarDate]](repeating: [], count: catalogue.offerings.count)
        let pins = Set(wish.pins)
        let pinned = catalogue.offerings.filter { pins.contains($0.id) }
        var codes: [ExclusionCode?] = catalogue.offerings.map { _ in nil }
        for place in codes.indices {
            codes[place] = Self.code(catalogue.offerings[place], wish, asOf, pinned, catalogue, subscriptions)
        }
        prerequisites = Prerequisites(catalogue, log: log, excluded: &codes)
        excluded = codes
        for place in prerequisites.order where excluded[place] == nil { settle(place) }
        let starts = startsOfSubscriptions()
        for place in prerequisites.order where excluded[place] == nil { addOccasions(place, starts) }
    }

    /// Excludes offerings that turned out to give nothing.
    mutating func exclude(_ place: Int, _ code: ExclusionCode) {
        if excluded[place] == nil { excluded[place] = code }
    }

    /// What keeps an offering out by itself.
    private static func code(
        _ offering: Offering, _ wish: PlanWish, _ asOf: CalendarDate, _ pinned: [Offering], _ catalogue: Catalogue,
        _ subscriptions: [String: Int]
    ) -> ExclusionCode? {
        if wish.refusals.contains(offering.id) { return .refused }
        if let seats = offering.seats, seats <= 0 { return .full }
        if let session = offering.session, session.starts.day < asOf { return .expired }
        if let until = offering.availableUntil, until < asOf { return .expired }
        let isUnlocked = offering.unlockedBy.contains { id in
            subscriptions[id].map { catalogue.subscriptions[$0].price.cents != nil } ?? false
        }
        if !isUnlocked {
            if case .foreign = offering.price { return .currency }
            if offering.price == .unknown, wish.objective == .cost || wish.budget != nil { return .priceUnknown }
        }
        if offering.time == nil {
            let isOwnTime = offering.session == nil && wish.weeklyHours != nil
            if wish.objective == .hours || isOwnTime { return .hoursUnknown }
        }
        if wish.onlineOnly, offering.delivery != .online { return .notOnline }
        if wish.eveningsOnly, let session = offering.session, session.starts.minute < PlanWish.evening {
            return .notEvening
        }
        if let farthest = wish.farthest, let home = wish.home, offering.isAway {
            guard let point = offering.place?.point else { return .placeUnknown }
            if home.kilometres(to: point) > farthest { return .tooFar }
        }
        if let session = offering.session,
            pinned.contains(where: { $0.id != offering.id && $0.session.map(session.overlaps) ?? false }),
            !wish.pins.contains(offering.id)
        {
            return .overlaps
        }
        return nil
    }

    /// The last day on which an offering can be completed.
    private func latest(_ offering: Offering) -> CalendarDate {
        let end = offering.session?.ends.day ?? offering.availableUntil
        return min(end ?? .distant, wish.latest ?? .distant)
    }

    /// Finds an offering's first day and the days that could matter, after those of what it needs.
    private mutating func settle(_ place: Int) {
        let offering = catalogue.offerings[place]
        var days: Set<CalendarDate> = []
        for other in prerequisites.before[place] {
            guard excluded[other] == nil else {
                excluded[place] = .prerequisite
                return
            }
            if let session = offering.session {
                let before = catalogue.offerings[other].session
                let isInTime =
                    before.map { $0.ends.order <= session.starts.order } ?? (earliest[other] <= session.starts.day)
                if !isInTime {
                    excluded[place] = .prerequisite
                    return
                }
            }
            earliest[place] = max(earliest[place], earliest[other])
            days.formUnion(candidates[other])
        }
        let last = latest(offering)
        guard earliest[place] <= last else {
            excluded[place] = prerequisites.before[place].isEmpty ? .outsideDates : .prerequisite
            return
        }
        if let session = offering.session {
            guard session.ends.day >= earliest[place] else {
                excluded[place] = .outsideDates
                return
            }
            candidates[place] = [session.ends.day]
            return
        }
        days.formUnion(targets.map(\.from))
        candidates[place] = [earliest[place]] + days.filter { $0 > earliest[place] && $0 <= last }.sorted()
    }

    /// Days on which a subscription that does not last for all might begin, by its place.
    private mutating func startsOfSubscriptions() -> [Int: [CalendarDate]] {
        var starts: [Int: Set<CalendarDate>] = [:]
        for place in catalogue.offerings.indices where excluded[place] == nil {
            for id in catalogue.offerings[place].unlockedBy {
                if let subscription = subscriptions[id] {
                    starts[subscription, default: []].formUnion(candidates[place])
                }
            }
        }
        var answer: [Int: [CalendarDate]] = [:]
        for (subscription, days) in starts {
            guard let valid = catalogue.subscriptions[subscription].validDays, let first = days.min(),
                let last = days.max(), last.days(since: first) >= valid
            else { continue }
            let sorted = days.sorted()
            if sorted.count > Self.mostStarts { isExhaustive = false }
            answer[subscription] = Array(sorted.prefix(Self.mostStarts))
        }
        return answer
    }

    /// Adds the occasions of an offering that are not plainly worse than others of it.
    private mutating func addOccasions(_ place: Int, _ starts: [Int: [CalendarDate]]) {
        let offering = catalogue.offerings[place]
        let last = latest(offering)
        var days = Set(candidates[place])
        if offering.session == nil {
            for id in offering.unlockedBy {
                guard let more = subscriptions[id].flatMap({ starts[$0] }) else { continue }
                days.formUnion(more.filter { $0 > earliest[place] && $0 <= last })
            }
        }
        let isTied =
            prerequisites.isNeeded[place] || !prerequisites.before[place].isEmpty
            || days.count > candidates[place].count
        let isPinned = wish.pins.contains(offering.id)
        var kept: [Occasion] = []
        for day in days.sorted() {
            let covering = targets.indices.filter { targets[$0].from <= day && day <= targets[$0].to }
            var ends = [last]
            // Who has few hours a week may gladly finish for fewer credentials, but later.
            if wish.weeklyHours != nil, offering.session == nil {
                ends = Set(covering.map { min(targets[$0].to, last) } + [last]).sorted()
            } else if let end = covering.map({ targets[$0].to }).min() {
                ends = [min(last, end)]
            }
            for end in ends {
                let covers = covering.filter { targets[$0].to >= end }.reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
                let occasion = Occasion(offering: place, first: day, last: end, covers: covers)
                if covers == 0, !isTied, !isPinned { continue }
                let isWorse = kept.contains { other in
                    other.covers & covers == covers && (!isTied || other.first == day)
                        && (wish.weeklyHours == nil || other.last >= end)
                }
                if !isWorse { kept.append(occasion) }
            }
        }
        if kept.isEmpty {
            excluded[place] = .outsideCycle
        }
        occasions += kept
    }
}

extension CalendarDate {
    /// Later than any day that is asked about.
    static let distant = CalendarDate(dayNumber: 100_000)
}

extension OfferingSieve {
    /// Excludes what counts for nothing that is planned for, unless something needs it or the person has chosen it.
    mutating func excludeUseless(_ table: CreditTable) {
        var gives = [UInt64](repeating: 0, count: catalogue.offerings.count)
        let repeats = table.repeatsOfLog()
        for (number, occasion) in occasions.enumerated() where !repeats.contains(number) {
            gives[occasion.offering] |= table.gives[number]
        }
        let repeated = Set(repeats.map { occasions[$0].offering })
        // What is needed only by what is useless is useless, too.
        for place in prerequisites.order.reversed() where excluded[place] == nil {
            let isUseful = gives[place] != 0 || wish.pins.contains(catalogue.offerings[place].id)
            guard isUseful else { continue }
            for other in prerequisites.before[place] { gives[other] |= 1 << 63 }
        }
        let pins = Set(wish.pins)
        for place in catalogue.offerings.indices where excluded[place] == nil && gives[place] == 0 {
            let offering = catalogue.offerings[place]
            guard !pins.contains(offering.id) else { continue }
            exclude(place, repeated.contains(place) ? .duplicate : .notAccepted)
        }
    }

    /// Whether an offering alone costs more than the budget. It stays in the question, so that one can say what would be possible
    /// without the budget.
    func isOverBudget(_ place: Int) -> Bool {
        let offering = catalogue.offerings[place]
        guard let budget = wish.budget, offering.unlockedBy.isEmpty else { return false }
        return (offering.price.cents ?? 0) > budget + wish.allowance
    }

    /// What is out, and why, in the order of the catalogue.
    var exclusions: [Plan.Exclusion] {
        excluded.indices.compactMap { place in
            let code = excluded[place] ?? (isOverBudget(place) ? .overBudget : nil)
            return code.map { Plan.Exclusion(id: catalogue.offerings[place].id, code: $0) }
        }
    }
}
