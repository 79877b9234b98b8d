public import Primitives

/// How surely a figure of a rule is known.
public enum Confidence: String, CaseIterable, Sendable, Comparable {
    case none, low, medium, high

    /// The words a rule file may use; `none` is said by `unknown`.
    public static let codes = Codes<Confidence>([("low", .low), ("medium", .medium), ("high", .high)])

    /// Whether people must be told that nobody has checked the figure yet.
    public var isUnverified: Bool { self <= .low }

    private var rank: Int {
        switch self {
        case .none: 0
        case .low: 1
        case .medium: 2
        case .high: 3
        }
    }

    /// The less sure comes first.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }
}
