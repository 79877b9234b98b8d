import Primitives

/// The best placement of all, whatever the limits overlap: found by ranked linear programmes over integers, with branching where
/// a limit would cut a thousandth in two. The same whatever the order of the log.
struct ExactPlacement {
    private let problem: PlacementProblem
    private let cells: [Cell]
    private let columns: [Column]
    private let fillOrder: [Int]
    /// What is maximised, the most important first: filling, total, each need, each column. By column; the filling of open needs has
    /// columns of its own behind the others.
    private let objectives: [[Int: Int]]
    private let open: [Int]

    /// Portions that are alike in everything the answer depends on.
    private struct Cell {
        var portions: [Int]
        var needs: UInt64
        var amount: Int64
    }

    private struct Kinship: Hashable {
        var needs: UInt64
        var limits: [Int]
    }

    /// More limited portions than this are taken together where they are alike, or a hostile log would keep us for minutes.
    private static let mostAlone = 48

    private struct Column {
        var cell: Int
        var need: Int
    }

    /// The problem with like portions put together.
    init(_ problem: PlacementProblem) {
        self.problem = problem
        fillOrder = problem.fillOrder
        var limitsOf = [[Int]](repeating: [], count: problem.portions.count)
        for (number, limit) in problem.limits.enumerated() {
            for portion in limit.portions { limitsOf[portion].append(number) }
        }
        // Under a limit the day decides between like portions, too, so each stands alone as long as they are few.
        let isCrowded = limitsOf.count { !$0.isEmpty } > Self.mostAlone
        var cells: [Cell] = []
        var places: [Kinship: Int] = [:]
        for (place, portion) in problem.portions.enumerated() where portion.needs != 0 && portion.amount > 0 {
            let mayJoin = isCrowded || limitsOf[place].isEmpty
            let kinship = Kinship(needs: portion.needs, limits: limitsOf[place])
            if mayJoin, let alike = places[kinship] {
                cells[alike].portions.append(place)
                cells[alike].amount += portion.amount
            } else {
                places[kinship] = cells.count
                cells.append(Cell(portions: [place], needs: portion.needs, amount: portion.amount))
            }
        }
        self.cells = cells
        var columns: [Column] = []
        for (place, cell) in cells.enumerated() {
            for need in fillOrder where cell.needs & (1 << UInt64(need)) != 0 {
                columns.append(Column(cell: place, need: need))
            }
        }
        self.columns = columns
        open = problem.needs.indices.filter { problem.needs[$0].isOpen }
        var filling: [Int: Int] = [:]
        for (place, column) in columns.enumerated() where !problem.needs[column.need].isOpen { filling[place] = 1 }
        for place in open.indices { filling[columns.count + place] = 1 }
        let total = Dictionary(uniqueKeysWithValues: columns.indices.map { ($0, 1) })
        let needs = fillOrder.map { need in
            Dictionary(uniqueKeysWithValues: columns.indices.filter { columns[$0].need == need }.map { ($0, 1) })
        }
        objectives = [filling, total] + needs + columns.indices.map { [$0: 1] }
    }

    /// The best placement.
    func best() -> Placement {
        let reachable = fillOrder.filter { problem.needs[$0].amount > 0 && reach($0) >= problem.needs[$0].amount }
        let ceiling = relaxed([], []).map { Array($0.worth.prefix(2)) } ?? []
        var size = mostMet(chosen: [], open: reachable[...])
        while true {
            var best: Leaf?
            choose(size, from: reachable[...], chosen: [], ceiling, &best)
            if let best { return placement(best.amounts) }
            size -= 1
        }
    }

    /// Tries the sets of `size` needs that can all be met, earlier needs first.
    private func choose(
        _ size: Int, from open: ArraySlice<Int>, chosen: [Int], _ ceiling: [Ratio], _ best: inout Leaf?
    ) {
        // A set that comes later meets later needs: it can only win by filling more.
        if let best, Array(best.worth.prefix(2)) == ceiling { return }
        if chosen.count == size {
            guard let leaf = whole(chosen) else { return }
            if best.map({ $0.worth.lexicographicallyPrecedes(leaf.worth) }) ?? true { best = leaf }
            return
        }
        guard let next = open.first, mostMet(chosen: chosen, open: open) >= size else { return }
        // Whatever is met besides, it fills no more than this.
        let bound = relaxed(chosen + [next], [], isTrial: true)?.worth
        if let bound, best.map({ Array($0.worth.prefix(2)).lexicographicallyPrecedes(bound) }) ?? true {
            choose(size, from: open.dropFirst(), chosen: chosen + [next], ceiling, &best)
        }
        choose(size, from: open.dropFirst(), chosen: chosen, ceiling, &best)
    }

    /// An upper bound of how many needs can be met: as many of the smallest as the most that can come to them would fill.
    private func mostMet(chosen: [Int], open candidates: ArraySlice<Int>) -> Int {
        // A free part shares what lies inside it with its minimums, so it is not charged.
        let isCharged = { (need: Int) in !problem.needs[need].isOpen }
        let wanted = Set((chosen + candidates).filter(isCharged))
        var programme = programme([])
        var left = programme.maximise(over { wanted.contains($0.need) }).floor
        for need in chosen where isCharged(need) { left -= Int(problem.needs[need].amount) }
        var count = chosen.count + candidates.count { !isCharged($0) }
        for amount in candidates.filter(isCharged).map({ Int(problem.needs[$0].amount) }).sorted() {
            left -= amount
            if left < 0 { break }
            count += 1
        }
        return count
    }

