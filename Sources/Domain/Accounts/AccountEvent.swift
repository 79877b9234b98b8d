public import Primitives

/// Something that happened to an account, or somebody who opened a record: told to its owner.
public struct AccountEvent: Sendable {
    /// What happened.
    public enum Kind: UInt8, Coded {
        case signedUp, confirmed, signedIn, signedOutEverywhere, passwordChanged, passwordReset, emailChanged
        case codesOn, codesOff, recoveryCodeUsed, locked, glassBroken, webhookAdded, webhookRemoved
        case tokenMade, tokenRevoked, archiveTaken, archiveBrought, erased

        /// Every code and its kind.
        public static let codes = kebabCodes()
    }

    /// The row's id.
    public var id: ID<AccountEvent>
    /// Whose account.
    public var person: ID<Person>
    /// Who did it; nothing when nobody was signed in.
    public var actor: ID<Person>?
    /// What happened.
    public var kind: Kind
    /// More about it.
    public var detail: String
    /// When.
    public var at: Instant

    /// Something that happened.
    public init(
        id: ID<AccountEvent>, person: ID<Person>, actor: ID<Person>?, kind: Kind, detail: String, at: Instant
    ) {
        self.id = id
        self.person = person
        self.actor = actor
        self.kind = kind
        self.detail = detail
        self.at = at
    }
}
