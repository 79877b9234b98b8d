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
        let inOpen = problem.needs.indices.reduce(UInt64(0)) { mask, place in
            problem.needs[place].within != nil && problem.needs[place].within == open ? mask | 1 << UInt64(place) : mask
        }
        var best: (set: UInt64, mask: UInt64, asked: Int64, reachable: Int64)?
        for set in 1..<(UInt64(1) << UInt64(problem.needs.count)) {
            if let best, best.set.nonzeroBitCount <= set.nonzeroBitCount { continue }
            let takesRest = open.map { set & (1 << UInt64($0)) != 0 } ?? false
            var asked: Int64 = 0
            for (place, need) in problem.needs.enumerated() where set & (1 << UInt64(place)) != 0 {
                // What lies inside the free part is asked there already.
                if need.within == nil || !takesRest { asked += need.amount }
            }
            // What is reachable is never less than nothing.
            guard asked >= missing else { continue }
            let mask = takesRest ? set | inOpen : set
            let reachable = most(for: mask, in: problem)
            if asked - reachable == missing { best = (set, mask, asked, reachable) }
        }
        return best.map { best in
            Shortage(
                needs: problem.needs.indices.filter { best.set & (1 << UInt64($0)) != 0 },
                portions: problem.portions.indices.filter { problem.portions[$0].needs & best.mask != 0 },
                asked: best.asked, reachable: best.reachable)
        }
    }

    /// An upper bound of what the portions that can reach some needs can give: each limit used once, on portions no
    /// earlier limit has covered.
    private static func most(for mask: UInt64, in problem: PlacementProblem) -> Int64 {
        guard !problem.limits.isEmpty else {
            return problem.portions.reduce(0) { $1.needs & mask != 0 ? $0 + $1.amount : $0 }
        }
        var isOpen = problem.portions.map { $0.needs & mask != 0 }
        var sum: Int64 = 0
        for limit in problem.limits {
            let amount = limit.portions.reduce(Int64(0)) { isOpen[$1] ? $0 + problem.portions[$1].amount : $0 }
            guard amount > limit.amount else { continue }
            sum += limit.amount
            for portion in limit.portions { isOpen[portion] = false }
        }
        return problem.portions.indices.reduce(sum) { isOpen[$1] ? $0 + problem.portions[$1].amount : $0 }
    }
}
