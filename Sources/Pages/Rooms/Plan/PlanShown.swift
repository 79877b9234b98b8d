public import Primitives
public import Rules

/// A plan as a page shows it.
public struct PlanShown: Sendable {
    /// What was as small as possible, by its code.
    public var objective: String
    /// What it costs, in cents.
    public var cost: Int64
    /// What of it the employer pays.
    public var paidByEmployer: Int64
    /// The person's time.
    public var hours: Credits
    /// Times somebody has to go somewhere.
    public var trips: Int
    /// The day of the last item.
    public var finish: CalendarDate?
    /// How good it is known to be.
    public var proof: Proof
    /// What to subscribe to.
    public var purchases: [Purchase]
    /// What to do, in order.
    public var items: [Item]
    /// Credentials of which something is not known, so that nobody can say that they will be complete.
    public var unknown: [String]

    /// How good a plan is known to be.
    public enum Proof: Hashable, Sendable {
        /// Nothing better is possible.
        case proven
        /// Nothing better than this is possible, in words: "$110".
        case atLeast(String)
        /// Nothing is proven.
        case open
    }

    /// A subscription to buy.
    public struct Purchase: Sendable {
        /// The offering's id.
        public var id: String
        /// Its title.
        public var title: String
        /// The day it begins.
        public var from: CalendarDate
        /// What it costs, in cents.
        public var cost: Int64

        /// A subscription.
        public init(id: String, title: String, from: CalendarDate, cost: Int64) {
            (self.id, self.title, self.from, self.cost) = (id, title, from, cost)
        }
    }

    /// One thing to do.
    public struct Item: Sendable {
        /// The offering's id.
        public var id: String
        /// Its name in the catalogue on any day.
        public var key: String
        /// Its title.
        public var title: String
        /// Who gives it.
        public var provider: String
        /// What it teaches.
        public var topics: [Topic]
        /// The day to complete it.
        public var date: CalendarDate
        /// The last day on which it would still serve.
        public var by: CalendarDate
        /// When it is held: the time of day, and where.
        public var held: (clock: String?, place: String?)?
        /// What is paid for it, in cents; nothing where the price is not known.
        public var cost: Int64?
        /// The subscription that pays for it.
        public var through: String?
        /// The time it takes.
        public var hours: Credits?
        /// What it closes, credential by credential: ("MLT(ASCP)", "1.5 hematology").
        public var closes: [(credential: String, amount: String)]
        /// Where the provider describes it.
        public var url: String?
        /// Whether the person wants it in every plan.
        public var isPinned = false
        /// Whether its amount is the most that can be earned.
        public var isUpTo = false

        /// Something to do.
        public init(id: String, key: String, title: String, provider: String, date: CalendarDate, by: CalendarDate) {
            (self.id, self.key, self.title, self.provider) = (id, key, title, provider)
            (self.date, self.by) = (date, by)
            (topics, closes) = ([], [])
        }
    }

    /// Tells it from another plan for the same question.
    public var mark: String { "\(cost)-" + items.map(\.key).joined(separator: "~") }

    /// A plan with nothing to do yet.
    public init(objective: String) {
        self.objective = objective
        (cost, paidByEmployer, hours, trips, proof) = (0, 0, .zero, 0, .open)
        (purchases, items, unknown) = ([], [], [])
    }
}
