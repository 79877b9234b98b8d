public import Primitives
public import Rules

/// What becomes of a row of an import.
public enum RowVerdict: Hashable, Sendable {
    /// It will be written.
    case ready
    /// Something is wrong with it.
    case faulty
    /// It is somebody else's.
    case refused(ParticipantVerdict)
    /// Whose it is must be asked.
    case whose(ParticipantVerdict)
    /// It is already there.
    case same(CourseVerdict.Place, why: String)
    /// It may already be there: asked.
    case perhaps(CourseVerdict.Place, why: String)
}

/// What a person answered about rows.
public struct ImportAnswers: Hashable, Sendable {
    /// Whether rows of this question (`ParticipantVerdict.question`) are the person's own.
    public var mine: [String: Bool]
    /// Whether the row of this line is the same course as the one it was asked about.
    public var same: [Int: Bool]

    /// No answers, or these.
    public init(mine: [String: Bool] = [:], same: [Int: Bool] = [:]) {
        self.mine = mine
        self.same = same
    }
}

/// Goes over the rows of an import, one after the other, and keeps little of each: what is needed to find doubles.
public struct ImportCheck: Sendable {
    let participant: Participant
    let answers: ImportAnswers
    private var recognition: CourseRecognition
    private var findings = ImportFindings()

    /// A check of rows for a person who has these credits.
    public init(participant: Participant, known: [Credit] = [], answers: ImportAnswers = ImportAnswers()) {
        self.participant = participant
        self.answers = answers
        recognition = CourseRecognition(known: known)
    }

    /// Takes one more row.
    public mutating func add(_ row: ReadRow) {
    }

    /// What came out, once all rows are there.
    public func finished() -> ImportFindings {
        findings
    }
}

/// What a check found.
public struct ImportFindings: Sendable {
    /// Rows that were read.
    public var rows = 0
    /// Rows that will be written.
    public var ready = 0
    /// Rows with faults.
    public var faulty = 0
    /// Rows of somebody else.
    public var refused = 0
    /// Rows whose owner must be asked about.
    public var whose = 0
    /// Rows that are already there.
    public var same = 0
    /// Rows that may already be there.
    public var perhaps = 0
    /// Every line that is not simply ready, with its verdict.
    public var verdicts: [Int: RowVerdict] = [:]
    /// The questions whose rows these are, with the first line and how many rows wait for the answer.
    public var questions: [String: Question] = [:]
    /// The first rows with faults, at most `keptFaults`.
    public var firstFaults: [ReadRow] = []
    /// Courses that are named by number only, how many rows wait for each.
    public var unanswered: [String: Int] = [:]
    /// How much will be written, by unit.
    public var totals: [AmountUnit: Credits] = [:]
    /// From the first to the last day of what will be written.
    public var span: DateSpan?
    /// What the dates of the whole file say of their order.
    public var dates = DateOrderSense()

    /// A question about whose rows they are, asked once for all of them.
    public struct Question: Hashable, Sendable {
        /// What is asked.
        public var verdict: ParticipantVerdict
        /// The first line.
        public var first: Int
        /// How many rows wait for the answer.
        public var rows: Int
    }

    /// So many faulty rows are kept as they are.
    public static let keptFaults = 200

    /// Nothing found yet.
    public init() {}

    /// What becomes of a line.
    public func verdict(_ line: Int) -> RowVerdict { verdicts[line] ?? .ready }
}
