public import Primitives

/// Days as spreadsheet programs count them.
public enum ExcelDay {
    /// The day of a serial number. Excel counts a 29 February 1900 that never was; Macs once began in 1904.
    public static func date(_ serial: Double, isFrom1904: Bool = false) -> CalendarDate? {
        guard serial >= (isFrom1904 ? 0 : 1), serial < 2_958_466 else { return nil }
        let days = Int32(serial.rounded(.down))
        if isFrom1904 { return CalendarDate(dayNumber: days - 24_107) }
        return CalendarDate(dayNumber: days - (days < 60 ? 25_568 : 25_569))
    }
}
