public import Primitives

/// What is to be as small as possible.
public enum PlanObjective: UInt8, Coded {
    /// Money.
    case cost
    /// The person's time.
    case hours
    /// Times somebody has to go somewhere.
    case trips
    /// The day everything is done.
    case finish

    /// Every code and its case.
    public static let codes = kebabCodes()
}

/// What a person wants of a plan.
public struct PlanWish: Hashable, Sendable {
    /// What is to be as small as possible.
    public var objective: PlanObjective
    /// The most to be spent, in cents, on top of the allowance.
    public var budget: Int64?
    /// What the employer pays, in cents.
    public var allowance: Int64
    /// Offerings that must be in the plan.
    public var pins: [String]
    /// Offerings that must not.
    public var refusals: Set<String>
    /// The most hours a week for what is done in one's own time.
    public var weeklyHours: Credits?
    /// Of what is held at a time, only what begins at five in the afternoon or later.
    public var eveningsOnly = false
    /// Only what is delivered online.
    public var onlineOnly = false
    /// Nothing is to be completed before this day.
    public var earliest: CalendarDate?
    /// Everything is to be completed by this day.
    public var latest: CalendarDate?
    /// Where the person lives.
    public var home: Point?
    /// How far somebody would go, in kilometres from home.
    public var farthest: Int?
    /// Credentials, by their short names, that are not planned for.
    public var leaveOut: Set<String>
    /// How long to search, in milliseconds.
    public var patience: Int64

    /// A wish with nothing but an objective.
    public init(_ objective: PlanObjective = .cost) {
        self.objective = objective
        (allowance, pins, refusals, leaveOut, patience) = (0, [], [], [], 60_000)
    }

    /// The first hour of the evening.
    static let evening = 17 * 60
}
