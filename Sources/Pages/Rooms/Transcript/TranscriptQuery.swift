public import Primitives
public import Rules

/// Which part of a transcript to show, as it stands in the address.
public struct TranscriptQuery: Hashable, Sendable {
    /// The part: `tab`.
    public var tab: Tab
    /// The id of one credential: `credential`.
    public var credential: String?
    /// The first day of one of its cycles: `cycle`.
    public var cycle: CalendarDate?
    /// One topic: `topic`.
    public var topic: Topic?
    /// The year of completion: `year`.
    public var year: Int?
    /// The page, from 1: `page`.
    public var page: Int

    /// A part of a transcript.
    public enum Tab: String, CaseIterable, Sendable {
        case done
        case inProgress = "in-progress"
        case external

        /// What it is called.
        public var words: String {
            switch self {
            case .done: "Done"
            case .inProgress: "In progress"
            case .external: "External"
            }
        }
    }

    /// All that was done.
    public init(
        tab: Tab = .done, credential: String? = nil, cycle: CalendarDate? = nil, topic: Topic? = nil, year: Int? = nil,
        page: Int = 1
    ) {
        self.tab = tab
        self.credential = credential
        self.cycle = cycle
        self.topic = topic
        self.year = year
        self.page = page
    }

    /// Whether the part is narrowed.
    public var isNarrowed: Bool { credential != nil || topic != nil || year != nil }

    /// The query of the address, with its question mark.
    public var query: String {
        queryText([
            ("tab", tab == .done ? nil : tab.rawValue), ("credential", credential), ("cycle", cycle?.description),
            ("topic", topic?.code), ("year", year.map(String.init)), ("page", page > 1 ? String(page) : nil),
        ])
    }
}

/// A form in which a transcript can be taken along.
public enum TranscriptFormat: String, CaseIterable, Sendable {
    case pdf, csv, json
}
