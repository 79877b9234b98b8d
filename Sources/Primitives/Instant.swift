/// A moment, in milliseconds since 1970-01-01T00:00:00Z. It is always given from outside, never read from a clock here.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The first moment of a day in UTC.
    public init(startOf day: CalendarDate) {
        milliseconds = Int64(day.dayNumber) * 86_400_000
    }

    /// The day in UTC.
    public var day: CalendarDate {
        CalendarDate(dayNumber: Int32(clamping: (milliseconds - (milliseconds < 0 ? 86_399_999 : 0)) / 86_400_000))
    }

    /// Hour, minute and second of the day in UTC.
    public var timeOfDay: (hour: Int, minute: Int, second: Int) {
        let seconds = Int((milliseconds - Instant(startOf: day).milliseconds) / 1000)
        return (seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    /// The moment so many seconds later (or earlier).
    public func adding(seconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1000)
    }

    /// Whole seconds from `other` to this moment.
    public func seconds(since other: Instant) -> Int64 {
        (milliseconds - other.milliseconds) / 1000
    }

    /// Earlier moments come first.
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    /// As RFC 3339 writes it: `2026-03-02T09:30:00Z`.
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = timeOfDay
        return "\(day)T\(two(time.hour)):\(two(time.minute)):\(two(time.second))Z"
    }
}
