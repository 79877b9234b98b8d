import Primitives

/// An independent check of a placement, by rules simpler than those that made it.
public enum PlacementCheck {
    /// What is wrong with a placement.
    public enum Fault: Error, Hashable, Sendable {
        case portionOverdrawn(Int)
        case needDoesNotTake(portion: Int, need: Int)
        case minimumOverfilled(Int)
        case limitExceeded(Int)
        case negative(portion: Int, need: Int)
    }

    /// The first thing wrong, if anything is.
    public static func fault(of placement: Placement, in problem: PlacementProblem) -> Fault? {
        var filled = [Int64](repeating: 0, count: problem.needs.count)
        for (place, portion) in problem.portions.enumerated() {
            var used: Int64 = 0
            for (need, amount) in placement.amounts[place].enumerated() where amount != 0 {
                if amount < 0 { return .negative(portion: place, need: need) }
                if portion.needs & (1 << UInt32(need)) == 0 { return .needDoesNotTake(portion: place, need: need) }
                used += amount
                filled[need] += amount
            }
            if used > portion.amount { return .portionOverdrawn(place) }
        }
        for (place, need) in problem.needs.enumerated() where !need.isOpen && filled[place] > need.amount {
            return .minimumOverfilled(place)
        }
        for (place, limit) in problem.limits.enumerated() {
            let used = limit.portions.reduce(Int64(0)) { $0 + placement.amounts[$1].reduce(0, +) }
            if used > limit.amount { return .limitExceeded(place) }
        }
        return nil
    }
}

/// Why not everything can be met: these needs ask more together than everything that can reach them gives.
public struct Shortage: Hashable, Sendable {
    /// The needs.
    public var needs: [Int]
    /// The portions that can reach any of them.
    public var portions: [Int]
    /// What the needs ask together.
    public var asked: Int64
    /// The most that can come to them.
    public var reachable: Int64

    /// The smallest set of needs that proves that as much is missing as the placement says; nothing when nothing is missing, or
    /// when overlapping limits leave no such simple proof (then the search through all cases is the proof).
    public static func proof(of problem: PlacementProblem, missing: Int64) -> Shortage? {
        guard missing > 0, problem.needs.count <= 16 else { return nil }
        let open = problem.needs.firstIndex { $0.isOpen }
        var best: Shortage?
        for set in 1..<(1 << problem.needs.count) {
            let needs = problem.needs.indices.filter { set & (1 << $0) != 0 }
            if let best, best.needs.count <= needs.count { continue }
            let takesRest = open.map { needs.contains($0) } ?? false
            var asked: Int64 = 0
            var mask: UInt32 = 0
            for need in needs {
                mask |= 1 << UInt32(need)
                // What lies inside the free part is asked there already.
                if problem.needs[need].within == nil || !takesRest { asked += problem.needs[need].amount }
            }
            if takesRest {
                for (place, need) in problem.needs.enumerated() where need.within == open { mask |= 1 << UInt32(place) }
            }
            let portions = problem.portions.indices.filter { problem.portions[$0].needs & mask != 0 }
            let reachable = most(of: portions, in: problem)
            if asked - reachable == missing {
                best = Shortage(needs: needs, portions: portions, asked: asked, reachable: reachable)
            }
        }
        return best
    }

    /// An upper bound of what portions can give: each limit used once, on portions no earlier limit has covered.
    private static func most(of portions: [Int], in problem: PlacementProblem) -> Int64 {
        var open = Set(portions)
        var sum: Int64 = 0
        for limit in problem.limits {
            let members = limit.portions.filter { open.contains($0) }
            let amount = members.reduce(Int64(0)) { $0 + problem.portions[$1].amount }
            guard amount > limit.amount else { continue }
            sum += limit.amount
            open.subtract(members)
        }
        return open.reduce(sum) { $0 + problem.portions[$1].amount }
    }
}
