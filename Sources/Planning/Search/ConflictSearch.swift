import Primitives
import Rules

/// Finds what stands against each other when there is no plan: the smallest set of demands, as far as that can be found quickly;
/// in any case one of which no demand can be left out.
struct ConflictSearch {
    let model: PlanModel
    let solver: any PlanSolver
    let clock: PlanClock
    let deadline: Int64

    private var demands: [PlanConflict.Demand] {
        var demands: [PlanConflict.Demand] = []
        for entry in model.demands where !demands.contains(entry.demand) { demands.append(entry.demand) }
        return demands
    }

    /// The conflict; nothing where the programme by itself sees none, or time ran out.
    func conflict() -> PlanConflict? {
        let all = demands
        guard canBeMet(all) == false else { return nil }
        for demand in all where canBeMet([demand]) == false { return told([demand], isSmallest: true) }
        if all.count <= 24 {
            for (place, one) in all.enumerated() {
                for other in all[..<place] where canBeMet([other, one]) == false {
                    return told([other, one], isSmallest: true)
                }
            }
        }
        // Whatever can be left out while the rest stays in conflict is left out.
        var set = all
        for demand in all.reversed() {
            guard secondsLeft > 0 else { break }
            let rest = set.filter { $0 != demand }
            if canBeMet(rest) == false { set = rest }
        }
        return told(set, isSmallest: all.count <= 24 && set.count <= 3)
    }

    private var secondsLeft: Double { Double(deadline - clock.now) / 1000 }

    /// Whether some demands can be met together; nothing where it was not found out.
    func canBeMet(_ demands: [PlanConflict.Demand]) -> Bool? {
        let programme = programme(demands)
        let kept = Array(programme.columns.indices)
        let nothing = [Double](repeating: 0, count: kept.count)
        switch solver.relax(programme, nothing, kept: kept) {
        case .impossible: return false
        case .failed, .solved: break
        }
        switch solver.solve(programme, nothing, kept: kept, seconds: max(0.1, secondsLeft)) {
        case .best: return true
        case .impossible: return false
        case .stopped(let values, _): return values == nil ? nil : true
        }
    }

    private func programme(_ demands: [PlanConflict.Demand]) -> LinearProgramme {
        var programme = model.programme
        for entry in model.demands where !demands.contains(entry.demand) {
            programme.drop(entry.row)
            // An offering that need not be taken may still be taken, but once.
            if case .pin = entry.demand { programme.rows[entry.row].most = 1 }
        }
        return programme
    }

    /// A conflict with figures where these are simple.
    private func told(_ demands: [PlanConflict.Demand], isSmallest: Bool) -> PlanConflict {
        var conflict = PlanConflict(demands: demands, isSmallest: isSmallest)
        let requirements = demands.filter {
            switch $0 {
            case .requirement, .total: true
            default: false
            }
        }
        if requirements.count == demands.count, demands.count == 1, let one = demands.first,
            let row = model.demands.first(where: { $0.demand == one })?.row
        {
            conflict.asked = model.programme.rows[row].least.map(Credits.init(thousandths:))
            conflict.reachable = most(in: row)
        }
        if demands.contains(.budget) { conflict.leastCost = least(without: demands) }
        return conflict
    }

    /// The most that a row can come to when it is all that is asked.
    private func most(in row: Int) -> Credits? {
        let programme = programme([])
        var objective = [Double](repeating: 0, count: programme.columns.count)
        for (number, column) in programme.columns.enumerated() {
            for entry in column.entries where entry.row == row { objective[number] = -Double(entry.weight) }
        }
        let kept = Array(programme.columns.indices)
        guard case .best(let values) = solver.solve(programme, objective, kept: kept, seconds: max(1, secondsLeft))
        else { return nil }
        let sum = kept.reduce(0.0) { $0 - objective[$1] * values[$1] }
        return Credits(thousandths: Int64((sum * 1000 + 1e-3).rounded(.down)))
    }

    /// What the other demands cost at least.
    private func least(without demands: [PlanConflict.Demand]) -> Int64? {
        let programme = programme(demands.filter { $0 != .budget })
        let measure = Measure(.cost, model, columns: programme.columns.count)
        let kept = Array(programme.columns.indices)
        switch solver.solve(programme, measure.scaled, kept: kept, seconds: max(1, secondsLeft)) {
        case .best(let values):
            let cost = kept.reduce(0.0) { $0 + measure.scaled[$1] * values[$1] }
            return measure.least(cost)
        case .stopped(_, let bound): return measure.least(bound)
        case .impossible: return nil
        }
    }
}
