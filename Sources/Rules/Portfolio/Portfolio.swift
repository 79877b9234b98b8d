public import Primitives

/// A person, the credentials they hold and the log of what they did.
public struct Portfolio: Sendable {
    /// The name to print.
    public var name: String
    /// The birth date, where a rule needs it.
    public var birthDate: CalendarDate?
    /// The credentials held.
    public var credentials: [HeldCredential]
    /// The log.
    public var activities: [Activity]

    /// A person with credentials and a log.
    public init(
        name: String, birthDate: CalendarDate? = nil, credentials: [HeldCredential] = [], activities: [Activity] = []
    ) {
        self.name = name
        self.birthDate = birthDate
        self.credentials = credentials
        self.activities = activities
    }
}

/// A credential or licence that a person holds.
public struct HeldCredential: Sendable {
    /// The file's own short name.
    public var id: String
    /// Body and code, `ascp-boc/MLT`.
    public var credential: String
    /// First certification or licence date.
    public var issued: CalendarDate?
    /// The current cycle as the body states it.
    public var cycle: DateSpan?
    /// What else rules may ask about.
    public var facts: Facts

    /// A credential held.
    public init(
        id: String, credential: String, issued: CalendarDate? = nil, cycle: DateSpan? = nil, facts: Facts = Facts()
    ) {
        self.id = id
        self.credential = credential
        self.issued = issued
        self.cycle = cycle
        self.facts = facts
    }
}

/// What a rule may ask about a credential besides its dates. What is not stated is derived where it can be.
public struct Facts: Sendable {
    /// Whether this is the first renewal after the first licence.
    public var firstRenewal: Bool?
    /// The role worked in, in the body's words.
    public var role: String?
    /// Licensed categories.
    public var categories: TopicSet?
    /// The day the credential expired.
    public var expiredOn: CalendarDate?
    /// Whether the holder takes part of their own will.
    public var voluntary: Bool?
    /// Categories added inside the cycle.
    public var categoryAdded: TopicSet?
    /// The day the licence was upgraded.
    public var upgradedOn: CalendarDate?
    /// Where the credential was issued.
    public var market: Market?
    /// The day the licence renews.
    public var renewalDate: CalendarDate?
    /// The day the declaration was submitted.
    public var submittedOn: CalendarDate?
    /// Years whose yearly duties are done.
    public var dutiesPaid: [Int]

    /// Whether the credential has run out on a day: by then, or by the day it was declared again.
    func hasExpired(asOf: CalendarDate) -> Bool {
        expiredOn.map { $0 < submittedOn ?? asOf } ?? false
    }

    /// Nothing stated.
    public init() {
        dutiesPaid = []
    }
}

/// Where a credential was issued.
public enum Market: String, CaseIterable, Sendable {
    case us, international

    /// Every code and its market.
    public static let codes = Codes<Market>()
}
