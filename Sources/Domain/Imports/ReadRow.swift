public import Primitives
public import Rules

/// Who a row says that it is about.
public struct Claim: Hashable, Sendable {
    /// The name, as it is written.
    public var name: String?
    /// The e-mail address.
    public var email: String?
    /// The state licence's number.
    public var licence: String?
    /// The state, by its two letters.
    public var state: String?
    /// The profession's code.
    public var profession: String?
    /// Numbers by which bodies and employers know people.
    public var numbers: [Identifier.Kind: String]

    /// A claim.
    public init(
        name: String? = nil, email: String? = nil, licence: String? = nil, state: String? = nil,
        profession: String? = nil, numbers: [Identifier.Kind: String] = [:]
    ) {
        self.name = name
        self.email = email
        self.licence = licence
        self.state = state
        self.profession = profession
        self.numbers = numbers
    }
}

/// What is wrong with a row, where, and what helps.
public struct RowFault: Hashable, Sendable {
    /// What is wrong, for programs.
    public enum Code: UInt8, Coded {
        case missing, notADate, undecidedDate, inFuture, tooLongAgo, endsBeforeItBegins, notAnAmount, nothing, tooMuch
        case undecidedAmount, unknownUnit, topicsExceed, tooLong, needsAnswer

        /// Every code and its fault.
        public static let codes = kebabCodes()
    }

    /// What is wrong, for programs.
    public var code: Code
    /// The field.
    public var field: ImportField
    /// The column, where the field has one; counted from 0.
    public var column: Int?
    /// What was found there, shortened.
    public var found: String
    /// What is wrong, in a sentence.
    public var text: String
    /// What to do, in a sentence.
    public var cure: String

    /// A fault of a row.
    public init(_ code: Code, _ field: ImportField, column: Int?, found: String, text: String, cure: String) {
        self.code = code
        self.field = field
        self.column = column
        self.found = found
        self.text = text
        self.cure = cure
    }
}

/// A row as it was understood: whose it is, what was done, and what is wrong with it.
public struct ReadRow: Sendable {
    /// The line of the file.
    public var line: Int
    /// Whom it is about.
    public var claim: Claim
    /// What was done; nothing where a fault stands in the way.
    public var activity: Activity?
    /// Everything that is wrong, in the order of the fields.
    public var faults: [RowFault]
    /// What was understood in a way that is worth telling: "Topic “Leukemia” is not known here; taken as general."
    public var notes: [String]
    /// What belongs into the entry's note: level, certificate number, the file's own words.
    public var remark: String?
    /// The course's number as answers are kept by it.
    public var course: String?
    /// The day of completion as it is written, from which the order of dates is told.
    public var completedText: String?

    /// A row.
    public init(
        line: Int, claim: Claim = Claim(), activity: Activity? = nil, faults: [RowFault] = [], notes: [String] = [],
        remark: String? = nil, course: String? = nil
    ) {
        self.line = line
        self.claim = claim
        self.activity = activity
        self.faults = faults
        self.notes = notes
        self.remark = remark
        self.course = course
    }
}

/// What somebody said about a course that the spreadsheet only names by its number.
public struct CourseAnswer: Hashable, Sendable {
    /// The title.
    public var title: String?
    /// How much.
    public var amount: Credits
    /// In which unit.
    public var unit: AmountUnit
    /// What it taught.
    public var topics: TopicSet

    /// An answer.
    public init(
        title: String?, amount: Credits, unit: AmountUnit = .contactHour, topics: TopicSet = TopicSet(.general)
    ) {
        self.title = title
        self.amount = amount
        self.unit = unit
        self.topics = topics
    }
}
