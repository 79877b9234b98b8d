import Primitives
import Rules

/// An offering as its provider types it: every field still a text.
public struct OfferingForm: Hashable, Sendable {
    /// The title.
    public var title = ""
    /// The kind's code.
    public var kind = OptionKind.onlineCourse.code
    /// What it would be in a log.
    public var activity = "ce-course"
    /// What it is.
    public var summary = ""
    /// Objectives, a line each.
    public var objectives = ""
    /// The level's code.
    public var level = ""
    /// Who wrote it.
    public var author = ""
    /// Who reviewed it.
    public var reviewer = ""
    /// Topic codes.
    public var topics: [String] = []
    /// Shares by topic code.
    public var shares: [CreditForm.Share] = []
    /// How much credit.
    public var amount = ""
    /// The unit's code.
    public var unit = "contact-hour"
    /// The approvals.
    public var approvals: [ApprovalRow] = []
    /// The prices.
    public var prices: [PriceRow] = []
    /// The time it takes, in hours.
    public var hours = ""
    /// The delivery's code.
    public var delivery = ""
    /// The language's two letters.
    public var language = "en"
    /// The dates.
    public var occasions: [OccasionRow] = []
    /// The first day.
    public var availableFrom = ""
    /// The last day.
    public var availableUntil = ""
    /// What must be had first.
    public var prerequisites = ""
    /// The course number.
    public var number = ""
    /// Where the provider describes it.
    public var url = ""

    /// An approval, as typed.
    public struct ApprovalRow: Hashable, Sendable {
        /// The approval's code.
        public var by: String
        /// Its number.
        public var number: String
        /// Its last day.
        public var until: String

        /// An approval.
        public init(by: String = "", number: String = "", until: String = "") {
            self.by = by
            self.number = number
            self.until = until
        }

        /// Whether nothing was typed.
        public var isEmpty: Bool { by.isEmpty && number.isEmpty && until.isEmpty }
    }

    /// A price, as typed.
    public struct PriceRow: Hashable, Sendable {
        /// How it is sold.
        public var kind: String
        /// Dollars.
        public var amount: String
        /// Who pays.
        public var buyer: String
        /// How many hours may be chosen.
        public var hours: String
        /// For how many people it holds.
        public var seats: String
        /// How many days it holds.
        public var days: String
        /// What it is for.
        public var what: String

        /// A price.
        public init(
            kind: String = "single", amount: String = "", buyer: String = "everybody", hours: String = "",
            seats: String = "", days: String = "", what: String = ""
        ) {
            self.kind = kind
            self.amount = amount
            self.buyer = buyer
            self.hours = hours
            self.seats = seats
            self.days = days
            self.what = what
        }

        /// Whether nothing was typed.
        public var isEmpty: Bool { [amount, hours, seats, days, what].allSatisfy(\.isEmpty) }
    }

    /// A date, as typed.
    public struct OccasionRow: Hashable, Sendable {
        /// The first day.
        public var day: String
        /// When it begins.
        public var starts: String
        /// The last day.
        public var lastDay: String
        /// When it ends.
        public var ends: String
        /// The city, with its state.
        public var place: String
        /// How many places there are.
        public var seats: String

        /// A date.
        public init(
            day: String = "", starts: String = "", lastDay: String = "", ends: String = "", place: String = "",
            seats: String = ""
        ) {
            self.day = day
            self.starts = starts
            self.lastDay = lastDay
            self.ends = ends
            self.place = place
            self.seats = seats
        }

        /// Whether nothing was typed.
        public var isEmpty: Bool { [day, starts, lastDay, ends, place, seats].allSatisfy(\.isEmpty) }
    }

    /// An empty form.
    public init() {}
}
