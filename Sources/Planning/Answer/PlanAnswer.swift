import Primitives
import Rules

/// Turns what was found into the answer.
struct PlanAnswer {
    private let portfolio: Portfolio
    private let catalogue: Catalogue
    private let wish: PlanWish
    private let asOf: CalendarDate
    private let book: RuleBook
    private let targets: Targets
    var excluded: [Plan.Exclusion] = []

    init(
        _ portfolio: Portfolio, _ catalogue: Catalogue, _ wish: PlanWish, asOf: CalendarDate, book: RuleBook,
        targets: Targets
    ) {
        (self.portfolio, self.catalogue, self.wish, self.asOf) = (portfolio, catalogue, wish, asOf)
        (self.book, self.targets) = (book, targets)
    }

    /// A value of an objective, as people know it.
    static func bound(_ value: Int64, _ objective: PlanObjective) -> Plan.Bound {
        guard value > .min else { return .none }
        return switch objective {
        case .cost: .cents(max(0, value))
        case .hours: .hours(Credits(thousandths: max(0, value)))
        case .trips: .trips(Int(max(0, value)))
        case .finish: .day(CalendarDate(dayNumber: Int32(clamping: value)))
        }
    }

    private func empty() -> Plan {
        Plan(
            isFeasible: false, isOptimal: false, isSettled: false, objective: wish.objective, cost: 0,
            paidByEmployer: 0,
            hours: .zero, trips: 0, finish: nil, bound: .none, items: [], purchases: [], closes: [],
            excluded: excluded, skipped: targets.skipped, unknown: targets.unknown, conflict: nil)
    }

    /// There is no plan, and this is why.
    func infeasible(_ conflict: PlanConflict) throws(CountingFault) -> Plan {
        var plan = empty()
        plan.conflict = conflict
        return plan
    }

    /// Time ran out before anything was found.
    func unanswered() throws(CountingFault) -> Plan {
        var plan = empty()
        plan.isFeasible = nil
        return plan
    }

    /// What to do.
    func feasible(
        _ draft: Draft, _ found: PlanRanking.Answer, _ model: PlanModel, isExhaustive: Bool
    ) throws(CountingFault) -> Plan {
        var plan = empty()
        plan.isFeasible = targets.unknown.isEmpty ? true : nil
        plan.isOptimal = found.isOptimal && isExhaustive
        plan.isSettled = found.isSettled && isExhaustive
        plan.cost = draft.cost
        plan.paidByEmployer = min(draft.cost, wish.allowance)
        plan.hours = Credits(thousandths: draft.items.reduce(0) { $0 + model.ways[$1.way].hours })
        plan.trips = Set(draft.items.compactMap { model.journeyOfWay[$0.way] }).count
        plan.finish = draft.finish
        plan.bound = Self.bound(found.bound, wish.objective)
        if wish.objective == .finish, draft.items.isEmpty { plan.bound = .none }
        let counts = try self.counts(draft)
        plan.items = draft.items.map { item in
            let way = model.ways[item.way]
            return Plan.Item(
                id: item.id, date: item.date, by: max(item.by, item.date), cost: way.isPriceUnknown ? nil : way.cost,
                through: way.subscription.map { catalogue.subscriptions[$0].id }, counts: counts.items[item.id] ?? [])
        }
        plan.purchases = draft.purchases.map { purchase in
            let subscription = catalogue.subscriptions[purchase.subscription]
            return Plan.Purchase(id: subscription.id, from: purchase.from, cost: subscription.price.cents ?? 0)
        }
        plan.closes = counts.closes
        return plan
    }

    /// What each item goes into, and what that closes.
    private func counts(
        _ draft: Draft
    ) throws(CountingFault) -> (items: [String: [Plan.Closing]], closes: [Plan.Closing]) {
        var items: [String: [Plan.Closing]] = [:]
        var closes: [Plan.Closing] = []
        let byId = Dictionary(catalogue.offerings.map { ($0.id, $0) }) { first, _ in first }
        let logged = Set(portfolio.activities.map(\.id))
        for target in targets.open {
            var person = portfolio
            person.credentials = [target.held]
            let before = try book.standings(of: person, asOf: target.countedOn)
            person.activities += draft.items.filter { $0.date <= target.to }.compactMap { item in
                byId[item.id]?.activity(completed: item.date)
            }
            let after = try book.standings(of: person, asOf: target.countedOn)
            for (old, new) in zip(before, after) {
                for (was, now) in zip(old.requirements, new.requirements) {
                    let closed = (was.tally.missing ?? .zero) - (now.tally.missing ?? .zero)
                    guard closed > .zero else { continue }
                    closes.append(Plan.Closing(credential: target.held.id, requirement: was.id, amount: closed))
                }
                for activity in new.activities.suffix(new.activities.count - portfolio.activities.count)
                where !logged.contains(activity.id) || byId[activity.id] != nil {
                    items[activity.id, default: []] += activity.placed.map {
                        Plan.Closing(credential: target.held.id, requirement: $0.requirement, amount: $0.amount)
                    }
                }
            }
        }
        return (items, closes)
    }
}
