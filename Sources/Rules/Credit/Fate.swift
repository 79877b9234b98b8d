import Primitives

/// What becomes of one activity before anything is placed.
struct Fate: Sendable {
    /// Its credit; nothing where the value is not known.
    var earned: Credits?
    /// Why none of it counts.
    var refusal: Refusal?
    /// Parts that do not count: no requirement takes the topic, the provider, or the broken step.
    var topicLost = Credits.zero
    var providerLost = Credits.zero
    /// The topics of `topicLost`.
    var lostTopics: TopicSet = []
    var roundingLost = Credits.zero
    /// Its portions in the placement problem.
    var portions: Range<Int> = 0..<0
    /// How much of it was carried over from the cycle before.
    var isCarried = false

    /// Whether a limit over it is not known, so that it counts neither way.
    var hasUnknownCap: Bool {
        if case .capUnknown = refusal { return true }
        return false
    }

    /// Why none of an activity counts, with what the sentence needs.
    enum Refusal: Hashable, Sendable {
        case outsideCycle
        case kindEnded
        case kindNotAccepted
        case kindUnknown
        /// The cap's place among the programme's.
        case capUnknown(Int)
        case providerNotAccepted
        case belowMinimumLength
        case duplicate(of: Int)
        case cycleUnknown

        /// Its code; nothing where the cycle itself is not known.
        var code: NotCountedCode? {
            switch self {
            case .outsideCycle: .outsideCycle
            case .kindEnded: .kindEnded
            case .kindNotAccepted: .kindNotAccepted
            case .kindUnknown, .capUnknown: .kindUnknownValue
            case .providerNotAccepted: .providerNotAccepted
            case .belowMinimumLength: .belowMinimumLength
            case .duplicate: .duplicate
            case .cycleUnknown: nil
            }
        }
    }
}
