public import Primitives

/// One of the plans that stand side by side.
public struct PlanAlternative: Sendable {
    /// What is as small as possible in it, by its code.
    public var objective: String
    /// What it costs, takes and needs.
    public var state: State
    /// Whether it is the one that is shown.
    public var isChosen: Bool
    /// Where it is shown.
    public var query: PlanQuery

    /// What is known of it.
    public enum State: Sendable {
        /// It is being worked out.
        case working
        /// There is none.
        case none
        /// Its figures.
        case found(Figures)
    }

    /// What a plan costs, takes and needs.
    public struct Figures: Hashable, Sendable {
        /// In cents.
        public var cost: Int64
        /// The person's time.
        public var hours: Credits
        /// Times somebody has to go somewhere.
        public var trips: Int
        /// The day of the last item.
        public var finish: CalendarDate?
        /// How many things there are to do.
        public var count: Int
        /// Whether nothing better is possible, proven.
        public var isProven: Bool

        /// Figures.
        public init(
            cost: Int64, hours: Credits, trips: Int, finish: CalendarDate?, count: Int, isProven: Bool
        ) {
            (self.cost, self.hours, self.trips, self.finish) = (cost, hours, trips, finish)
            (self.count, self.isProven) = (count, isProven)
        }
    }

    /// A plan beside others.
    public init(objective: String, state: State, isChosen: Bool, query: PlanQuery) {
        (self.objective, self.state, self.isChosen, self.query) = (objective, state, isChosen, query)
    }

    var figures: Figures? {
        if case .found(let figures) = state { figures } else { nil }
    }
}
