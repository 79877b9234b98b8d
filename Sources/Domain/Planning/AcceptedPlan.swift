public import Primitives

/// A plan that somebody took up, as it was on that day: what the catalogue says later changes nothing in it.
public struct AcceptedPlan: Hashable, Sendable {
    /// The plan's id.
    public var id: ID<AcceptedPlan>
    /// Grows with each change.
    public var revision: Int
    /// When it was taken up.
    public var acceptedAt: Instant
    /// The day as of which it was made.
    public var asOf: CalendarDate
    /// What was as small as possible, by its code.
    public var objective: String
    /// What was wished, as the address of the page has it.
    public var question: String
    /// Whether nothing better was possible, proven.
    public var isProven: Bool
    /// What to do, by day.
    public var items: [Item]
    /// What to subscribe to.
    public var purchases: [Purchase]
    /// What it costs, in cents.
    public var cost: Int64
    /// What of it the employer pays.
    public var paidByEmployer: Int64
    /// The person's time.
    public var hours: Credits
    /// Times somebody has to go somewhere.
    public var trips: Int

    /// A plan that was taken up, with nothing in it yet.
    public init(id: ID<AcceptedPlan>, acceptedAt: Instant, asOf: CalendarDate, objective: String, question: String) {
        (self.id, self.acceptedAt, self.asOf) = (id, acceptedAt, asOf)
        (self.objective, self.question) = (objective, question)
        (revision, isProven, items, purchases, cost, paidByEmployer) = (1, false, [], [], 0, 0)
        (hours, trips) = (.zero, 0)
    }

    /// The day of the last item; nothing where there is nothing to do.
    public var finish: CalendarDate? { items.map(\.date).max() }

    /// One thing to do.
    public struct Item: Hashable, Sendable {
        /// Its name in the catalogue on any day.
        public var key: String
        /// The offering.
        public var offering: ID<Offering>
        /// Its title.
        public var title: String
        /// Who gives it.
        public var provider: String
        /// The course number.
        public var number: String?
        /// The day to complete it.
        public var date: CalendarDate
        /// The last day on which it would still serve.
        public var by: CalendarDate
        /// When it is held, where it is held at a time.
        public var held: Occasion?
        /// Where the provider describes it.
        public var url: String?
        /// What is paid for it, in cents; nothing where the price is not known.
        public var cost: Int64?
        /// The subscription that pays for it, by its title.
        public var through: String?
        /// The time it takes.
        public var hours: Credits?
        /// Where it will count.
        public var counts: [Count]
        /// Whether the person or the provider called it off.
        public var isCancelled = false

        /// Something to do.
        public init(
            key: String, offering: ID<Offering>, title: String, provider: String, date: CalendarDate,
            by: CalendarDate
        ) {
            (self.key, self.offering, self.title, self.provider) = (key, offering, title, provider)
            (self.date, self.by) = (date, by)
            counts = []
        }
    }

    /// An amount that goes into a requirement.
    public struct Count: Hashable, Sendable {
        /// The credential, by its id.
        public var credential: String
        /// The requirement.
        public var requirement: String
        /// How much.
        public var amount: Credits

        /// An amount for a requirement.
        public init(credential: String, requirement: String, amount: Credits) {
            (self.credential, self.requirement, self.amount) = (credential, requirement, amount)
        }
    }

    /// A subscription to buy.
    public struct Purchase: Hashable, Sendable {
        /// The offering, where it is known.
        public var offering: ID<Offering>
        /// Its title.
        public var title: String
        /// The day it begins.
        public var from: CalendarDate
        /// What it costs, in cents.
        public var cost: Int64

        /// A subscription.
        public init(offering: ID<Offering>, title: String, from: CalendarDate, cost: Int64) {
            (self.offering, self.title, self.from, self.cost) = (offering, title, from, cost)
        }
    }
}
