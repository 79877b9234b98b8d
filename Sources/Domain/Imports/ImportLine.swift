public import Primitives
import Rules

/// A row of an import that needs a look: what stands in it and why it is not simply written.
public struct ImportLine: Sendable {
    /// What becomes of the row.
    public enum Kind: UInt8, Coded {
        case faulty, refused, whose, perhaps, same
        /// Written, and understood in a way that is worth a look.
        case noted

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// So many are kept to be shown; further ones are only counted.
        public var mostKept: Int {
            switch self {
            case .faulty: 5_000
            case .perhaps: 1_000
            case .refused, .whose, .same, .noted: 200
            }
        }

        /// Rows of one kind hold at most so many bytes.
        public static let mostBytes = 4 << 20
    }

    /// The line of the file.
    public var number: Int
    /// What becomes of it.
    public var kind: Kind
    /// What stands in the cells.
    public var cells: [String]
    /// What is wrong.
    public var faults: [RowFault]
    /// Why it is refused, asked about or known: "same day, amount and title".
    public var why: String
    /// The entry that it is, or may be.
    public var credit: ID<LedgerEntry>?
    /// The line that it is, or may be.
    public var twin: Int?

    /// A row that needs a look.
    public init(
        number: Int, kind: Kind, cells: [String], faults: [RowFault] = [], why: String = "",
        credit: ID<LedgerEntry>? = nil, twin: Int? = nil
    ) {
        self.number = number
        self.kind = kind
        self.cells = cells
        self.faults = faults
        self.why = why
        self.credit = credit
        self.twin = twin
    }
}

extension ImportLine {
    /// A row with what a check found of it; nothing where it is simply written.
    public init?(_ row: TableRow, _ read: ReadRow, _ verdict: RowVerdict) {
        self.init(number: row.number, kind: .noted, cells: row.cells, faults: read.faults)
        switch verdict {
        case .ready:
            guard !read.notes.isEmpty else { return nil }
            why = read.notes.joined(separator: " ")
        case .faulty: kind = .faulty
        case .refused(let participant): (kind, why) = (.refused, participant.sentence)
        case .whose(let participant): (kind, why) = (.whose, participant.sentence)
        case .same(let place, let reason): tell(.same, place, reason)
        case .perhaps(let place, let reason): tell(.perhaps, place, reason)
        }
    }

    private mutating func tell(_ kind: Kind, _ place: CourseVerdict.Place, _ reason: String) {
        (self.kind, why) = (kind, reason)
        switch place {
        case .credit(let id): credit = id
        case .line(let line): twin = line
        }
    }
}

extension ParticipantVerdict {
    /// What was found of whom a row is about, in a sentence.
    public var sentence: String {
        switch self {
        case .number(let words): "The \(words) is yours."
        case .name(let name, let isFormer): isFormer ? "“\(name)” is your former name." : "“\(name)” is your name."
        case .unverifiedNumber(let words, let found): "The \(words) “\(found)” is one that nobody has confirmed yet."
        case .otherName(let name): "The row names “\(name)”."
        case .otherNumber(let words, let found): "The \(words) “\(found)” is not yours."
        case .silent: "The row does not say whom it is about."
        }
    }
}
