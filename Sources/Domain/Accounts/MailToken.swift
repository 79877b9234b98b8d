public import Primitives

/// What a link in a mail is good for.
public struct MailToken: Sendable {
    /// What it does.
    public enum Purpose: UInt8, Coded {
        case confirm, reset, change

        /// Every code and its purpose.
        public static let codes = kebabCodes()

        /// How many seconds it holds.
        public var lifetime: Int64 {
            switch self {
            case .confirm: 3 * 86_400
            case .reset, .change: 3600
            }
        }
    }

    /// Whose.
    public var person: ID<Person>
    /// What it does.
    public var purpose: Purpose
    /// The address it was sent to.
    public var email: String
    /// Until when it holds.
    public var endsAt: Instant
    /// When it was used.
    public var usedAt: Instant?

    /// A link that was sent.
    public init(person: ID<Person>, purpose: Purpose, email: String, endsAt: Instant, usedAt: Instant? = nil) {
        self.person = person
        self.purpose = purpose
        self.email = email
        self.endsAt = endsAt
        self.usedAt = usedAt
    }

    /// Whether it can still be used.
    public func isGood(at now: Instant) -> Bool { usedAt == nil && now < endsAt }
}
