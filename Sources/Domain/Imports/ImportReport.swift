public import Primitives
public import Rules

/// What a check found, as it is kept and shown: counts, questions and totals, without the rows.
public struct ImportReport: Sendable {
    /// Somebody whose rows these may be.
    public struct Question: Hashable, Sendable {
        /// Equal for rows that one answer settles.
        public var key: String
        /// What was found, in a sentence.
        public var sentence: String
        /// The name that was found, where it was a name: it may be a former one.
        public var name: String?
        /// The first line.
        public var first: Int
        /// How many rows wait for the answer.
        public var rows: Int

        /// A question.
        public init(key: String, sentence: String, name: String?, first: Int, rows: Int) {
            self.key = key
            self.sentence = sentence
            self.name = name
            self.first = first
            self.rows = rows
        }
    }

    /// A course that the file names by number only.
    public struct Course: Hashable, Sendable {
        /// The number.
        public var number: String
        /// How many rows wait for its hours.
        public var rows: Int

        /// A course.
        public init(number: String, rows: Int) {
            self.number = number
            self.rows = rows
        }
    }

    /// How much of one unit.
    public struct Total: Hashable, Sendable {
        /// The unit.
        public var unit: AmountUnit
        /// How much.
        public var amount: Credits

        /// So much.
        public init(unit: AmountUnit, amount: Credits) {
            self.unit = unit
            self.amount = amount
        }
    }

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
    /// Rows understood in a way that is worth a look.
    public var noted = 0
    /// Whose rows these are: asked once for all that are alike.
    public var questions: [Question] = []
    /// Courses that are named by number only.
    public var courses: [Course] = []
    /// How much will be written, by unit.
    public var totals: [Total] = []
    /// The days of what will be written.
    public var span: DateSpan?
    /// Entries that were left when the import was undone, because somebody corrected them since.
    public var kept: [ID<LedgerEntry>] = []

    /// Nothing found yet.
    public init() {}

    /// What a check found.
    public init(_ findings: ImportFindings) {
        rows = findings.rows
        ready = findings.ready
        faulty = findings.faulty
        refused = findings.refused
        whose = findings.whose
        same = findings.same
        perhaps = findings.perhaps
        noted = findings.noted
        questions = findings.questions.map { key, question in
            var name: String?
            if case .otherName(let found) = question.verdict { name = found }
            return Question(
                key: key, sentence: question.verdict.sentence, name: name, first: question.first, rows: question.rows)
        }
        .sorted { $0.first < $1.first }
        questions = Array(questions.prefix(Self.mostQuestions))
        courses = findings.unanswered.map { Course(number: $0.key, rows: $0.value) }.sorted { $0.number < $1.number }
        courses = Array(courses.prefix(Self.mostQuestions))
        totals = findings.totals.map { Total(unit: $0.key, amount: $0.value) }
            .sorted { $0.unit.rawValue < $1.unit.rawValue }
        span = findings.span
    }

    /// How many rows of a kind there are.
    public func count(_ kind: ImportLine.Kind) -> Int {
        switch kind {
        case .faulty: faulty
        case .refused: refused
        case .whose: whose
        case .perhaps: perhaps
        case .same: same
        case .noted: noted
        }
    }

    /// Whether something is asked.
    public var asks: Bool { whose > 0 || perhaps > 0 || !courses.isEmpty }

    /// So many questions are put at once.
    public static let mostQuestions = 50
}
