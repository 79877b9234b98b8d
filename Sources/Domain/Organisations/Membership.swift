public import Primitives

/// A person's place in an organisation, from a day and to a day.
public struct Membership: Sendable {
    /// The membership's id.
    public var id: ID<Membership>
    /// Where.
    public var organisation: ID<Organisation>
    /// Who.
    public var person: ID<Person>
    /// As what.
    public var role: Role
    /// On which bench; nothing means all of them.
    public var bench: ID<Unit>?
    /// On which shift; nothing means all of them.
    public var shift: ID<Unit>?
    /// The first day.
    public var from: CalendarDate
    /// The last day; nothing while it lasts.
    public var to: CalendarDate?
    /// Whether the person lets the organisation see every entry of their log.
    public var sharesEntries: Bool

    /// A membership.
    public init(
        id: ID<Membership>, organisation: ID<Organisation>, person: ID<Person>, role: Role, bench: ID<Unit>? = nil,
        shift: ID<Unit>? = nil, from: CalendarDate, to: CalendarDate? = nil, sharesEntries: Bool = false
    ) {
        self.id = id
        self.organisation = organisation
        self.person = person
        self.role = role
        self.bench = bench
        self.shift = shift
        self.from = from
        self.to = to
        self.sharesEntries = sharesEntries
    }

    /// Whether it holds on a day: leaving ends live views that day.
    public func isActive(on day: CalendarDate) -> Bool {
        from <= day && to.map { day <= $0 } ?? true
    }

    /// Whether somebody in this place answers for somebody in that one: the same organisation, bench and shift.
    func covers(_ other: Membership) -> Bool {
        organisation == other.organisation && (bench == nil || bench == other.bench)
            && (shift == nil || shift == other.shift)
    }
}
