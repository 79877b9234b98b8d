public import Primitives
public import Rules

/// One thing that was done, with everything that a body asks to see of it.
public struct TranscriptLine: Sendable {
    /// The credit.
    public var id: ID<LedgerEntry>
    /// What it was.
    public var activity: Activity
    /// How many files prove it.
    public var fileCount: Int
    /// Where it came from.
    public var origin: LedgerEntry.Origin
    /// The organisation that stands behind it, by name.
    public var verifiedBy: String?
    /// When it was first recorded.
    public var recordedAt: Instant
    /// What it counts, a line a credential.
    public var counts: [Count]

    /// What a line counts for one credential in one cycle.
    public struct Count: Sendable {
        /// The credential's id.
        public var credential: String
        /// Its worth in the credential's unit; nothing where it is not known.
        public var earned: Credits?
        /// How much of it counts; nothing where that is not known.
        public var counted: Credits?
        /// How much lies in which requirement.
        public var placed: [(requirement: String, amount: Credits)]
        /// Whether it belongs to another cycle.
        public var isOutsideCycle: Bool

        /// Whether it counts, or may: its worth is not known here.
        public var mayCount: Bool { counted.map { $0 > .zero } ?? !isOutsideCycle }
    }

    init(_ credit: Credit, verifiedBy: String?, counts: [Count]) {
        id = credit.id
        activity = credit.record.activity
        fileCount = credit.record.papers.count
        origin = credit.latest.origin
        self.verifiedBy = verifiedBy
        recordedAt = credit.history[0].recordedAt
        self.counts = counts
    }

    /// What it taught.
    public var topics: [Topic] {
        switch activity.topics {
        case .undivided(let set): set.topics
        case .split(let shares): shares.map(\.topic)
        }
    }

    /// Whether it was neither taken nor attended here.
    public var isExternal: Bool {
        switch origin {
        case .course, .event: false
        case .own, .import, .provider, .employer: true
        }
    }

    func fits(_ filter: TranscriptFilter) -> Bool {
        if filter.tab == .external, !isExternal { return false }
        if let year = filter.year, activity.completed.year != year { return false }
        if let topic = filter.topic, !topics.contains(topic) { return false }
        guard let credential = filter.credential else { return true }
        return counts.contains { $0.credential == credential && $0.mayCount }
    }
}
