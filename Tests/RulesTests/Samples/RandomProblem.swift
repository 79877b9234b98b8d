import Primitives
import Rules

/// Small placement problems of every shape: undivided portions, nested minimums, limits that overlap.
enum RandomProblem {
    /// A problem with up to ten portions. `isPlain`: one free part that takes all, limits that do not overlap.
    static func make(_ random: inout SplitMix64, isPlain: Bool) -> PlacementProblem {
        var needs: [PlacementProblem.Need] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            needs.append(PlacementProblem.Need(amount: Int64.random(in: 0...4, using: &random)))
        }
        let hasRest = isPlain || random.chance(75)
        if hasRest {
            let rest = needs.count
            needs.append(PlacementProblem.Need(amount: Int64.random(in: 0...8, using: &random), isOpen: true))
            for place in 0..<rest where random.chance(25) { needs[place].within = rest }
        }
        if needs.isEmpty { needs.append(PlacementProblem.Need(amount: 2)) }
        let all = UInt64(1 << needs.count) - 1
        var portions: [PlacementProblem.Portion] = []
        for _ in 0..<Int.random(in: 0...10, using: &random) {
            var mask = UInt64.random(in: 0...all, using: &random)
            if hasRest, isPlain || random.chance(70) {
                mask |= UInt64(1) << UInt64(needs.firstIndex { $0.isOpen } ?? 0)
            }
            portions.append(PlacementProblem.Portion(amount: Int64.random(in: 0...3, using: &random), needs: mask))
        }
        return PlacementProblem(needs: needs, portions: portions, limits: limits(portions.count, isPlain, &random))
    }

    private static func limits(_ count: Int, _ isPlain: Bool, _ random: inout SplitMix64) -> [PlacementProblem.Limit] {
        var free = Array(0..<count)
        var limits: [PlacementProblem.Limit] = []
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let members = (isPlain ? free : Array(0..<count)).filter { _ in random.chance(45) }
            guard !members.isEmpty else { continue }
            if isPlain { free.removeAll(where: members.contains) }
            limits.append(PlacementProblem.Limit(amount: Int64.random(in: 0...5, using: &random), portions: members))
        }
        return limits
    }
}

/// The best there is, found by trying everything: for each portion every way to share it among its needs.
enum BruteForce {
    /// How good the best levels are: needs met, filling, total, then which are met and how far each is filled.
    static func best(_ problem: PlacementProblem) -> [Int64] {
        let limitsOf = problem.portions.indices.map { portion in
            problem.limits.indices.filter { problem.limits[$0].portions.contains(portion) }
        }
        let start = [Int64](repeating: 0, count: problem.needs.count + problem.limits.count)
        var states: Set<[Int64]> = [start]
        for (place, portion) in problem.portions.enumerated() {
            var next: Set<[Int64]> = []
            for state in states {
                share(portion.amount, 0, state, problem, portion.needs, limitsOf[place], &next)
            }
            states = next
        }
        return states.map { worth(Array($0.prefix(problem.needs.count)), problem) }
            .max { $0.lexicographicallyPrecedes($1) } ?? []
    }

    private static func share(
        _ left: Int64, _ need: Int, _ state: [Int64], _ problem: PlacementProblem, _ mask: UInt64, _ limits: [Int],
        _ found: inout Set<[Int64]>
    ) {
        guard need < problem.needs.count else {
            found.insert(state)
            return
        }
        for amount in 0...left {
            if amount > 0, mask & (1 << UInt64(need)) == 0 { break }
            var after = state
            after[need] += amount
            if !problem.needs[need].isOpen, after[need] > problem.needs[need].amount { break }
            for limit in limits { after[problem.needs.count + limit] += amount }
            if limits.contains(where: { after[problem.needs.count + $0] > problem.limits[$0].amount }) { break }
            share(left - amount, need + 1, after, problem, mask, limits, &found)
        }
    }

    /// Written apart from the engine's own.
    static func worth(_ inside: [Int64], _ problem: PlacementProblem) -> [Int64] {
        var counted = inside
        for (place, need) in problem.needs.enumerated() {
            if let within = need.within { counted[within] += inside[place] }
        }
        let met = zip(problem.needs, counted).map { Int64($1 >= $0.amount ? 1 : 0) }
        let filling = zip(problem.needs, counted).reduce(Int64(0)) { $0 + min($1.0.amount, $1.1) }
        let places = problem.needs.indices
        let order = places.filter { !problem.needs[$0].isOpen } + places.filter { problem.needs[$0].isOpen }
        return [met.reduce(0, +), filling, inside.reduce(0, +)] + order.map { met[$0] } + order.map { inside[$0] }
    }
}
