public import Primitives

/// How much is asked, how much counts, how much is missing; nothing where it is not known.
public struct Tally: Hashable, Sendable {
    /// What is asked.
    public var required: Credits?
    /// What counts.
    public var counted: Credits?
    /// What is missing.
    public var missing: Credits?

    /// A tally.
    public init(required: Credits?, counted: Credits?, missing: Credits?) {
        self.required = required
        self.counted = counted
        self.missing = missing
    }
}

/// Where a credential stands.
public enum StandingState: UInt8, Coded {
    case voluntary, future, submitted, grace, lapsed, ready, due, attention, onTrack

    /// Every code and its state.
    public static let codes = kebabCodes()
}
