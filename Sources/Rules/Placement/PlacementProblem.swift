import Primitives

/// Where can credit be put? Portions of activities, needs that take them, limits over portions. All amounts in thousandths.
public struct PlacementProblem: Sendable {
    /// A requirement that portions fill.
    public struct Need: Sendable, Hashable {
        /// What it asks.
        public var amount: Int64
        /// Whether it takes more than it asks: the free part.
        public var isOpen: Bool
        /// The free part inside which it lies: what is put here counts there too.
        public var within: Int?

        /// A need.
        public init(amount: Int64, isOpen: Bool = false, within: Int? = nil) {
            self.amount = amount
            self.isOpen = isOpen
            self.within = within
        }
    }

    /// A portion of an activity with one set of topics.
    public struct Portion: Sendable, Hashable {
        /// How much there is of it.
        public var amount: Int64
        /// The needs that take it, one bit each.
        public var needs: UInt64

        /// A portion.
        public init(amount: Int64, needs: UInt64) {
            self.amount = amount
            self.needs = needs
        }
    }

    /// At most so much of these portions together.
    public struct Limit: Sendable, Hashable {
        /// The limit.
        public var amount: Int64
        /// The portions, in rising order.
        public var portions: [Int]

        /// A limit.
        public init(amount: Int64, portions: [Int]) {
            self.amount = amount
            self.portions = portions
        }
    }

    /// The needs, in rule order.
    public var needs: [Need]
    /// The portions, in order of completion day and activity id.
    public var portions: [Portion]
    /// The limits; they may overlap.
    public var limits: [Limit]

    /// A problem of these parts.
    public init(needs: [Need], portions: [Portion], limits: [Limit]) {
        self.needs = needs
        self.portions = portions
        self.limits = limits
    }
}

/// How much was put in each need, and that in all.
public struct PlacementLevels: Hashable, Sendable {
    /// What lies in each need itself, without what lies in needs inside it.
    public var inside: [Int64]
    /// Everything placed.
    public var total: Int64

    /// Levels of these needs.
    public init(inside: [Int64], total: Int64) {
        self.inside = inside
        self.total = total
    }
}

/// How much of each portion was put in each need.
public struct Placement: Hashable, Sendable {
    /// By portion, then by need.
    public var amounts: [[Int64]]

    /// A placement.
    public init(amounts: [[Int64]]) {
        self.amounts = amounts
    }

    /// What lies in each need itself.
    public func levels(needs: Int) -> PlacementLevels {
        var inside = [Int64](repeating: 0, count: needs)
        for row in amounts {
            for (need, amount) in row.enumerated() { inside[need] += amount }
        }
        return PlacementLevels(inside: inside, total: inside.reduce(0, +))
    }
}

extension PlacementProblem {
    /// What counts for each need: what lies in it, and in the needs inside it.
    public func counted(_ levels: PlacementLevels) -> [Int64] {
        var counted = levels.inside
        for (place, need) in needs.enumerated() {
            if let within = need.within { counted[within] += levels.inside[place] }
        }
        return counted
    }

    /// The needs in the order in which they are filled: minimums in rule order, then the free part.
    var fillOrder: [Int] {
        needs.indices.filter { !needs[$0].isOpen } + needs.indices.filter { needs[$0].isOpen }
    }

    /// How good levels are, in the order in which it matters: needs met, amount that fills needs, amount in all; then which needs
    /// are met and how far each is filled, in fill order, so that no two different fills are equally good.
    func worth(_ levels: PlacementLevels) -> [Int64] {
        let counted = counted(levels)
        let met: [Int64] = zip(needs, counted).map { $1 >= $0.amount ? 1 : 0 }
        let filling = zip(needs, counted).reduce(Int64(0)) { $0 + min($1.0.amount, $1.1) }
        let order = fillOrder
        return [met.reduce(0, +), filling, levels.total] + order.map { met[$0] } + order.map { levels.inside[$0] }
    }
}
