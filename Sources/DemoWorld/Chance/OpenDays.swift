import Primitives

/// On which days a laboratory holds an in-service and a society a meeting.
enum OpenDays {
    /// The day of the week, 0 for Monday.
    static func weekday(_ day: CalendarDate) -> Int {
        let shifted = (Int(day.dayNumber) + 3) % 7
        return shifted < 0 ? shifted + 7 : shifted
    }

    /// Days on which nobody learns: New Year, 4 July, Thanksgiving, Christmas.
    static func isHoliday(_ day: CalendarDate) -> Bool {
        let (_, month, number) = day.parts
        switch (month, number) {
        case (1, 1), (7, 4), (12, 24...26), (12, 31): return true
        case (11, 22...28): return weekday(day) == 3
        default: return false
        }
    }

    /// The day, or the last one before it that is no holiday.
    static func open(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while isHoliday(day) { day = day.adding(days: -1) }
        return day
    }

    /// The day, or the last one before it on which people are at work.
    static func working(_ day: CalendarDate) -> CalendarDate {
        var day = day
        while isHoliday(day) || weekday(day) > 4 { day = day.adding(days: -1) }
        return day
    }

    /// The last Thursday up to a day: meetings begin then. The two days after it are open as well.
    static func thursday(_ day: CalendarDate) -> CalendarDate {
        var day = day.adding(days: -((weekday(day) + 4) % 7))
        while (0...2).contains(where: { isHoliday(day.adding(days: $0)) }) { day = day.adding(days: -7) }
        return day
    }
}
