public import Primitives
public import Rules

/// Finds what to do to close every gap of a person's credentials at once, and proves that nothing better does.
public struct Planner: Sendable {
    private let book: RuleBook
    private let solver: any PlanSolver
    private let clock: PlanClock

    /// A planner that goes by this rule book.
    public init(_ book: RuleBook, clock: PlanClock = .machine) {
        self.init(book, clock: clock, solver: CBCSolver())
    }

    init(_ book: RuleBook, clock: PlanClock, solver: any PlanSolver) {
        (self.book, self.clock, self.solver) = (book, clock, solver)
    }

    /// The best plan for a portfolio from a catalogue, or why there is none.
    public func plan(
        _ portfolio: Portfolio, from catalogue: Catalogue, wish: PlanWish, asOf: CalendarDate,
        progress: ((PlanProgress) -> Void)? = nil
    ) throws(CountingFault) -> Plan {
        let deadline = clock.now + wish.patience
        let targets = try Targets(portfolio, book: book, wish: wish, asOf: asOf)
        var sieve = OfferingSieve(catalogue, log: portfolio.activities, wish: wish, asOf: asOf, targets: targets.open)
        let table = try CreditTable(
            sieve.occasions, of: catalogue, portfolio: portfolio, targets: targets.open, book: book)
        sieve.excludeUseless(table)
        var answer = PlanAnswer(portfolio, catalogue, wish, asOf: asOf, book: book, targets: targets)
        answer.excluded = sieve.exclusions
        if let conflict = Self.plainConflict(targets, sieve) { return try answer.infeasible(conflict) }
        let model = PlanModel(sieve, table)
        let kept = Dominance(model).kept().filter { !sieve.isOverBudget(model.ways[$0].offering) }
        progress?(.sieved(usable: model.waysOfOffering.count, kept: Set(kept.map { model.ways[$0].offering }).count))
        let checker = PlanChecker(portfolio, catalogue, wish, asOf: asOf, book: book, targets: targets)
        let examination = Examination(model, checker)
        var search = PlanSearch(
            model, alive: kept, solver: solver, clock: clock, deadline: deadline, examine: examination.verdict,
            isIncomplete: examination.isIncomplete)
        let objective = wish.objective
        search.report = { news in
            switch news {
            case .bound(let value): progress?(.bound(PlanAnswer.bound(value, objective)))
            case .found(let value): progress?(.found(PlanAnswer.bound(value, objective)))
            }
        }
        let ranking = PlanRanking(
            model: model, objective: objective, finish: { Draft($0, of: model)?.finish })
        let best = ranking.best(search) { progress?(.proven(PlanAnswer.bound($0, objective))) }
        guard let selection = best.selection, let draft = Draft(selection, of: model) else {
            guard best.isImpossible else { return try answer.unanswered() }
            let conflicts = ConflictSearch(
                model: model, solver: solver, clock: clock, deadline: max(deadline, clock.now + 5000))
            return try answer.infeasible(conflicts.conflict() ?? Self.everything(model))
        }
        return try answer.feasible(
            draft, best, model, isExhaustive: sieve.isExhaustive && !examination.hasCostlierWeeks)
    }

    /// What a solver alone makes of the whole question, without any of our own reductions: the least cost and whether that is proven.
    /// For comparison.
    package func bare(
        _ portfolio: Portfolio, from catalogue: Catalogue, asOf: CalendarDate, seconds: Double
    ) throws(CountingFault) -> (cost: Int64?, isProven: Bool) {
        let wish = PlanWish(.cost)
        let targets = try Targets(portfolio, book: book, wish: wish, asOf: asOf)
        var sieve = OfferingSieve(catalogue, log: portfolio.activities, wish: wish, asOf: asOf, targets: targets.open)
        let table = try CreditTable(
            sieve.occasions, of: catalogue, portfolio: portfolio, targets: targets.open, book: book)
        sieve.excludeUseless(table)
        let model = PlanModel(sieve, table, isMerged: false)
        let measure = Measure(.cost, model, columns: model.programme.columns.count)
        let kept = Array(model.programme.columns.indices)
        func cost(_ values: [Double]) -> Int64 {
            Int64((kept.reduce(0.0) { $0 + Double(measure.weights[$1]) * values[$1] }).rounded())
        }
        switch solver.solve(model.programme, measure.scaled, kept: kept, seconds: seconds) {
        case .best(let values): return (cost(values), true)
        case .impossible: return (nil, true)
        case .stopped(let values, _): return (values.map(cost), false)
        }
    }

    /// What can be said without any search.
    private static func plainConflict(_ targets: Targets, _ sieve: OfferingSieve) -> PlanConflict? {
        if let hopeless = targets.hopeless.first { return PlanConflict(demands: [hopeless], isSmallest: true) }
        for (place, offering) in sieve.catalogue.offerings.enumerated() where sieve.wish.pins.contains(offering.id) {
            if let code = sieve.excluded[place] {
                return PlanConflict(demands: [.pinExcluded(offering.id, code)], isSmallest: true)
            }
        }
        return nil
    }

    private static func everything(_ model: PlanModel) -> PlanConflict {
        var demands: [PlanConflict.Demand] = []
        for entry in model.demands where !demands.contains(entry.demand) { demands.append(entry.demand) }
        return PlanConflict(demands: demands, isSmallest: false)
    }
}
