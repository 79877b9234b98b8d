/// What the dates seen so far say about the order of their parts. Many can be read in two ways; one 25/12/2024 decides.
public struct DateOrderSense: Hashable, Sendable {
    /// Dates that can only be month first, with the first of them.
    public private(set) var monthFirst = 0
    /// Dates that can only be day first.
    public private(set) var dayFirst = 0
    /// Dates that can be read either way.
    public private(set) var either = 0
    /// Dates that need no order: the year first, or the month in letters.
    public private(set) var plain = 0
    /// The first date that decided.
    public private(set) var witness: String?
    /// The first date that can be read either way.
    public private(set) var doubtful: String?

    /// Nothing seen yet.
    public init() {}

    /// Whether some dates could be read in two ways and none decides.
    public var isUndecided: Bool { order == nil && either > 0 || isContradictory }

    /// Whether some can only be month first and others only day first.
    public var isContradictory: Bool { monthFirst > 0 && dayFirst > 0 }

    /// The order that follows, if one does.
    public var order: DateOrder? {
        if isContradictory { return nil }
        if monthFirst > 0 { return .monthFirst }
        if dayFirst > 0 { return .dayFirst }
        return either == 0 && plain > 0 ? .yearFirst : nil
    }

    /// Looks at one more date.
    public mutating func look(at text: String) {
    }
}
