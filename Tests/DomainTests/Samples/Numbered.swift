import Primitives

extension ID {
    /// An id that a test can name: the same number gives the same id.
    static func number(_ number: UInt64) -> ID {
        ID(at: Instant(milliseconds: 0), random: (0, number))
    }
}

extension CalendarDate {
    /// The day that most tests ask about.
    static let today = CalendarDate(dayNumber: 20_515)  // 2026-03-03
}

extension Instant {
    /// A moment so many seconds into the tests.
    static func second(_ second: Int64) -> Instant {
        Instant(startOf: .today).adding(seconds: second)
    }
}
