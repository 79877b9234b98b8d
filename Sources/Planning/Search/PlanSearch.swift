import Primitives

/// Finds the best selection for one measure after the other, each among the best of those before.
struct PlanSearch {
    let model: PlanModel
    let solver: any PlanSolver
    let clock: PlanClock
    let deadline: Int64
    /// Goes through a selection as the checker does.
    let examine: (Selection) -> Verdict
    /// Whether everything on some occasions leaves a credential incomplete.
    let isIncomplete: (Set<Int>) -> Bool
    /// Ways that can still be in a best plan.
    private(set) var alive: [Int]
    private var programme: LinearProgramme
    private let others: [Int]
    /// Told of bounds and plans of the first measure.
    var report: ((PlanNews) -> Void)?
    /// Measures that must not come out worse.
    private var settled: [(measure: Measure, value: Int64)] = []
    /// Sums over ways that were asked for since.
    private var asked: [(least: Int64?, most: Int64?, entries: [LinearProgramme.Entry])] = []

    /// What is wrong with a selection.
    enum Verdict: Sendable {
        case good
        /// It does not make everything complete.
        case incomplete
        /// Its parts do not go together.
        case unworkable
    }

    /// What became of a search.
    struct Outcome: Sendable {
        var selection: Selection?
        var value: Int64 = 0
        /// No selection is worth less than this.
        var bound: Int64 = .min
        /// Whether there is no selection at all.
        var isImpossible = false

        var isProven: Bool { selection != nil && value <= bound }
    }

    /// What a search has found out.
    enum PlanNews: Sendable {
        case bound(Int64)
        case found(Int64)
    }

    /// With so few ways left the solver is quicker than any thought about them.
    private static let few = 4000
    private static let mostRefusals = 400

    init(
        _ model: PlanModel, alive: [Int], solver: any PlanSolver, clock: PlanClock, deadline: Int64,
        examine: @escaping (Selection) -> Verdict, isIncomplete: @escaping (Set<Int>) -> Bool
    ) {
        (self.model, self.solver, self.clock, self.deadline) = (model, solver, clock, deadline)
        (self.examine, self.isIncomplete, self.alive) = (examine, isIncomplete, alive)
        programme = model.programme
        others = Array(model.ways.count..<model.programme.columns.count)
    }

    var columnCount: Int { programme.columns.count }
    var secondsLeft: Double { Double(deadline - clock.now) / 1000 }

    /// A measure of this search's model.
    func measure(_ kind: Measure.Kind) -> Measure { Measure(kind, model, columns: columnCount) }

    /// Leaves out ways.
    mutating func keep(_ isKept: (Int) -> Bool) {
        alive = alive.filter(isKept)
    }

    /// Adds a row that every further selection keeps.
    mutating func require(
        least: Int64? = nil, most: Int64? = nil, unit: Int64 = 1, _ entries: [LinearProgramme.Entry]
    ) {
        programme.row(least: least, most: most, unit: unit, entries)
        asked.append((least, most, entries))
    }

    /// No further selection is worse in a measure than this.
    mutating func settle(_ measure: Measure, at value: Int64) {
        settled.append((measure, value))
        programme.row(most: value, unit: Int64(measure.unit), measure.entries)
    }

    /// The best selection for a measure. What cannot be in one as good is left out from then on.
    mutating func minimise(_ measure: Measure, start: Selection? = nil) -> Outcome {
        var outcome = Outcome(selection: start, value: start.map { measure.value($0, model) } ?? 0)
        let relaxation = solver.relax(programme, measure.scaled, kept: alive + others)
        var bound = -Double.infinity
        var added = [Double](repeating: 0, count: columnCount)
        switch relaxation {
        case .impossible:
            outcome.isImpossible = start == nil
            return outcome
        case .failed: break
        case .solved(let values, let prices):
            (bound, added) = programme.bound(prices: prices, objective: measure.scaled, kept: alive + others)
            outcome.bound = measure.least(bound)
            report?(.bound(outcome.bound))
            if outcome.isProven { break }
            let first = FirstPlan(model, measure: measure, values: values, added: added, alive: alive)
            if let found = first.find(examine: fits),
                measure.value(found, model) < outcome.value || outcome.selection == nil
            {
                outcome.selection = found
                outcome.value = measure.value(found, model)
                report?(.found(outcome.value))
            }
        }
        if !outcome.isProven { branch(measure, bound, added, &outcome) }
        if outcome.isProven {
            let value = outcome.value
            alive = alive.filter { measure.least(bound + added[$0]) <= value }
        }
        return outcome
    }

