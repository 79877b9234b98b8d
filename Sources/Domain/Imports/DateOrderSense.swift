/// What the dates seen so far say about the order of their parts. Many can be read in two ways; one 25/12/2024 decides.
public struct DateOrderSense: Hashable, Sendable {
    /// How many can only be month first.
    public private(set) var monthFirst = 0
    /// How many can only be day first.
    public private(set) var dayFirst = 0
    /// How many can be read either way.
    public private(set) var either = 0
    /// How many need no order: the year first, or the month in letters.
    public private(set) var plain = 0
    /// The first date that decided.
    public private(set) var witness: String?
    /// The first date that can be read either way.
    public private(set) var doubtful: String?

    /// Nothing seen yet.
    public init() {}

    /// Whether somebody must be asked: some dates could be read in two ways and none decides, or they contradict.
    public var isUndecided: Bool { isContradictory || order == nil && either > 0 }

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
        guard !text.isEmpty else { return }
        switch DateReading.shape(text, thisYear: 2049) {
        case .none: break
        case .plain: plain += 1
        case .numbers(let first, let second, _, _):
            let (canBeMonth, canBeDay) = ((1...12).contains(first), (1...12).contains(second))
            switch (canBeMonth, canBeDay) {
            case (true, true) where first == second: plain += 1
            case (true, true):
                either += 1
                doubtful = doubtful ?? text
            case (true, false):
                monthFirst += 1
                witness = witness ?? text
            case (false, true):
                dayFirst += 1
                witness = witness ?? text
            case (false, false): break
            }
        }
    }
}
