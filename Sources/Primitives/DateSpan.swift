/// A run of days, both ends inclusive.
public struct DateSpan: Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let to: CalendarDate

    /// The days from `from` to `to`; nothing when they are the wrong way round.
    public init?(from: CalendarDate, to: CalendarDate) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// From the earlier to the later of two days.
    public init(between one: CalendarDate, and other: CalendarDate) {
        from = min(one, other)
        to = max(one, other)
    }

    /// Whether a day lies inside.
    public func contains(_ day: CalendarDate) -> Bool {
        from <= day && day <= to
    }

    /// The number of days, at least one.
    public var dayCount: Int { to.days(since: from) + 1 }

    /// The `months` months that end on `day`.
    public static func months(_ months: Int, endingOn day: CalendarDate) -> DateSpan {
        DateSpan(between: day.adding(months: -months).adding(days: 1), and: day)
    }
}
