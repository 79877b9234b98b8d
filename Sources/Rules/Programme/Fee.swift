public import Primitives

/// What a body charges.
public struct Fee: Sendable {
    /// How often it is charged.
    public enum Charged: String, CaseIterable, Sendable {
        /// With every renewal.
        case eachRenewal = "each-renewal"
        /// Every year of a cycle.
        case eachYear = "each-year"
        /// Only in the case that its words name: late, after a lapse, once at the beginning.
        case otherwise
    }

    /// Its short name.
    public var id: String
    /// What is paid for.
    public var what: String
    /// The amount in cents of a US dollar.
    public var cents: Figure<Int>
    /// How often it is charged.
    public var charged: Charged
    /// The credentials it is charged for, by code; empty for all of the programme's.
    public var credentials: [String]
    /// The first day on which it is charged.
    public var from: CalendarDate?
    /// The last day on which it is charged.
    public var until: CalendarDate?
    /// The time of which the amount is known, in words.
    public var asOf: String?

    /// A fee.
    public init(
        id: String, what: String, cents: Figure<Int>, charged: Charged = .otherwise, credentials: [String] = [],
        from: CalendarDate? = nil, until: CalendarDate? = nil, asOf: String? = nil
    ) {
        self.id = id
        self.what = what
        self.cents = cents
        self.charged = charged
        self.credentials = credentials
        self.from = from
        self.until = until
        self.asOf = asOf
    }

    /// Whether it is charged for a credential on a day.
    public func applies(to rule: CredentialRule, on day: CalendarDate) -> Bool {
        guard from.map({ $0 <= day }) ?? true, until.map({ day <= $0 }) ?? true else { return false }
        return credentials.isEmpty || credentials.contains { $0 == rule.code || rule.aliases.contains($0) }
    }
}
