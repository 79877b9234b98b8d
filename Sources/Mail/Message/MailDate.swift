internal import Primitives

/// A moment as mail writes it: `Mon, 02 Mar 2026 09:30:00 +0000`.
enum MailDate {
    static func text(_ moment: Instant) -> String {
        let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let (year, month, day) = moment.day.parts
        let time = moment.timeOfDay
        // 1970-01-01 was a Thursday.
        let weekday = weekdays[((Int(moment.day.dayNumber) % 7) + 7) % 7]
        let clock = [time.hour, time.minute, time.second].map(two).joined(separator: ":")
        return "\(weekday), \(two(day)) \(months[month - 1]) \(year) \(clock) +0000"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
