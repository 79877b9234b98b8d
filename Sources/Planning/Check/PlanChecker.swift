import Primitives
import Rules

/// Goes through a plan as somebody would who does not know how it was made: the days, the money, the prerequisites, and above all
/// the rules, which count the items as if they stood in the log.
struct PlanChecker: Sendable {
    /// What is wrong with a plan.
    enum Fault: Hashable, Sendable {
        case unknownItem(String)
        case twice(String)
        case notAvailable(String)
        case noSeat(String)
        case refused(String)
        case pinMissing(String)
        case overlap(String, String)
        case prerequisite(String, needs: String)
        case unwanted(String)
        case priceUnknown(String)
        case notSubscribed(String)
        case subscriptionUsedUp(String)
        case wrongCost(said: Int64, is: Int64)
        case overBudget(Int64)
        case tooManyHours(from: CalendarDate, to: CalendarDate)
        case incomplete(credential: String)
        case uncountable
    }

    /// What a plan says, and nothing of how it was found.
    struct Claim: Sendable {
        var items: [(id: String, date: CalendarDate, through: String?)]
        var purchases: [(id: String, from: CalendarDate)]
        var cost: Int64
    }

    let portfolio: Portfolio
    let catalogue: Catalogue
    let wish: PlanWish
    let asOf: CalendarDate
    let book: RuleBook
    let targets: Targets
    private let offerings: [String: Offering]
    private let subscriptions: [String: Subscription]

