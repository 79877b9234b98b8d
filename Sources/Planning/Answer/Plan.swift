public import Primitives

/// The answer: what to do and when, what it costs and closes, and how good it is proven to be.
public struct Plan: Sendable {
    /// Whether every credential becomes complete; nothing where all that is known becomes so and something is not known.
    public var isFeasible: Bool?
    /// Whether nothing better is possible, proven.
    public var isOptimal: Bool
    /// Whether ties are settled, too, so that the same question always has this answer.
    public var isSettled: Bool
    /// What was minimised.
    public var objective: PlanObjective
    /// What the plan costs, in cents.
    public var cost: Int64
    /// What of it the employer pays.
    public var paidByEmployer: Int64
    /// The person's time.
    public var hours: Credits
    /// Times somebody has to go somewhere.
    public var trips: Int
    /// The day of the last item; nothing where there is nothing to do.
    public var finish: CalendarDate?
    /// What the objective is proven to be at least.
    public var bound: Bound
    /// What to do, by day and id.
    public var items: [Item]
    /// What to subscribe to.
    public var purchases: [Purchase]
    /// What the plan closes.
    public var closes: [Closing]
    /// Offerings that could not be used, and why.
    public var excluded: [Exclusion]
    /// Credentials that were not planned for, and why.
    public var skipped: [Skipped]
    /// Credentials of which something is not known here, so that nobody can say that they will be complete.
    public var unknown: [String]
    /// Why there is no plan.
    public var conflict: PlanConflict?

    /// The value of an objective.
    public enum Bound: Hashable, Sendable {
        case cents(Int64)
        case hours(Credits)
        case trips(Int)
        case day(CalendarDate)
        /// Nothing was proven.
        case none
    }

    /// One thing to do.
    public struct Item: Hashable, Sendable {
        /// The offering.
        public var id: String
        /// The day to complete it: the earliest one that serves.
        public var date: CalendarDate
        /// The last day on which it would still serve.
        public var by: CalendarDate
        /// What is paid for it, in cents; nothing where the price is not known.
        public var cost: Int64?
        /// The subscription that pays for it.
        public var through: String?
        /// Where it will count.
        public var counts: [Closing]
    }

    /// A subscription to buy.
    public struct Purchase: Hashable, Sendable {
        /// The subscription.
        public var id: String
        /// The day it begins.
        public var from: CalendarDate
        /// What it costs, in cents.
        public var cost: Int64
    }

    /// An amount that goes into a requirement.
    public struct Closing: Hashable, Sendable {
        /// The credential's short name.
        public var credential: String
        /// The requirement.
        public var requirement: String
        /// How much.
        public var amount: Credits
    }

    /// An offering that could not be used.
    public struct Exclusion: Hashable, Sendable {
        /// The offering.
        public var id: String
        /// Why.
        public var code: ExclusionCode
    }

    /// A credential that was not planned for.
    public struct Skipped: Hashable, Sendable {
        /// The credential's short name.
        public var credential: String
        /// Why.
        public var reason: Reason

        /// Why a credential is not planned for.
        public enum Reason: UInt8, Coded {
            /// The person said so.
            case leftOut
            /// It is kept up voluntarily: nothing is due.
            case voluntary
            /// It was declared already.
            case submitted

            /// Every code and its case.
            public static let codes = kebabCodes()
        }
    }
}
