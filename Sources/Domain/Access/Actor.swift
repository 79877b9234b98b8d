public import Primitives

/// Somebody who asks for something: a person with the places they hold today.
public struct Actor: Sendable {
    /// Who.
    public var person: ID<Person>
    /// The places held on the day asked about.
    public var memberships: [Membership]
    /// Whether they run the installation.
    public var isOperator: Bool
    /// People whose records were opened by a logged break-glass that still holds.
    public var brokenGlass: Set<ID<Person>>

    /// Somebody with the places that are active on a day.
    public init(
        person: ID<Person>, memberships: [Membership] = [], on day: CalendarDate, isOperator: Bool = false,
        brokenGlass: Set<ID<Person>> = []
    ) {
        self.person = person
        self.memberships = memberships.filter { $0.isActive(on: day) }
        self.isOperator = isOperator
        self.brokenGlass = brokenGlass
    }

    /// Whether they hold a role anywhere.
    public func holds(_ role: Role) -> Bool { memberships.contains { $0.role == role } }

    func holds(_ role: Role, in organisation: ID<Organisation>) -> Bool {
        memberships.contains { $0.role == role && $0.organisation == organisation }
    }
}
