public import Primitives

/// Everything that was said about an import: how the file is read, and what its owner answered.
public struct ImportPlan: Sendable {
    /// The name of the file.
    public var name: String
    /// What was chosen instead of what the file itself tells.
    public var choice: TableChoice
    /// Which column holds what.
    public var map: ColumnMap
    /// The headings, as far as there are any.
    public var headings: [String]
    /// What was answered about rows.
    public var answers: ImportAnswers
    /// What was said about courses that are named by number only.
    public var courses: [String: CourseAnswer]
    /// Cells that were written anew: by line and column.
    public var mended: [Int: [Int: String]]
    /// The day that the rows are read on: a row is not in the future on one try and past on the next.
    public var day: CalendarDate

    /// A plan.
    public init(
        name: String, choice: TableChoice = TableChoice(), map: ColumnMap = ColumnMap(), headings: [String] = [],
        answers: ImportAnswers = ImportAnswers(), courses: [String: CourseAnswer] = [:],
        mended: [Int: [Int: String]] = [:], day: CalendarDate
    ) {
        self.name = name
        self.choice = choice
        self.map = map
        self.headings = headings
        self.answers = answers
        self.courses = courses
        self.mended = mended
        self.day = day
    }

    /// A row with the cells that were written anew.
    public func mended(_ row: TableRow) -> TableRow {
        guard !mended.isEmpty, let cells = mended[row.number] else { return row }
        var row = row
        for (column, text) in cells {
            while row.cells.count <= column { row.cells.append("") }
            row.cells[column] = text
        }
        return row
    }

    /// What a column is called.
    public func heading(_ column: Int) -> String {
        if headings.indices.contains(column), !headings[column].isEmpty { return headings[column] }
        if let field = map.columns.first(where: { $0.value == column })?.key { return field.words }
        return "Column \(Self.letters(column))"
    }

    /// A column as spreadsheets name it: A, B, …, Z, AA.
    public static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        repeat {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }

    /// More lines than this are mended in the spreadsheet itself.
    public static let mostMended = 500
}
