public import Primitives
public import Rules

/// Which part of a person's transcript is asked for.
public struct TranscriptFilter: Hashable, Sendable {
    /// What became of the learning, and where.
    public enum Tab: UInt8, Coded {
        /// Everything that was completed.
        case done
        /// What was begun and is not recorded yet.
        case inProgress
        /// The part of `done` that was neither taken nor attended here.
        case external

        /// Every code and its tab.
        public static let codes = kebabCodes()
    }

    /// The part.
    public var tab: Tab
    /// The id of a credential: only what counts for it.
    public var credential: String?
    /// The first day of one of that credential's cycles; the cycle now where none is named.
    public var cycle: CalendarDate?
    /// Only what taught this.
    public var topic: Topic?
    /// Only what was completed in this year.
    public var year: Int?

    /// A part of a transcript; all that was done where nothing is named.
    public init(
        tab: Tab = .done, credential: String? = nil, cycle: CalendarDate? = nil, topic: Topic? = nil, year: Int? = nil
    ) {
        self.tab = tab
        self.credential = credential
        self.cycle = cycle
        self.topic = topic
        self.year = year
    }
}
