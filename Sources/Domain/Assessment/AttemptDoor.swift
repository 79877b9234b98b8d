public import Primitives

/// Whether another attempt may be begun.
public enum AttemptDoor: Hashable, Sendable {
    /// It may.
    case open
    /// One is under way: it is gone on with.
    case underWay
    /// Not before this moment.
    case waits(until: Instant)
    /// All attempts are used up.
    case usedUp(Int)
    /// It was passed.
    case passed

    /// An attempt that was begun before.
    public struct Past: Hashable, Sendable {
        /// When it ended; nothing while it is under way.
        public var ended: Instant?
        /// Whether it was passed.
        public var hasPassed: Bool

        /// An attempt.
        public init(ended: Instant?, hasPassed: Bool) {
            self.ended = ended
            self.hasPassed = hasPassed
        }
    }

    /// Decides by the rules and the attempts of this enrolment.
    public init(after past: [Past], by rules: AssessmentRules, now: Instant) {
        if past.contains(where: \.hasPassed) {
            self = .passed
        } else if past.contains(where: { $0.ended == nil }) {
            self = .underWay
        } else if let most = rules.attempts, past.count >= most {
            self = .usedUp(past.count)
        } else if let last = past.compactMap(\.ended).max(), now < last.adding(seconds: Int64(rules.waitMinutes) * 60) {
            self = .waits(until: last.adding(seconds: Int64(rules.waitMinutes) * 60))
        } else {
            self = .open
        }
    }
}
