public import Primitives

/// How a spreadsheet was read: what is shown beside it, so that somebody can say that it is something else.
public struct TableLook: Hashable, Sendable {
    /// The kinds of spreadsheet that are read.
    public enum Format: UInt8, Coded {
        case csv, xlsx, xls

        /// Every code and its format.
        public static let codes = kebabCodes()

        /// The format in words.
        public var words: String {
            switch self {
            case .csv: "text with separators (CSV)"
            case .xlsx: "Excel workbook (XLSX)"
            case .xls: "older Excel workbook (XLS)"
            }
        }
    }

    /// What separates the cells of a CSV file.
    public enum Delimiter: UInt8, Coded {
        case comma, semicolon, tab, bar

        /// Every code and its delimiter.
        public static let codes = kebabCodes()

        /// The byte.
        public var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: 9
            case .bar: UInt8(ascii: "|")
            }
        }
    }

    /// The kind of spreadsheet, told by its content.
    public var format: Format
    /// The encoding of a CSV file, by the name that is asked for when it is chosen: `UTF-8`, `WINDOWS-1252`, `MACINTOSH`.
    public var encoding: String?
    /// What separates the cells of a CSV file.
    public var delimiter: Delimiter?
    /// The names of a workbook's sheets.
    public var sheets: [String]
    /// The sheet that is read, counted from 0.
    public var sheet: Int
    /// What was odd and is told: letters that could not be read, hidden sheets.
    public var notes: [String]

    /// How a file was read.
    public init(
        format: Format, encoding: String? = nil, delimiter: Delimiter? = nil, sheets: [String] = [], sheet: Int = 0,
        notes: [String] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheets = sheets
        self.sheet = sheet
        self.notes = notes
    }

    /// The encoding as people know it: "Windows (Western Europe)".
    public var encodingWords: String? {
        encoding.map { name in
            switch name {
            case "UTF-8": "Unicode (UTF-8)"
            case "UTF-16LE", "UTF-16BE": "Unicode (UTF-16)"
            case "WINDOWS-1252": "Windows, Western Europe"
            case "MACINTOSH": "Mac, Western Europe"
            case "ISO-8859-1", "ISO-8859-15": "Latin, Western Europe (\(name))"
            default: name
            }
        }
    }
}

/// What somebody chose instead of what was told from the file itself.
public struct TableChoice: Hashable, Sendable {
    /// The encoding's name.
    public var encoding: String?
    /// The separator.
    public var delimiter: TableLook.Delimiter?
    /// The sheet, counted from 0.
    public var sheet: Int?

    /// Nothing chosen, or these.
    public init(encoding: String? = nil, delimiter: TableLook.Delimiter? = nil, sheet: Int? = nil) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.sheet = sheet
    }
}
