public import Primitives

/// How a programme cuts time into cycles.
public struct CycleRule: Sendable {
    /// The shape of the cycle.
    public var kind: CycleKind
    /// Length in years.
    public var years: Figure<Int>
    /// Months up to the day asked about in which credit may be earned once the credential has expired.
    public var windowIfExpired: Figure<Int>?
    /// The same for a voluntary participant.
    public var windowIfVoluntary: Figure<Int>?
    /// How much surplus of the cycle before may be carried over.
    public var carryOver: Figure<Credits>?

    /// A cycle rule.
    public init(
        kind: CycleKind, years: Figure<Int>, windowIfExpired: Figure<Int>? = nil, windowIfVoluntary: Figure<Int>? = nil,
        carryOver: Figure<Credits>? = nil
    ) {
        self.kind = kind
        self.years = years
        self.windowIfExpired = windowIfExpired
        self.windowIfVoluntary = windowIfVoluntary
        self.carryOver = carryOver
    }
}

/// The shape of a cycle.
public enum CycleKind: Sendable {
    /// Counted from the holder's own date.
    case personal(granularity: Granularity, anchor: Figure<Anchor>)
    /// The same days for everybody.
    case fixed(ends: Figure<MonthDay>, parity: Parity)
    /// Whole calendar years from the year of issue; `firstLonger`: the rest of the first year comes on top.
    case calendar(firstLonger: Bool)
    /// The whole calendar years before the year of renewal; the licence has a window of its own.
    case calendarBeforeRenewal(licenceYears: Figure<Int>)

    /// By month or by day.
    public enum Granularity: String, CaseIterable, Sendable {
        case month, day
    }

    /// The date a personal cycle hangs on.
    public enum Anchor: String, CaseIterable, Sendable {
        case issued
        case birthDate = "birth-date"
    }

    /// The years in which a fixed cycle ends.
    public enum Parity: String, CaseIterable, Sendable {
        case even, odd, every
    }
}

/// A day of every year.
public struct MonthDay: Hashable, Sendable {
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month.
    public var day: Int

    /// The day, or nothing where no year has it.
    public init?(month: Int, day: Int) {
        guard (1...12).contains(month), (1...CalendarDate.days(in: month, of: 2023)).contains(day) else { return nil }
        self.month = month
        self.day = day
    }

    /// This day in a year.
    func `in`(_ year: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day)
    }
}
