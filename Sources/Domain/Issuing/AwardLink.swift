public import Primitives

/// A link in the chain of an award: what became of it, without a word about whose it is. Links are only ever added, and
/// each holds the digest of the one before.
public struct AwardLink: Hashable, Sendable {
    /// What became of the award.
    public enum Event: UInt8, Coded {
        /// A certificate was issued.
        case issued
        /// Another certificate took its place: a name was corrected.
        case reissued
        /// The award was taken on in a new one.
        case renewed
        /// It does not hold any more.
        case revoked

        /// Every code and its event.
        public static let codes = kebabCodes()
    }

    /// Why an award was revoked.
    public enum Reason: UInt8, Coded {
        case issuedInError, requirementsNotMet, identityInDoubt, providerNotApproved, askedByHolder

        /// Every code and its reason.
        public static let codes = kebabCodes()

        /// The reason in words.
        public var words: String {
            switch self {
            case .issuedInError: "it was issued in error"
            case .requirementsNotMet: "the requirements had not been met"
            case .identityInDoubt: "it is in doubt who took the course"
            case .providerNotApproved: "the provider had no approval for it"
            case .askedByHolder: "its holder asked for it"
            }
        }
    }

    /// The award.
    public var award: ID<Award>
    /// The link's place in the chain, from 1.
    public var number: Int
    /// What became of it.
    public var event: Event
    /// When.
    public var at: Instant
    /// The certificate that holds from now on, or held until now: SHA-256 of its content.
    public var content: String
    /// SHA-256 of the whole PDF.
    public var file: String
    /// SHA-256 of the badge.
    public var badge: String
    /// The last day on which it counts.
    public var validUntil: CalendarDate?
    /// Why it was revoked.
    public var reason: Reason?
    /// The award that took this one on.
    public var renewedBy: ID<Award>?
    /// SHA-256 of the link before; nothing at the first.
    public var previous: String?

    /// A link.
    public init(
        award: ID<Award>, number: Int, event: Event, at: Instant, content: String, file: String, badge: String,
        validUntil: CalendarDate? = nil, reason: Reason? = nil, renewedBy: ID<Award>? = nil, previous: String? = nil
    ) {
        self.award = award
        self.number = number
        self.event = event
        self.at = at
        self.content = content
        self.file = file
        self.badge = badge
        self.validUntil = validUntil
        self.reason = reason
        self.renewedBy = renewedBy
        self.previous = previous
    }
}
