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

    /// A record.
    public init(activity: Activity, papers: [ID<EvidenceFile>] = [], note: String? = nil, reason: String? = nil) {
        self.activity = activity
        self.papers = papers
        self.note = note
        self.reason = reason
    }
}
