public import Primitives
public import Rules

/// What a ledger entry says in words: the activity, the papers that prove it, and a note of the person's own.
public struct CreditRecord: Sendable {
    /// The activity as rules count it.
    public var activity: Activity
    /// The papers.
    public var papers: [ID<EvidenceFile>]
    /// What the person wrote beside it.
    public var note: String?
    /// Why it was corrected or withdrawn.
    public var reason: String?
    /// The archive that it came with, where it was not written down in this installation.
    public var brought: Brought?

    /// What an archive says about an entry that nobody here has seen made.
    public struct Brought: Hashable, Sendable {
        /// The installation that made the archive: its address.
        public var from: String
        /// When the archive was made.
        public var madeAt: Instant
        /// Who wrote the entry down there, where it was not its owner.
        public var recordedBy: String?
        /// The organisation that stood behind it there.
        public var verifiedBy: String?

        /// What an archive says.
        public init(from: String, madeAt: Instant, recordedBy: String? = nil, verifiedBy: String? = nil) {
            self.from = from
            self.madeAt = madeAt
            self.recordedBy = recordedBy
            self.verifiedBy = verifiedBy
        }
    }

    /// A record.
    public init(
        activity: Activity, papers: [ID<EvidenceFile>] = [], note: String? = nil, reason: String? = nil,
        brought: Brought? = nil
    ) {
        self.activity = activity
        self.papers = papers
        self.note = note
        self.reason = reason
        self.brought = brought
    }
}
