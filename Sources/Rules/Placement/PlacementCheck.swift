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
                if portion.needs & (1 << UInt64(need)) == 0 { return .needDoesNotTake(portion: place, need: need) }
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
