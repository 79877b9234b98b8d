public import Primitives

/// Something a learner did in a course, at a moment that the server's clock gave.
public struct StudyEvent: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        /// A section was opened, by its slug.
        case opened(String)
        /// A section is still being read: its page says so now and then.
        case stillReading(String)
        /// A section was marked as read.
        case finished(String)
        /// Questions were opened or answered.
        case answered
        /// The course was left.
        case left
    }

    /// What was done.
    public var kind: Kind
    /// When.
    public var at: Instant

    /// Something that was done.
    public init(_ kind: Kind, at: Instant) {
        self.kind = kind
        self.at = at
    }
}

extension StudyEvent.Kind {
    /// The kind's name in the store.
    public var word: String {
        switch self {
        case .opened: "opened"
        case .stillReading: "still-reading"
        case .finished: "finished"
        case .answered: "answered"
        case .left: "left"
        }
    }

    /// The kind with a name; a name that is not known counts as leaving, which gives no minutes.
    public init(_ word: String, section: String) {
        switch word {
        case "opened": self = .opened(section)
        case "still-reading": self = .stillReading(section)
        case "finished": self = .finished(section)
        case "answered": self = .answered
        default: self = .left
        }
    }
}