    /// Whether a selection is good and no worse in what is settled.
    private func fits(_ selection: Selection) -> Verdict {
        let verdict = examine(selection)
        guard verdict == .good else { return verdict }
        let chosen = Set(selection.ways)
        let isAsked = asked.allSatisfy { row in
            let sum = row.entries.reduce(Int64(0)) { chosen.contains($1.column) ? $0 + $1.weight : $0 }
            return sum >= row.least ?? .min && sum <= row.most ?? .max
        }
        let isNoWorse = settled.allSatisfy { $0.measure.value(selection, model) <= $0.value }
        return isAsked && isNoWorse ? .good : .unworkable
    }

    /// Solves exactly over ways of small reduced cost, more and more of them, until those left out are proven to be no better.
    private mutating func branch(_ measure: Measure, _ bound: Double, _ added: [Double], _ outcome: inout Outcome) {
        let ranked = alive.sorted { (added[$0], $0) < (added[$1], $1) }
        /// How many ways could be in something better than the best so far.
        func hopeful() -> Int {
            guard outcome.selection != nil else { return ranked.count }
            let value = outcome.value
            return ranked.prefix { measure.least(bound + added[$0]) < value }.count
        }
        var size = measure.isNothing ? ranked.count : min(hopeful(), Self.few)
        var refusals = 0
        while true {
            guard secondsLeft > 0, refusals < Self.mostRefusals else { return }
            let kept = ranked.prefix(size).sorted() + others
            switch solver.solve(programme, measure.scaled, kept: kept, seconds: secondsLeft) {
            case .impossible:
                if size >= hopeful() {
                    outcome.isImpossible = outcome.selection == nil
                    if !outcome.isImpossible { outcome.bound = outcome.value }
                    return
                }
            case .best(let values):
                let found = Selection(model.ways.indices.filter { values[$0] > 0.5 })
                let verdict = fits(found)
                guard verdict == .good else {
                    refuse(found, verdict)
                    refusals += 1
                    continue
                }
                let value = measure.value(found, model)
                if outcome.selection == nil || value < outcome.value {
                    outcome.selection = found
                    outcome.value = value
                    report?(.found(value))
                }
                if size >= hopeful() {
                    outcome.bound = outcome.value
                    return
                }
            case .stopped(let values, let reached):
                if let values {
                    let found = Selection(model.ways.indices.filter { values[$0] > 0.5 })
                    if fits(found) == .good, outcome.selection == nil || measure.value(found, model) < outcome.value {
                        outcome.selection = found
                        outcome.value = measure.value(found, model)
                    }
                }
                // What was left out is worth at least this.
                let outside = size < ranked.count ? bound + added[ranked[size]] : .infinity
                outcome.bound = max(outcome.bound, measure.least(min(max(reached, bound), outside) - 1e-6))
                return
            }
            size = min(max(size * 3, size + Self.few), hopeful())
        }
    }

    /// Never takes a selection again that was refused; where that says so, nothing inside it either.
    private mutating func refuse(_ selection: Selection, _ verdict: Verdict) {
        guard verdict == .incomplete else {
            programme.row(most: Int64(selection.ways.count) - 1, PlanModel.sum(selection.ways))
            return
        }
        let inside = ShortSet(model, selection, alive: alive, isIncomplete: isIncomplete)
        programme.row(least: 1 - Int64(inside.held.count), inside.exits)
    }
}
