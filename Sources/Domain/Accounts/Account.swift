public import Primitives

/// How a person signs in.
public struct Account: Sendable {
    /// Whose account.
    public var person: ID<Person>
    /// The address as it was typed.
    public var email: String
    /// The encoded password hash.
    public var passwordHash: String
    /// When the address was confirmed.
    public var confirmedAt: Instant?
    /// The secret of one-time codes, sealed; nothing before the set-up began.
    public var codeSecret: [UInt8]?
    /// Since when codes are asked for; nothing while they are not.
    public var codeSince: Instant?
    /// The step of the last code used: none is taken twice.
    public var codeStep: Int64?

    /// Stands in the place of a password's hash where two people signed up with one address: nobody's password holds until
    /// the holder of the address chooses one.
    public static let noPassword = ""

    /// Whether the holder of the address has still to choose a password.
    public var lacksPassword: Bool { passwordHash == Self.noPassword }

    /// An account.
    public init(
        person: ID<Person>, email: String, passwordHash: String, confirmedAt: Instant? = nil,
        codeSecret: [UInt8]? = nil, codeSince: Instant? = nil, codeStep: Int64? = nil
    ) {
        self.person = person
        self.email = email
        self.passwordHash = passwordHash
        self.confirmedAt = confirmedAt
        self.codeSecret = codeSecret
        self.codeSince = codeSince
        self.codeStep = codeStep
    }
}
