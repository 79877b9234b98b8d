public import Primitives
public import Rules

/// What an offering says of itself. What is not known stays unknown: nothing here is guessed.
public struct OfferingContent: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// What kind of option it is.
    public var kind: OptionKind
    /// What it would be in a log.
    public var activity: ActivityKind
    /// What it is, in a few sentences.
    public var summary: String?
    /// What who took it can do afterwards.
    public var objectives: [String] = []
    /// How much it presumes.
    public var level: Level?
    /// Who wrote it.
    public var author: String?
    /// Who reviewed it.
    public var reviewer: String?
    /// What it teaches; nothing where that is not known.
    public var topics: ActivityTopics?
    /// How much credit it states; nothing where that is not known.
    public var amount: OfferedAmount?
    /// What it states for single bodies.
    public var creditByBody: [OfferedCredit] = []
    /// Who stands behind it.
    public var approvals: [OfferingApproval] = []
    /// The ways to pay; none where the price is not known.
    public var prices: [PricePlan] = []
    /// Subscriptions with which it costs nothing more, by their handles.
    public var unlockedBy: [String] = []
    /// The time it takes a person, in hours.
    public var hours: Credits?
    /// How it is held.
    public var delivery: Delivery?
    /// The language's two letters.
    public var language = "en"
    /// When and where it is held; none for what one takes when one likes.
    public var occasions: [Occasion] = []
    /// The first day on which it can be taken.
    public var availableFrom: CalendarDate?
    /// The last day on which it can be taken.
    public var availableUntil: CalendarDate?
    /// What must be taken first, by handles.
    public var requires: [String] = []
    /// What else must be had first, in words.
    public var prerequisites: String?
    /// The course or programme number.
    public var number: String?
    /// Where the provider describes it.
    public var url: String?
    /// Where it was read, for what was not entered by who gives it.
    public var source: OfferingSource?

    /// Something that is offered.
    public init(title: String, kind: OptionKind, activity: ActivityKind) {
        self.title = title
        self.kind = kind
        self.activity = activity
    }

    /// The topics as a set; nothing where they are not known.
    public var topicSet: TopicSet {
        switch topics {
        case .undivided(let set): set
        case .split(let shares): shares.reduce(into: []) { $0.insert(TopicSet($1.topic)) }
        case nil: []
        }
    }

    /// The approvals that hold on a day.
    public func approvals(on day: CalendarDate) -> ApprovalSet {
        approvals.reduce(into: []) { if $1.holds(on: day) { $0.insert(ApprovalSet($1.approval)) } }
    }

    /// The time it takes: as stated, else the hours for which it gives credit.
    public var time: Credits? {
        if let hours { return hours }
        guard let amount, !amount.isUpTo else { return nil }
        switch amount.unit {
        case .contactHour: return amount.value
        case .minute: return Credits(thousandths: amount.value.thousandths / 60)
        default: return nil
        }
    }

    /// The occasions that have not ended before a day, the next first.
    public func coming(on day: CalendarDate) -> [Occasion] {
        occasions.filter { $0.ends.day >= day }.sorted { $0.starts < $1.starts }
    }

    /// Whether it can no longer be taken on a day.
    public func isPast(on day: CalendarDate) -> Bool {
        if let availableUntil, availableUntil < day { return true }
        return !occasions.isEmpty && coming(on: day).isEmpty
    }
}

/// How much credit an offering states.
public struct OfferedAmount: Hashable, Sendable {
    /// How much.
    public var value: Credits
    /// In which unit.
    public var unit: AmountUnit
    /// Whether that is the most that can be earned.
    public var isUpTo: Bool

    /// So much credit.
    public init(_ value: Credits, _ unit: AmountUnit, isUpTo: Bool = false) {
        self.value = value
        self.unit = unit
        self.isUpTo = isUpTo
    }
}

/// What an offering states for one body.
public struct OfferedCredit: Hashable, Sendable {
    /// The body's name.
    public var body: String
    /// How much.
    public var amount: OfferedAmount

    /// So much for a body.
    public init(body: String, amount: OfferedAmount) {
        self.body = body
        self.amount = amount
    }
}

/// Where an offering was read by somebody who does not give it.
public struct OfferingSource: Hashable, Sendable {
    /// The pages.
    public var urls: [String]
    /// When it was true, in the source's own words: `2025-09`, `older page, undated`.
    public var asOf: String?
    /// When somebody last looked.
    public var checkedOn: CalendarDate?
    /// How surely it is known.
    public var confidence: Confidence

    /// Where it was read.
    public init(urls: [String], asOf: String? = nil, checkedOn: CalendarDate? = nil, confidence: Confidence) {
        self.urls = urls
        self.asOf = asOf
        self.checkedOn = checkedOn
        self.confidence = confidence
    }
}
