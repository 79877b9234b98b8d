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
            var mask: UInt64 = 0
            for need in needs {
                mask |= 1 << UInt64(need)
                // What lies inside the free part is asked there already.
                if problem.needs[need].within == nil || !takesRest { asked += problem.needs[need].amount }
            }
            if takesRest {
                for (place, need) in problem.needs.enumerated() where need.within == open { mask |= 1 << UInt64(place) }
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
