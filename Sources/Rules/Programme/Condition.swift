public import Primitives

/// A condition on a person's situation: the closed list a rule may use, no expressions and no code.
public indirect enum Condition: Sendable {
    case firstRenewal(Bool)
    case roleIn([String])
    case issuedBefore(CalendarDate)
    case issuedFrom(CalendarDate)
    case categoryHeld(Topic)
    case categoryAdded(Topic)
    /// Inside `for-each: category`: the category at hand was added in this cycle.
    case eachCategoryAdded
    case upgradedInCycle
    case expired
    case marketIs(Market)
    case voluntary
    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// The roles it speaks of.
    var roles: [String] {
        switch self {
        case .roleIn(let roles): roles
        case .all(let parts), .any(let parts): parts.flatMap(\.roles)
        case .not(let part): part.roles
        default: []
        }
    }
}
