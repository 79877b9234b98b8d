import Primitives

/// A value of a rule with its standing: where it was read and how surely, or why it is not known.
public struct Figure<Value: Sendable>: Sendable {
    /// The value; nothing where it is not known.
    public var value: Value?
    /// Sources, as places in the version's list.
    public var sources: [Int]
    /// How surely it is known.
    public var confidence: Confidence
    /// Why it is not known.
    public var unknown: String?
    /// Who told the value and when, where it came from an overlay.
    public var told: String?

    /// A figure of this standing.
    public init(
        _ value: Value?, sources: [Int] = [], confidence: Confidence = .none, unknown: String? = nil,
        told: String? = nil
    ) {
        self.value = value
        self.sources = sources
        self.confidence = value == nil ? .none : confidence
        self.unknown = unknown
        self.told = told
    }

    /// The same standing with another value.
    public func map<Other: Sendable>(_ change: (Value) -> Other?) -> Figure<Other> {
        Figure<Other>(value.flatMap(change), sources: sources, confidence: confidence, unknown: unknown, told: told)
    }
}

/// A page, statute or letter where figures were read.
public struct Source: Sendable {
    /// The short name used inside the file.
    public var id: String
    /// Its title.
    public var title: String
    /// Its address, where it has one.
    public var url: String?
    /// Its date in words, where it has one.
    public var date: String?

    /// A source.
    public init(id: String, title: String, url: String? = nil, date: String? = nil) {
        self.id = id
        self.title = title
        self.url = url
        self.date = date
    }
}