    init(
        _ portfolio: Portfolio, _ catalogue: Catalogue, _ wish: PlanWish, asOf: CalendarDate, book: RuleBook,
        targets: Targets
    ) {
        (self.portfolio, self.catalogue, self.wish, self.asOf, self.book) = (portfolio, catalogue, wish, asOf, book)
        self.targets = targets
        offerings = Dictionary(catalogue.offerings.map { ($0.id, $0) }) { first, _ in first }
        subscriptions = Dictionary(catalogue.subscriptions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Everything that is wrong; what has nothing to do with the rules first.
    func faults(of claim: Claim) -> [Fault] {
        var chosen: [(item: Offering, date: CalendarDate, through: String?)] = []
        var faults: [Fault] = []
        for item in claim.items {
            guard let offering = offerings[item.id] else {
                faults.append(.unknownItem(item.id))
                continue
            }
            if chosen.contains(where: { $0.item.id == item.id }) { faults.append(.twice(item.id)) }
            chosen.append((offering, item.date, item.through))
            faults += self.faults(of: offering, on: item.date)
        }
        for pin in wish.pins where !chosen.contains(where: { $0.item.id == pin }) { faults.append(.pinMissing(pin)) }
        faults += overlaps(chosen) + prerequisites(chosen) + money(chosen, claim) + weeks(chosen)
        return faults + counted(chosen)
    }

    private func faults(of offering: Offering, on date: CalendarDate) -> [Fault] {
        var faults: [Fault] = []
        if let session = offering.session {
            if date != session.ends.day || session.starts.day < asOf { faults.append(.notAvailable(offering.id)) }
            if wish.eveningsOnly, session.starts.minute < 17 * 60 { faults.append(.unwanted(offering.id)) }
            if let until = offering.availableUntil, until < asOf { faults.append(.notAvailable(offering.id)) }
        } else {
            let isOpen =
                offering.availableFrom.map { $0 <= date } ?? true && offering.availableUntil.map { date <= $0 } ?? true
            if !isOpen || date < asOf { faults.append(.notAvailable(offering.id)) }
        }
        if let earliest = wish.earliest, date < earliest { faults.append(.notAvailable(offering.id)) }
        if let latest = wish.latest, date > latest { faults.append(.notAvailable(offering.id)) }
        if offering.seats == 0 { faults.append(.noSeat(offering.id)) }
        if wish.refusals.contains(offering.id) { faults.append(.refused(offering.id)) }
        if wish.onlineOnly, offering.delivery != .online { faults.append(.unwanted(offering.id)) }
        if let farthest = wish.farthest, let home = wish.home, offering.isAway {
            let isNear = offering.place?.point.map { home.kilometres(to: $0) <= farthest } ?? false
            if !isNear { faults.append(.unwanted(offering.id)) }
        }
        return faults
    }

    private func overlaps(_ chosen: [(item: Offering, date: CalendarDate, through: String?)]) -> [Fault] {
        var faults: [Fault] = []
        for (place, one) in chosen.enumerated() {
            for other in chosen[..<place] {
                guard let mine = one.item.session, let theirs = other.item.session, mine.overlaps(theirs) else {
                    continue
                }
                faults.append(.overlap(other.item.id, one.item.id))
            }
        }
        return faults
    }

    private func prerequisites(_ chosen: [(item: Offering, date: CalendarDate, through: String?)]) -> [Fault] {
        var faults: [Fault] = []
        for one in chosen {
            for id in one.item.requires {
                let isDone =
                    offerings[id].map { before in portfolio.activities.contains { $0.isDone(before) } } ?? false
                if isDone { continue }
                let isInTime = chosen.contains { other in
                    guard other.item.id == id, id != one.item.id else { return false }
                    guard let session = one.item.session else { return other.date <= one.date }
                    return other.item.session.map { $0.ends.order <= session.starts.order }
                        ?? (other.date <= session.starts.day)
                }
                if !isInTime { faults.append(.prerequisite(one.item.id, needs: id)) }
            }
        }
        return faults.isEmpty ? circles(chosen.map(\.item)) : faults
    }

    /// On one day, too, somebody has to begin somewhere.
    private func circles(_ chosen: [Offering]) -> [Fault] {
        var open = chosen
        while let first = open.firstIndex(where: { one in !one.requires.contains { id in open.contains { $0.id == id } }
        }) {
            open.remove(at: first)
        }
        let stuck = open.filter { one in
            !portfolio.activities.contains { $0.isDone(one) }
        }
        return stuck.map { .prerequisite($0.id, needs: $0.requires.first ?? $0.id) }
    }

    private func money(
        _ chosen: [(item: Offering, date: CalendarDate, through: String?)], _ claim: Claim
    ) -> [Fault] {
        var faults: [Fault] = []
        var cost: Int64 = 0
        for purchase in claim.purchases { cost += subscriptions[purchase.id]?.price.cents ?? 0 }
        for one in chosen {
            if let through = one.through {
                let days = subscriptions[through]?.validDays
                let isOpen = claim.purchases.contains { purchase in
                    purchase.id == through && purchase.from <= one.date
                        && days.map { one.date.days(since: purchase.from) < $0 } ?? true
                }
                if !isOpen || !one.item.unlockedBy.contains(through) { faults.append(.notSubscribed(one.item.id)) }
            } else if let cents = one.item.price.cents {
                cost += cents
            } else if one.item.price != .unknown || wish.objective == .cost || wish.budget != nil {
                faults.append(.priceUnknown(one.item.id))
            }
        }
        for (id, subscription) in subscriptions {
            guard let hours = subscription.hours else { continue }
            let used = chosen.filter { $0.through == id }.reduce(Credits.zero) { $0 + ($1.item.time ?? .zero) }
            let bought = Int64(claim.purchases.count { $0.id == id })
            if used.thousandths > bought * hours.thousandths { faults.append(.subscriptionUsedUp(id)) }
        }
        if cost != claim.cost { faults.append(.wrongCost(said: claim.cost, is: cost)) }
        if let budget = wish.budget, cost > budget + wish.allowance { faults.append(.overBudget(cost)) }
        return faults
    }

    /// Up to no day more own time than the weeks until then have.
    private func weeks(_ chosen: [(item: Offering, date: CalendarDate, through: String?)]) -> [Fault] {
        guard let weekly = wish.weeklyHours?.thousandths else { return [] }
        let own = chosen.filter { $0.item.session == nil }
        let begin = max(asOf, wish.earliest ?? asOf)
        for day in Set(own.map(\.date)).sorted() {
            let hours = own.filter { $0.date <= day }.reduce(Int64(0)) { $0 + ($1.item.time?.thousandths ?? 0) }
            if hours > weekly * Int64(day.days(since: begin) + 1) / 7 { return [.tooManyHours(from: begin, to: day)] }
        }
        return []
    }

    /// Counts the items as activities, each credential with what can be declared for it in time.
    /// Whether some credential stays incomplete, whatever else may be said of these items.
    func isIncomplete(_ items: [(id: String, date: CalendarDate)]) -> Bool {
        let chosen = items.compactMap { item in
            offerings[item.id].map { (item: $0, date: item.date, through: String?.none) }
        }
        return counted(chosen).contains { if case .incomplete = $0 { true } else { false } }
    }

    private func counted(_ chosen: [(item: Offering, date: CalendarDate, through: String?)]) -> [Fault] {
        var faults: [Fault] = []
        for target in targets.all {
            var person = portfolio
            person.credentials = [target.held]
            let lastDay = targets.met.contains { $0.held.id == target.held.id } ? CalendarDate.distant : target.to
            person.activities += chosen.filter { $0.date <= lastDay }.map { $0.item.activity(completed: $0.date) }
            do {
                let summaries = try book.summaries(of: person, asOf: target.countedOn)
                let isMet = summaries.allSatisfy { $0.missing.isEmpty && ($0.total.missing ?? .zero) == .zero }
                if !isMet { faults.append(.incomplete(credential: target.held.id)) }
            } catch {
                faults.append(.uncountable)
            }
        }
        return faults
    }
}
