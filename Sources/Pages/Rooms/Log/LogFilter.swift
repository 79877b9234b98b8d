import Primitives
public import Rules

/// Which entries of the log to show, as it stands in the address.
public struct LogFilter: Hashable, Sendable {
    /// Words of the title or the provider: `q`.
    public var text: String
    /// The id of one credential: `credential`.
    public var credential: String?
    /// One topic: `topic`.
    public var topic: Topic?
    /// The year of completion: `year`.
    public var year: Int?
    /// Whether it counts: `counted`.
    public var counted: Counted?
    /// The page, from 1: `page`.
    public var page: Int

    /// Whether an entry counts for a credential, or for any.
    public enum Counted: String, CaseIterable, Sendable {
        case yes, no, unknown
    }

    /// Everything.
    public init(
        text: String = "", credential: String? = nil, topic: Topic? = nil, year: Int? = nil, counted: Counted? = nil,
        page: Int = 1
    ) {
        self.text = text
        self.credential = credential
        self.topic = topic
        self.year = year
        self.counted = counted
        self.page = page
    }

    /// Whether anything is left out.
    public var isAll: Bool { text.isEmpty && credential == nil && topic == nil && year == nil && counted == nil }

    /// The query of the address, with its question mark.
    public var query: String {
        queryText([
            ("q", text.isEmpty ? nil : text), ("credential", credential), ("topic", topic?.code),
            ("year", year.map(String.init)), ("counted", counted?.rawValue), ("page", page > 1 ? String(page) : nil),
        ])
    }
}

/// `?name=value&…` of the names that have a value.
func queryText(_ pairs: [(name: String, value: String?)]) -> String {
    let parts = pairs.compactMap { pair in pair.value.map { "\(pair.name)=\($0.inQuery)" } }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
}
