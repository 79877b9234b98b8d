public import Primitives

/// A bank of questions on its way into a course.
public struct BankImport: Hashable, Sendable {
    /// How far it has come.
    public enum State: String, CaseIterable, Sendable {
        /// It is worked on.
        case working
        /// Its questions were taken in.
        case done
        /// It could not be taken in.
        case failed
    }

    /// The import's id.
    public var id: ID<BankImport>
    /// The course.
    public var course: ID<Course>
    /// What the file is called.
    public var name: String
    /// How far it has come.
    public var state: State
    /// The same in percent.
    public var percent: Int
    /// What became of its questions; nothing while it is worked on.
    public var outcome: BankOutcome?
    /// When it came.
    public var createdAt: Instant

    /// A file heavier than this is read behind the scenes.
    public static let quick = 200_000

    /// A bank of questions on its way.
    public init(
        id: ID<BankImport>, course: ID<Course>, name: String, state: State = .working, percent: Int = 0,
        outcome: BankOutcome? = nil, createdAt: Instant
    ) {
        self.id = id
        self.course = course
        self.name = name
        self.state = state
        self.percent = percent
        self.outcome = outcome
        self.createdAt = createdAt
    }
}

/// What became of the questions of a bank that was taken into a course.
public struct BankOutcome: Hashable, Sendable {
    /// How many were taken.
    public var taken = 0
    /// How many were in the course already.
    public var known = 0
    /// How many led to sections that the course does not have.
    public var unled = 0
    /// How many found no room any more.
    public var over = 0
    /// What was left out or changed while the file was read, and why.
    public var remarks: [Remark] = []
    /// How many more remarks there were.
    public var more = 0
    /// Why nothing could be taken in.
    public var fault: String?

    /// Nothing so far.
    public init() {}

    /// More remarks than this are told by their number.
    public static let mostRemarks = 500

    /// What was left out or changed.
    public struct Remark: Hashable, Sendable {
        /// Whether the question is missing because of it.
        public var isSkipped: Bool
        /// The question, by its name or number; empty where it is about the file.
        public var question: String
        /// What, and why.
        public var text: String
        /// The line of the file.
        public var line: Int?

        /// A remark.
        public init(isSkipped: Bool, question: String, text: String, line: Int?) {
            self.isSkipped = isSkipped
            self.question = question
            self.text = text
            self.line = line
        }
    }
}
