public import Primitives
public import Rules

/// The order of the parts of a date written with numbers.
public enum DateOrder: UInt8, Coded {
    case yearFirst, monthFirst, dayFirst

    /// Every code and its order.
    public static let codes = kebabCodes()

    /// The order by an example: the fourth of March.
    public var words: String {
        switch self {
        case .yearFirst: "year, month, day (2025-03-04)"
        case .monthFirst: "month, day, year (3/4/2025)"
        case .dayFirst: "day, month, year (4/3/2025)"
        }
    }
}

/// What stands before the decimals of a number.
public enum DecimalMark: UInt8, Coded {
    case point, comma

    /// Every code and its mark.
    public static let codes = kebabCodes()
}

/// Which column of a spreadsheet holds what, and how its words are read.
public struct ColumnMap: Hashable, Sendable {
    /// The column of each field, counted from 0.
    public var columns: [ImportField: Int]
    /// Columns that hold, each for one topic, how much of the amount it was.
    public var topicColumns: [Topic: Int]
    /// The line with the headings; nothing where there are none. Rows up to it are passed over.
    public var headingLine: Int?
    /// The order of dates written with numbers; nothing while it is undecided.
    public var dateOrder: DateOrder?
    /// What stands before decimals.
    public var decimalMark: DecimalMark
    /// Where the file comes from.
    public var preset: ImportPreset?
    /// The unit of amounts that name none.
    public var fallbackUnit: AmountUnit
    /// The kind of what names none.
    public var fallbackKind: ActivityKind
    /// Who stands behind every programme of the file, where its headings or its origin say so.
    public var fallbackApprovals: ApprovalSet

    /// A map of columns.
    public init(
        columns: [ImportField: Int] = [:], topicColumns: [Topic: Int] = [:], headingLine: Int? = nil,
        dateOrder: DateOrder? = nil, decimalMark: DecimalMark = .point, preset: ImportPreset? = nil,
        fallbackUnit: AmountUnit = .contactHour, fallbackKind: ActivityKind = .ceCourse,
        fallbackApprovals: ApprovalSet = []
    ) {
        self.columns = columns
        self.topicColumns = topicColumns
        self.headingLine = headingLine
        self.dateOrder = dateOrder
        self.decimalMark = decimalMark
        self.preset = preset
        self.fallbackUnit = fallbackUnit
        self.fallbackKind = fallbackKind
        self.fallbackApprovals = fallbackApprovals
    }

    /// What a row says of a field.
    public func text(_ field: ImportField, in row: TableRow) -> String? {
        guard let column = columns[field] else { return nil }
        let text = row[column]
        return text.isEmpty ? nil : text
    }
}
