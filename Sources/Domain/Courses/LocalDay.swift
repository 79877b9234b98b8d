public import Primitives

/// The day that somebody may rightly call today: it depends on where they are, and a cycle may end with it.
public enum LocalDay {
    /// The days that it is somewhere on Earth at a moment, the earliest first.
    public static func possible(at moment: Instant) -> [CalendarDate] {
        // From UTC-12 to UTC+14.
        let (first, last) = (moment.adding(seconds: -12 * 3600).day, moment.adding(seconds: 14 * 3600).day)
        return first == last ? [first] : [first, last]
    }

    /// The day that somebody says it is, where it can be; else the day in UTC.
    public static func day(at moment: Instant, said: CalendarDate?) -> CalendarDate {
        said.flatMap { possible(at: moment).contains($0) ? $0 : nil } ?? moment.day
    }
}
