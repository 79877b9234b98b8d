import Primitives

/// The order in which plans are better: the objective, then less cost, fewer hours, an earlier finish, and ids in order.
struct PlanRanking {
    private enum Stage {
        case measure(Measure.Kind)
        case finish
    }

    let model: PlanModel
    let objective: PlanObjective
    /// The day a selection is finished on.
    let finish: (Selection) -> CalendarDate?

    private var stages: [Stage] {
        var stages: [Stage]
        switch objective {
        case .cost: return [.measure(.cost), .measure(.hours), .finish]
        case .hours: stages = [.measure(.hours)]
        case .trips: stages = [.measure(.trips)]
        case .finish: stages = [.finish]
        }
        if model.ways.contains(where: \.isPriceUnknown) { stages.append(.measure(.unknownPrices)) }
        stages.append(.measure(.cost))
        if objective != .hours { stages.append(.measure(.hours)) }
        if objective != .finish { stages.append(.finish) }
        return stages
    }

    /// What was found.
    struct Answer {
        var selection: Selection?
        var isImpossible = false
        /// Whether the objective is proven.
        var isOptimal = false
        /// Whether ties are settled.
        var isSettled = false
        /// What is proven of the objective: a day's number where that is what is minimised.
        var bound: Int64 = .min
    }

    /// The best of all selections, as far as time allows.
    func best(_ search: PlanSearch, proven: (Int64) -> Void) -> Answer {
        var search = search
        var answer = Answer()
        for (number, stage) in stages.enumerated() {
            if number > 0 { search.report = nil }
            let outcome: PlanSearch.Outcome
            switch stage {
            case .measure(let kind):
                let measure = search.measure(kind)
                outcome = search.minimise(measure, start: answer.selection)
                if outcome.isProven { search.settle(measure, at: outcome.value) }
            case .finish:
                outcome = soonest(&search, start: answer.selection)
            }
            if number == 0 {
                answer.isImpossible = outcome.isImpossible
                answer.bound = outcome.bound
                answer.isOptimal = outcome.isProven
                if outcome.isProven { proven(outcome.value) }
            }
            answer.selection = outcome.selection ?? answer.selection
            guard outcome.isProven, answer.selection != nil else { return answer }
        }
        answer.isSettled = true
        if let selection = answer.selection, let ordered = inOrder(search, selection) {
            answer.selection = ordered
        } else {
            answer.isSettled = false
        }
        return answer
    }

    /// The earliest day by which everything can be done: by halving the days that are left.
    private func soonest(_ search: inout PlanSearch, start: Selection?) -> PlanSearch.Outcome {
        var outcome = PlanSearch.Outcome(selection: start)
        var best: Selection
        if let start {
            best = start
        } else {
            let any = search.minimise(search.measure(.nothing))
            guard let selection = any.selection else { return any }
            best = selection
        }
        var high = number(finish(best))
        var low = number(nil)
        let firsts = Set(search.alive.map { model.occasions[model.ways[$0].occasion].first.dayNumber })
        let days =
            model.wish.weeklyHours == nil
            ? firsts.map(Int64.init).filter { $0 < high }.sorted() : Array(low..<max(low, high))
        var open = [low - 1] + days
        // The last of `open` that cannot be met is searched for; everything behind it can.
        open = open.filter { $0 < high }
        while !open.isEmpty {
            let middle = open[open.count / 2]
            var trial = search
            trial.report = nil
            limit(&trial, to: middle)
            let answer = trial.minimise(trial.measure(.nothing))
            if let selection = answer.selection, number(finish(selection)) <= middle {
                best = selection
                high = number(finish(selection))
                open.removeAll { $0 >= high }
            } else if answer.isImpossible {
                low = middle + 1
                open.removeAll { $0 <= middle }
            } else {
                outcome.selection = best
                outcome.value = high
                outcome.bound = low
                return outcome
            }
        }
        outcome.selection = best
        outcome.value = high
        outcome.bound = high
        limit(&search, to: high)
        return outcome
    }

    /// A day's number; of nothing to do, the day before the first.
    private func number(_ day: CalendarDate?) -> Int64 {
        Int64((day ?? model.asOf.adding(days: -1)).dayNumber)
    }

    /// Everything is done by a day.
    private func limit(_ search: inout PlanSearch, to day: Int64) {
        let last = CalendarDate(dayNumber: Int32(day))
        search.keep { model.occasions[model.ways[$0].occasion].first <= last }
        guard let weekly = model.wish.weeklyHours?.thousandths else { return }
        let own = search.alive.filter { model.catalogue.offerings[model.ways[$0].offering].session == nil }
        for first in Set(own.map { model.occasions[model.ways[$0].occasion].first }).sorted() {
            let inside = own.filter { model.occasions[model.ways[$0].occasion].first >= first }
            search.require(
                most: StudyWeeks.room(weekly, from: first, to: last), unit: 1000,
                inside.map { (column: $0, weight: model.ways[$0].hours) })
        }
    }

    /// Of equal plans the one whose ids come first. Nearly always there is no other, and one question settles it.
    private func inOrder(_ search: PlanSearch, _ start: Selection) -> Selection? {
        var search = search
        var best = start
        let mine = Set(start.ways)
        // What costs nothing and takes no time would always be taken along.
        search.keep { mine.contains($0) || model.ways[$0].hours > 0 || model.ways[$0].cost > 0 }
        let ids = search.alive.reduce(into: [Int: String]()) { $0[$1] = id($1) }
        func ways(_ isWanted: (String) -> Bool) -> [Int] { search.alive.filter { isWanted(ids[$0] ?? "") } }
        func other(_ search: PlanSearch, among wanted: [Int]) -> PlanSearch.Outcome {
            guard !wanted.isEmpty else { return PlanSearch.Outcome(isImpossible: true) }
            var trial = search
            trial.require(least: 1, PlanModel.sum(wanted))
            return trial.minimise(trial.measure(.nothing))
        }
        guard let last = best.ways.map(id).max() else { return best }
        let chosen = Set(best.ways.map(id))
        let any = other(search, among: ways { $0 < last && !chosen.contains($0) })
        if any.isImpossible { return best }
        guard any.selection != nil else { return nil }
        // From the first id on: may one that comes before it stand in its place?
        var place = 0
        while true {
            let sorted = best.ways.map(id).sorted()
            guard place < sorted.count else { return best }
            let before = place == 0 ? "" : sorted[place - 1]
            let between = ways { $0 > before && $0 < sorted[place] }
            let outcome = other(search, among: between)
            if let better = outcome.selection {
                best = better
            } else if outcome.isImpossible {
                let out = Set(between)
                search.keep { !out.contains($0) }
                search.require(least: 1, PlanModel.sum(ways { $0 == sorted[place] }))
                place += 1
            } else {
                return nil
            }
        }
    }

    private func id(_ way: Int) -> String { model.catalogue.offerings[model.ways[way].offering].id }
}
