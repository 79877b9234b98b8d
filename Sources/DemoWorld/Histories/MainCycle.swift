import Primitives

/// When somebody's main credential was issued and its present cycle runs, so that it ends when the outlook says.
struct MainCycle {
    let issued: CalendarDate
    let span: DateSpan

    init(_ outlook: Outlook, byMonth: Bool, isVeteran: Bool, today: CalendarDate, _ dice: inout Dice) {
        var last: CalendarDate
        switch outlook {
        case .lapsed: last = today.adding(days: -dice.roll(12...60))
        case .ending(let days, _): last = today.adding(days: dice.roll(days - 24...days - 3))
        case .declared: last = today.adding(days: dice.roll(20...55))
        case .complete, .behind: last = today.adding(months: dice.roll(4...14))
        case .onTrack: last = today.adding(months: dice.roll(5...31))
        case .voluntary: last = today.adding(months: dice.roll(3...30))
        }
        if byMonth {
            last = Self.endOfMonth(last, outlook, today: today)
        } else {
            if last > today.adding(days: 95) { last = last.adding(days: dice.roll(0...24)) }
            // Every month has a 28th, so the anniversaries need no rounding.
            if last.adding(days: 1).parts.day > 28 { last = last.firstOfMonth.adding(days: 26) }
        }
        let next = last.adding(days: 1)
        let from = next.adding(months: -36)
        span = DateSpan(between: from, and: last)
        var first = from
        if isVeteran {
            while first.year >= 2003 { first = first.adding(months: -36) }
        } else {
            let most = max(1, (from.year - 2007) / 3)
            first = from.adding(months: -36 * dice.roll(1...min(5, most)))
        }
        issued = byMonth ? first.adding(days: dice.roll(0...26)) : first
    }

    /// The last day of a month that fits.
    private static func endOfMonth(_ day: CalendarDate, _ outlook: Outlook, today: CalendarDate) -> CalendarDate {
        let before = day.firstOfMonth.adding(days: -1)
        switch outlook {
        case .lapsed: return before
        case .ending(let days, _):
            let latest = today.adding(days: days)
            return latest.lastOfMonth == latest ? latest : latest.firstOfMonth.adding(days: -1)
        default: return day.lastOfMonth
        }
    }

    /// How much of it has gone by a day, in hundredths.
    func percentGone(by day: CalendarDate) -> Int {
        min(100, max(0, day.days(since: span.from) * 100 / span.dayCount))
    }
}
