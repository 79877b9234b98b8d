import Primitives

/// The best placement of all, whatever the limits overlap: found by ranked linear programmes over integers, with branching where
/// a limit would cut a thousandth in two. The same whatever the order of the log.
struct ExactPlacement {
    private let problem: PlacementProblem
    private let cells: [Cell]
    private let columns: [Column]
    private let fillOrder: [Int]

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
    }

    /// The best placement.
    func best() -> Placement {
        let reachable = fillOrder.filter { problem.needs[$0].amount > 0 && reach($0) >= problem.needs[$0].amount }
        let ceiling = relaxed([], Bounds(count: columns.count)).map { Array($0.worth.prefix(2)) } ?? []
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
        if chosen.count == size { return search(chosen, Bounds(count: columns.count), &best) }
        guard let next = open.first, mostMet(chosen: chosen, open: open) >= size else { return }
        if relaxed(chosen + [next], Bounds(count: columns.count), isTrial: true) != nil {
            choose(size, from: open.dropFirst(), chosen: chosen + [next], ceiling, &best)
        }
        choose(size, from: open.dropFirst(), chosen: chosen, ceiling, &best)
    }

    /// An upper bound of how many needs can be met: as many of the smallest as all that can reach them would fill.
    private func mostMet(chosen: [Int], open: ArraySlice<Int>) -> Int {
        // A free part shares what lies inside it with its minimums, so it is not charged.
        let isCharged = { (need: Int) in !problem.needs[need].isOpen }
        var mask: UInt64 = 0
        for need in chosen + open where isCharged(need) { mask |= 1 << UInt64(need) }
        var left = cells.reduce(Int64(0)) { $0 + ($1.needs & mask != 0 ? $1.amount : 0) }
        for need in chosen where isCharged(need) { left -= problem.needs[need].amount }
        var count = chosen.count + open.count { !isCharged($0) }
        for amount in open.filter(isCharged).map({ problem.needs[$0].amount }).sorted() {
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

    private struct Bounds {
        var low: [Int]
        var high: [Int?]

        init(count: Int) {
            low = [Int](repeating: 0, count: count)
            high = [Int?](repeating: nil, count: count)
        }
    }

    private struct Leaf {
        var worth: [Ratio]
        var amounts: [Int]
    }

    /// Looks for the best whole placement that meets every need of `set`, inside the bounds.
    private func search(_ set: [Int], _ bounds: Bounds, _ best: inout Leaf?) {
        guard let (worth, values) = relaxed(set, bounds) else { return }
        if let best, !best.worth.lexicographicallyPrecedes(worth) { return }
        guard let broken = values.firstIndex(where: { !$0.isWhole }) else {
            best = Leaf(worth: worth, amounts: values.map(\.numerator).enumerated().map { $1 / values[$0].denominator })
            return
        }
        var upper = bounds
        upper.low[broken] = values[broken].floor + 1
        var lower = bounds
        lower.high[broken] = values[broken].floor
        search(set, upper, &best)
        search(set, lower, &best)
    }

    /// The best placement if thousandths could be cut; nothing where the needs of `set` cannot all be met.
    /// A trial only finds out whether they can.
    private func relaxed(
        _ set: [Int], _ bounds: Bounds, isTrial: Bool = false
    ) -> (worth: [Ratio], values: [Ratio])? {
        let open = problem.needs.indices.filter { problem.needs[$0].isOpen }
        let width = columns.count + open.count
        var rows: [[Int]] = []
        var limits: [Int] = []
        func add(_ limit: Int64, _ weight: (Int, Column) -> Int, fill: Int? = nil) -> Bool {
            var row = [Int](repeating: 0, count: width)
            var room = Int(limit)
            for (place, column) in columns.enumerated() {
                row[place] = weight(place, column)
                room -= row[place] * bounds.low[place]
            }
            if let fill { row[columns.count + fill] = 1 }
            rows.append(row)
            limits.append(room)
            return room >= 0
        }
        for (place, cell) in cells.enumerated() {
            guard add(cell.amount, { $1.cell == place ? 1 : 0 }) else { return nil }
        }
        for (place, need) in problem.needs.enumerated() where !need.isOpen {
            guard add(need.amount, { $1.need == place ? 1 : 0 }) else { return nil }
        }
        for limit in problem.limits {
            let members = Set(limit.portions)
            guard add(limit.amount, { members.contains(cells[$1.cell].portions[0]) ? 1 : 0 }) else { return nil }
        }
        for (fill, need) in open.enumerated() {
            _ = add(problem.needs[need].amount, { _, _ in 0 }, fill: fill)
            _ = add(0, { $1.need == need || problem.needs[$1.need].within == need ? -1 : 0 }, fill: fill)
        }
        for (place, high) in bounds.high.enumerated() {
            guard let high else { continue }
            guard add(Int64(high), { other, _ in other == place ? 1 : 0 }) else { return nil }
        }
        var programme = LexicographicProgram(columns: width, rows: rows, limits: limits)
        return ranked(&programme, set, bounds, open, isTrial)
    }

    private func ranked(
        _ programme: inout LexicographicProgram, _ set: [Int], _ bounds: Bounds, _ open: [Int], _ isTrial: Bool
    ) -> (worth: [Ratio], values: [Ratio])? {
        func filling(_ wanted: (Int) -> Bool) -> (objective: [Int: Int], already: Int) {
            var objective: [Int: Int] = [:]
            var already = 0
            for (place, column) in columns.enumerated() where !problem.needs[column.need].isOpen && wanted(column.need)
            {
                objective[place] = 1
                already += bounds.low[place]
            }
            for (fill, need) in open.enumerated() where wanted(need) { objective[columns.count + fill] = 1 }
            return (objective, already)
        }
        var worth: [Ratio] = []
        func best(_ objective: [Int: Int], _ already: Int) -> Ratio {
            let value = programme.maximise(objective)
            return Ratio(value.numerator + already * value.denominator, value.denominator)
        }
        if !set.isEmpty {
            let (objective, already) = filling { set.contains($0) }
            let asked = set.reduce(0) { $0 + Int(problem.needs[$1].amount) }
            guard best(objective, already) == Ratio(asked, 1) else { return nil }
        }
        if isTrial { return ([], []) }
        let all = filling { _ in true }
        worth.append(best(all.objective, all.already))
        func sum(_ wanted: (Column) -> Bool) -> Ratio {
            let places = columns.indices.filter { wanted(columns[$0]) }
            return best(
                Dictionary(uniqueKeysWithValues: places.map { ($0, 1) }), places.reduce(0) { $0 + bounds.low[$1] })
        }
        worth.append(sum { _ in true })
        worth += fillOrder.map { Ratio(set.contains($0) ? 1 : 0, 1) }
        for need in fillOrder { worth.append(sum { $0.need == need }) }
        for place in columns.indices { worth.append(best([place: 1], bounds.low[place])) }
        let values = programme.solution.prefix(columns.count).enumerated().map { place, value in
            Ratio(value.numerator + bounds.low[place] * value.denominator, value.denominator)
        }
        return (worth, values)
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
