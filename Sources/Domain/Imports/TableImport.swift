public import Primitives

/// A spreadsheet of completions that somebody brings in, from the file to the entries that came of it.
public struct TableImport: Sendable {
    /// How far it has come.
    public enum State: UInt8, Coded {
        /// The file is here; which column holds what is to be said.
        case columns
        case checking, checked, writing, written, undoing, undone
        /// It could not be gone through with; what was written until then can be undone.
        case failed

        /// Every code and its state.
        public static let codes = kebabCodes()

        /// Whether work goes on behind the scenes.
        public var isWorking: Bool { self == .checking || self == .writing || self == .undoing }
        /// Whether columns, answers and cells may still be changed.
        public var isOpen: Bool { self == .columns || self == .checked }
        /// Whether nothing more will be read from the file.
        public var isOver: Bool { self == .written || self == .undone }
    }

    /// The way it came.
    public enum Route: UInt8, Coded {
        case page, command

        /// Every code and its way.
        public static let codes = kebabCodes()
    }

    /// How far the work at hand has come.
    public struct Progress: Hashable, Sendable {
        /// In thousandths.
        public var thousandths: Int
        /// The last line that was done: the next piece of work begins behind it.
        public var line: Int
        /// Entries that were written, or taken back.
        public var entries: Int

        /// So far.
        public init(thousandths: Int = 0, line: Int = 0, entries: Int = 0) {
            self.thousandths = thousandths
            self.line = line
            self.entries = entries
        }
    }

    /// The id.
    public var id: ID<TableImport>
    /// Whose history it is.
    public var person: ID<Person>
    /// The way it came.
    public var route: Route
    /// How far it has come.
    public var state: State
    /// How many bytes the file has.
    public var size: Int
    /// When it came.
    public var createdAt: Instant
    /// When its entries were written.
    public var writtenAt: Instant?
    /// Grows with each change of what was said about it: who changes an older one is told.
    public var revision: Int
    /// How far the work at hand has come.
    public var progress: Progress
    /// What was said about it.
    public var plan: ImportPlan
    /// What the last check found.
    public var report: ImportReport?
    /// Why it failed.
    public var fault: ImportFault?

    /// An import.
    public init(
        id: ID<TableImport>, person: ID<Person>, route: Route, state: State = .columns, size: Int, createdAt: Instant,
        writtenAt: Instant? = nil, revision: Int = 1, progress: Progress = Progress(), plan: ImportPlan,
        report: ImportReport? = nil, fault: ImportFault? = nil
    ) {
        self.id = id
        self.person = person
        self.route = route
        self.state = state
        self.size = size
        self.createdAt = createdAt
        self.writtenAt = writtenAt
        self.revision = revision
        self.progress = progress
        self.plan = plan
        self.report = report
        self.fault = fault
    }

    /// A larger file is refused.
    public static let largest = 1 << 30
    /// A file up to this size is gone through while one waits; a larger one behind the scenes.
    public static let quick = 512 * 1024
    /// More imports of one person than this are not kept open at once.
    public static let mostOpen = 20
    /// An import that nobody went on with is forgotten after so many seconds.
    public static let patience: Int64 = 30 * 86_400
    /// Rows that are written, or taken back, in one transaction.
    public static let chunk = 500
}

/// Why an import could not be gone through with.
public struct ImportFault: Hashable, Sendable {
    /// What is wrong, in a sentence.
    public var text: String
    /// What helps, in a sentence.
    public var cure: String

    /// Why it failed.
    public init(_ text: String, cure: String) {
        self.text = text
        self.cure = cure
    }

    /// The file lies here no longer.
    public static let fileGone = ImportFault(
        "The file is not here any more.",
        cure: "Bring it in once more: what was written already is recognised and not doubled.")

    /// One person never did so much.
    public static let tooManyRows = ImportFault(
        "There are more than \(ImportFindings.mostRows) rows of one person in this file.",
        cure: "Leave the rows of other people out, or divide the file.")
}
