public import Primitives

/// Reads rows by a map of columns: pure, and the same for every row whatever came before it.
public struct RowReading: Sendable {
    let map: ColumnMap
    let today: CalendarDate
    let answers: [String: CourseAnswer]

    /// Reads by this map. Answers say, by course number, what the spreadsheet does not.
    public init(map: ColumnMap, today: CalendarDate, answers: [String: CourseAnswer] = [:]) {
        self.map = map
        self.today = today
        self.answers = answers
    }

    /// Whether a row is there to be read: it is not blank and stands below the headings.
    public func concerns(_ row: TableRow) -> Bool {
        row.number > (map.headingLine ?? 0) && !row.isBlank
    }

    /// What a row says.
    public func read(_ row: TableRow) -> ReadRow {
        ReadRow(line: row.number)
    }
}
