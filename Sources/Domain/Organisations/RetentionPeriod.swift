public import Primitives

/// How long an organisation keeps one kind of its own records of somebody who left it.
public struct RetentionPeriod: Hashable, Sendable {
    /// Which records.
    public enum Kind: UInt8, Coded {
        /// That somebody had a place there: as what, from when and to when.
        case membership

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// Months where an organisation says nothing: as long as laboratories of the United States keep most of their
        /// records (42 CFR 493.1105).
        public var usualMonths: Int {
            switch self {
            case .membership: 24
            }
        }
    }

    /// Which records.
    public var kind: Kind
    /// Months after leaving; 0 is not limited.
    public var months: Int

    /// A period.
    public init(kind: Kind, months: Int) {
        self.kind = kind
        self.months = months
    }

    /// The most that can be said.
    public static let mostMonths = 600

    /// Whether it ends at all.
    public var isLimited: Bool { months > 0 }

    /// The day on which records of somebody go who left after this day; nothing where it is not limited.
    public func end(after lastDay: CalendarDate) -> CalendarDate? {
        isLimited ? lastDay.adding(months: months) : nil
    }

    /// Records of those who left on this day or before go today; nothing where it is not limited.
    public func lastDay(goneOn today: CalendarDate) -> CalendarDate? {
        guard isLimited else { return nil }
        // Months differ in length: the way back may lead a few days too far.
        var day = today.adding(months: -months).adding(days: 4)
        while day.adding(months: months) > today { day = day.adding(days: -1) }
        return day
    }
}
