/// What somebody wishes of a plan, as it stands in the address.
public struct PlanQuery: Hashable, Sendable {
    /// What is to be as small as possible: `for`.
    public var objective: String
    /// The most to be spent, in dollars: `budget`.
    public var budget: String
    /// What the employer pays, in dollars: `allowance`.
    public var allowance: String
    /// Hours a week: `weekly`.
    public var weekly: String
    /// Whether only what is online may be chosen: `online`.
    public var isOnline: Bool
    /// Whether of what is held at a time only the evenings will do: `evenings`.
    public var isEvenings: Bool
    /// The city to go from: `near`.
    public var near: String
    /// How far, in miles: `within`.
    public var within: String
    /// The first day: `earliest`.
    public var earliest: String
    /// The last day: `latest`.
    public var latest: String
    /// Credentials that are not planned for: `without`.
    public var leaveOut: [String]

    /// The cheapest plan, without any other wish.
    public init(objective: String = "cost") {
        self.objective = objective
        (budget, allowance, weekly, near, within, earliest, latest) = ("", "", "", "", "", "", "")
        (isOnline, isEvenings, leaveOut) = (false, false, [])
    }

    /// The same with something else as small as possible.
    public func minimising(_ objective: String) -> PlanQuery {
        var other = self
        other.objective = objective
        return other
    }

    /// Whether anything is wished besides what is to be small.
    var hasWishes: Bool { self != PlanQuery(objective: objective) }

    /// The names and values of the address.
    var pairs: [(name: String, value: String?)] {
        func some(_ text: String) -> String? { text.isEmpty ? nil : text }
        return [
            ("for", objective), ("budget", some(budget)), ("allowance", some(allowance)), ("weekly", some(weekly)),
            ("online", isOnline ? "yes" : nil), ("evenings", isEvenings ? "yes" : nil), ("near", some(near)),
            ("within", some(within)), ("earliest", some(earliest)), ("latest", some(latest)),
        ] + leaveOut.map { ("without", $0) }
    }

    /// The query of the address, with its question mark.
    public var query: String { queryText(pairs) }
}