    /// No more than this can come to a need, in it or inside it.
    private func reach(_ need: Int) -> Int64 {
        var mask: UInt64 = 1 << UInt64(need)
        for (place, other) in problem.needs.enumerated() where other.within == need { mask |= 1 << UInt64(place) }
        return cells.reduce(0) { $0 + ($1.needs & mask != 0 ? $1.amount : 0) }
    }

    private struct Leaf {
        var worth: [Ratio]
        var amounts: [Int]
    }

    /// The best placement in whole thousandths that meets every need of `set`; nothing where there is none.
    ///
    /// Objectives are settled one after the other. Where one comes out broken, it is assumed to be its whole part; where an assumption
    /// leaves no room for those before it, the one before is lowered by a thousandth. Assumptions only fall, in the order of
    /// importance, so the first whole placement is the best.
    private func whole(_ set: [Int]) -> Leaf? {
        var assumed: [Int] = []
        while true {
            let answer = relaxed(set, assumed)
            let holds = answer.map { answer in zip(assumed, answer.worth).allSatisfy { Ratio($0, 1) == $1 } } ?? false
            guard holds, let (worth, values) = answer else {
                guard assumed.popLast() != nil, let last = assumed.popLast() else { return nil }
                assumed.append(last - 1)
                continue
            }
            guard let broken = worth.firstIndex(where: { !$0.isWhole }) else {
                let met = fillOrder.map { Ratio(set.contains($0) ? 1 : 0, 1) }
                return Leaf(worth: Array(worth.prefix(2)) + met + worth.dropFirst(2), amounts: values.map(\.floor))
            }
            assumed = worth[...broken].map(\.floor)
        }
    }

    /// The best placement if thousandths could be cut; nothing where the needs of `set` cannot all be met, or an objective would
    /// have to be below nothing. Assumed values bound the objectives from above. A trial settles only the first two objectives.
    private func relaxed(
        _ set: [Int], _ assumed: [Int], isTrial: Bool = false
    ) -> (worth: [Ratio], values: [Ratio])? {
        guard assumed.allSatisfy({ $0 >= 0 }) else { return nil }
        var programme = programme(assumed)
        if !set.isEmpty {
            var meeting = over { !problem.needs[$0.need].isOpen && set.contains($0.need) }
            for (fill, need) in open.enumerated() where set.contains(need) { meeting[columns.count + fill] = 1 }
            let asked = set.reduce(0) { $0 + Int(problem.needs[$1].amount) }
            guard programme.maximise(meeting) == Ratio(asked, 1) else { return nil }
        }
        let worth = objectives.prefix(isTrial ? 2 : objectives.count).map { programme.maximise($0) }
        if isTrial { return (worth, []) }
        return (worth, Array(programme.solution.prefix(columns.count)))
    }

    /// The rows that every placement keeps, and those of assumed objectives.
    private func programme(_ assumed: [Int]) -> LexicographicProgram {
        let width = columns.count + open.count
        var rows: [[Int]] = []
        var limits: [Int] = []
        func add(_ limit: Int64, _ objective: [Int: Int]) {
            var row = [Int](repeating: 0, count: width)
            for (column, weight) in objective { row[column] = weight }
            rows.append(row)
            limits.append(Int(limit))
        }
        for (place, cell) in cells.enumerated() { add(cell.amount, over { $0.cell == place }) }
        for (place, need) in problem.needs.enumerated() where !need.isOpen {
            add(need.amount, over { $0.need == place })
        }
        for limit in problem.limits {
            let members = Set(limit.portions)
            add(limit.amount, over { members.contains(cells[$0.cell].portions[0]) })
        }
        for (fill, need) in open.enumerated() {
            add(problem.needs[need].amount, [columns.count + fill: 1])
            var share = over({ $0.need == need || problem.needs[$0.need].within == need }, weight: -1)
            share[columns.count + fill] = 1
            add(0, share)
        }
        for (objective, value) in zip(objectives, assumed) { add(Int64(value), objective) }
        return LexicographicProgram(columns: width, rows: rows, limits: limits)
    }

    /// The sum over the columns that are wanted.
    private func over(_ wanted: (Column) -> Bool, weight: Int = 1) -> [Int: Int] {
        var objective: [Int: Int] = [:]
        for (place, column) in columns.enumerated() where wanted(column) { objective[place] = weight }
        return objective
    }

    /// Shares what a cell gives among its portions: the earliest go to the earliest needs.
    private func placement(_ amounts: [Int]) -> Placement {
        let none = [Int64](repeating: 0, count: problem.needs.count)
        var rows = [[Int64]](repeating: none, count: problem.portions.count)
        var next = [Int](repeating: 0, count: cells.count)
        var left = problem.portions.map(\.amount)
        for (column, amount) in zip(columns, amounts) {
            var open = Int64(amount)
            while open > 0, next[column.cell] < cells[column.cell].portions.count {
                let portion = cells[column.cell].portions[next[column.cell]]
                let share = min(open, left[portion])
                rows[portion][column.need] += share
                left[portion] -= share
                open -= share
                if left[portion] == 0 { next[column.cell] += 1 }
            }
        }
        return Placement(amounts: rows)
    }
}
