/// What the planner asks of an exact solver: a narrow port, so that another one can take its place.
protocol PlanSolver: Sendable {
    /// The relaxation: columns may be cut. Objectives are by column, for one of its units; to be as small as possible.
    func relax(_ programme: LinearProgramme, _ objective: [Double], kept: [Int]) -> Relaxation

    /// The best whole choice, within so many seconds.
    func solve(_ programme: LinearProgramme, _ objective: [Double], kept: [Int], seconds: Double) -> SolverAnswer
}

/// What a relaxation says.
enum Relaxation: Sendable {
    /// Every column's value, in its units, and a price for every row.
    case solved(values: [Double], prices: [Double])
    /// Not even cut columns can keep all rows.
    case impossible
    /// The solver gave up.
    case failed
}

/// What a solver says of a whole programme.
enum SolverAnswer: Sendable {
    /// The best choice: every column's value, in its units.
    case best([Double])
    case impossible
    /// Out of time: the best seen, if any, and a bound from below.
    case stopped([Double]?, bound: Double)
}
