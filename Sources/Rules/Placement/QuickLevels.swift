import Primitives

/// The best levels without saying which portion went where: exact and fast, for the shape nearly every programme has.
///
/// One free part takes every portion; all else are minimums that fill up; limits do not overlap. Then what the minimums can
/// hold together is a polymatroid: a set `T` of minimums can hold at most `reach(T)`, the amount of all portions that fit
/// anywhere in `T`, and any fill that breaks no such bound can be had. See docs/algorithms/placement.md.
struct QuickLevels {
    private let problem: PlacementProblem
    private let rest: Int
    /// The minimums: bit → need.
    private let minimums: [Int]
    private var outer: Int = 0
    private var reach: [Int64]
    private var everything: Int64 = 0

    /// Nothing where the problem has another shape.
    init?(_ problem: PlacementProblem) {
        guard let rest = problem.needs.firstIndex(where: \.isOpen) else { return nil }
        var minimums: [Int] = []
        for (place, need) in problem.needs.enumerated() where place != rest {
            guard !need.isOpen, need.within == nil || need.within == rest else { return nil }
            minimums.append(place)
        }
        guard minimums.count <= 12 else { return nil }
        self.problem = problem
        self.rest = rest
        self.minimums = minimums
        reach = [Int64](repeating: 0, count: 1 << minimums.count)
        for (bit, place) in minimums.enumerated() where problem.needs[place].within == nil { outer |= 1 << bit }
        guard fillReach() else { return nil }
    }

    /// Works out what every set of minimums can hold.
    private mutating func fillReach() -> Bool {
        let inner = (reach.count - 1) & ~outer
        guard inner == 0 || problem.limits.isEmpty else { return false }
        var limitOf = [Int](repeating: -1, count: problem.portions.count)
        for (number, limit) in problem.limits.enumerated() {
            for portion in limit.portions {
                guard limitOf[portion] < 0 else { return false }
                limitOf[portion] = number
            }
        }
        var cells: [(mask: Int, limit: Int, amount: Int64)] = []
        for (place, portion) in problem.portions.enumerated() {
            guard portion.needs & (1 << UInt64(rest)) != 0 else { return false }
            var mask = 0
            for (bit, need) in minimums.enumerated() where portion.needs & (1 << UInt64(need)) != 0 { mask |= 1 << bit }
            guard mask & inner == 0 || mask & outer == 0 else { return false }
            if let cell = cells.firstIndex(where: { $0.mask == mask && $0.limit == limitOf[place] }) {
                cells[cell].amount += portion.amount
            } else {
                cells.append((mask, limitOf[place], portion.amount))
            }
        }
        for cell in cells where cell.limit < 0 { everything += cell.amount }
        for set in reach.indices.dropFirst() {
            var sum: Int64 = 0
            for cell in cells where cell.limit < 0 && cell.mask & set != 0 { sum += cell.amount }
            reach[set] = sum
        }
        for (number, limit) in problem.limits.enumerated() {
            let members = cells.filter { $0.limit == number }
            everything += min(limit.amount, members.reduce(0) { $0 + $1.amount })
            for set in reach.indices.dropFirst() {
                var sum: Int64 = 0
                for cell in members where cell.mask & set != 0 { sum += cell.amount }
                reach[set] += min(limit.amount, sum)
            }
        }
        return true
    }

    /// The best levels, the same as the exact search finds.
    func best() -> PlacementLevels {
        let count = minimums.count
        let asked = minimums.map { problem.needs[$0].amount }
        var sums = [Int64](repeating: 0, count: 1 << count)
        var feasible = [Bool](repeating: true, count: 1 << count)
        for set in sums.indices.dropFirst() {
            let low = set.trailingZeroBitCount
            sums[set] = sums[set & (set - 1)] + asked[low]
            var holds = sums[set] <= reach[set]
            var rest = set
            while holds, rest != 0 {
                holds = feasible[set & ~(rest & -rest)]
                rest &= rest - 1
            }
            feasible[set] = holds
        }
        let free = problem.needs[rest].amount
        // The most needs met; of several such sets the one that meets the earlier needs. Filling and total are the same for all.
        var best: (met: Int, order: [Bool], set: Int, restMet: Bool)?
        for set in sums.indices where feasible[set] {
            let restMet = sums[set & outer] + free <= everything
            let met = set.nonzeroBitCount + (restMet ? 1 : 0)
            if let best, met < best.met { continue }
            let order = minimums.indices.map { set & (1 << $0) != 0 } + [restMet]
            if let best, met == best.met, !best.order.precedes(order) { continue }
            best = (met, order, set, restMet)
        }
        return fill(best?.set ?? 0, restMet: best?.restMet ?? false, asked: asked)
    }

    /// Fills the minimums of `set` whole and the others, in rule order, as far as they go.
    private func fill(_ set: Int, restMet: Bool, asked: [Int64]) -> PlacementLevels {
        var level = [Int64](repeating: 0, count: minimums.count)
        for bit in minimums.indices where set & (1 << bit) != 0 { level[bit] = asked[bit] }
        var fixed = set
        var outerHeld = sum(level, over: set & outer)
        for bit in minimums.indices where set & (1 << bit) == 0 {
            let mine = 1 << bit
            var most = min(asked[bit], reach[mine])
            var others = fixed
            while others != 0 {
                most = min(most, reach[others | mine] - sum(level, over: others))
                others = (others - 1) & fixed
            }
            if restMet, outer & mine != 0 { most = min(most, everything - problem.needs[rest].amount - outerHeld) }
            level[bit] = max(0, most)
            if outer & mine != 0 { outerHeld += level[bit] }
            fixed |= mine
        }
        var inside = [Int64](repeating: 0, count: problem.needs.count)
        for (bit, need) in minimums.enumerated() { inside[need] = level[bit] }
        inside[rest] = everything - level.reduce(0, +)
        return PlacementLevels(inside: inside, total: everything)
    }

    private func sum(_ level: [Int64], over set: Int) -> Int64 {
        var rest = set
        var total: Int64 = 0
        while rest != 0 {
            total += level[rest.trailingZeroBitCount]
            rest &= rest - 1
        }
        return total
    }
}

extension [Bool] {
    /// Whether the first difference is a yes of `other`.
    fileprivate func precedes(_ other: [Bool]) -> Bool {
        zip(self, other).first { $0 != $1 }?.1 ?? false
    }
}
