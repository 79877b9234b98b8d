public import Primitives
public import Rules

/// An offering as a line of the catalogue shows it: every value is a word already, and what is not known says so.
public struct OfferingLine: Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// Who gives it.
    public var provider: String
    /// What kind of option it is.
    public var kind: String
    /// What it teaches.
    public var topics: [Topic]
    /// How much credit: "1.5 contact hours"; nothing where that is not known.
    public var credit: String?
    /// What it costs: "free", "$18", "from $49"; nothing where that is not known.
    public var price: String?
    /// Whether it costs nothing.
    public var isFree: Bool
    /// The time it takes: "1.5 hours".
    public var time: String?
    /// How it is held: "online", "in person".
    public var format: String?
    /// When it is held next.
    public var starts: CalendarDate?
    /// The time of day, `18:30`.
    public var clock: String?
    /// Where.
    public var place: String?
    /// The bodies that take it, in short.
    public var takers: [String]
    /// Who approves it: "P.A.C.E.".
    public var approvedBy: String?
    /// Until when the first approval holds.
    public var approvedUntil: CalendarDate?
    /// Where it was read, for what its provider did not enter: "labce.com".
    public var source: Source?
    /// What it would close, credential by credential.
    public var closes: [(credential: String, amount: String)]
    /// Whether it was made up for the demonstration.
    public var isDemo: Bool

    /// Where an offering was read.
    public struct Source: Sendable {
        /// The site: "labce.com".
        public var site: String?
        /// When it was true, in the source's words.
        public var asOf: String?
        /// When somebody last looked.
        public var checkedOn: CalendarDate?
        /// Whether it is only loosely known.
        public var isUnsure: Bool

        /// A source.
        public init(site: String?, asOf: String?, checkedOn: CalendarDate?, isUnsure: Bool) {
            self.site = site
            self.asOf = asOf
            self.checkedOn = checkedOn
            self.isUnsure = isUnsure
        }
    }

    /// An offering of which only this is known.
    public init(id: String, title: String, provider: String, kind: String) {
        self.id = id
        self.title = title
        self.provider = provider
        self.kind = kind
        (topics, takers, closes, isFree, isDemo) = ([], [], [], false, false)
    }
}
