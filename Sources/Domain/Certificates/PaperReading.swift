public import Primitives

/// A paper that is read for its owner, until the owner says what is true of it.
public struct PaperReading: Sendable {
    /// How far it is.
    public enum State: UInt8, Coded {
        case waiting, read, confirmed, dropped, failed

        /// Every code and its state.
        public static let codes = kebabCodes()

        /// Whether the person still has something to say to it.
        public var isOpen: Bool { self == .waiting || self == .read || self == .failed }
    }

    /// The reading's id.
    public var id: ID<PaperReading>
    /// Whose.
    public var person: ID<Person>
    /// The paper.
    public var paper: ID<EvidenceFile>
    /// The id that the ledger entry bears, or will bear.
    public var entry: ID<LedgerEntry>
    /// How far it is.
    public var state: State
    /// Why it could not be read: a code word.
    public var fault: String?
    /// What was read.
    public var read: ReadCertificate?
    /// When it came.
    public var createdAt: Instant
    /// When its state changed last.
    public var changedAt: Instant

    /// A reading.
    public init(
        id: ID<PaperReading>, person: ID<Person>, paper: ID<EvidenceFile>, entry: ID<LedgerEntry>, state: State,
        fault: String? = nil, read: ReadCertificate? = nil, createdAt: Instant, changedAt: Instant
    ) {
        self.id = id
        self.person = person
        self.paper = paper
        self.entry = entry
        self.state = state
        self.fault = fault
        self.read = read
        self.createdAt = createdAt
        self.changedAt = changedAt
    }

    /// More papers than this are not taken in at once.
    public static let mostAtOnce = 40
}
