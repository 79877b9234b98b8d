public import Primitives

/// What a program shows to act in a person's name: it may do what its scopes say, until it ends or is revoked. Only the
/// digest of its secret is kept.
public struct APIToken: Sendable {
    /// The token's id.
    public var id: ID<APIToken>
    /// In whose name it acts.
    public var person: ID<Person>
    /// What its owner calls it.
    public var name: String
    /// What it lets a program do.
    public var scopes: [TokenScope]
    /// When it was made.
    public var createdAt: Instant
    /// When it was last used, to within a few minutes.
    public var usedAt: Instant?
    /// When it ends whatever happens.
    public var endsAt: Instant
    /// When its owner revoked it.
    public var revokedAt: Instant?

    /// A token.
    public init(
        id: ID<APIToken>, person: ID<Person>, name: String, scopes: [TokenScope], createdAt: Instant,
        usedAt: Instant? = nil, endsAt: Instant, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.scopes = scopes
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.endsAt = endsAt
        self.revokedAt = revokedAt
    }

    /// What every token's text begins with, so that one that was let slip can be found.
    public static let prefix = "aliquot_"
    /// For how many days a token may be made; none lasts longer than the longest.
    public static let lives = [30, 90, 365]
    /// More tokens than this nobody can keep an eye on.
    public static let most = 20
    /// The use is noted at most this often, in seconds: reading must not cost a write.
    public static let noting: Int64 = 5 * 60

    /// Whether it still opens anything.
    public func isGood(at now: Instant) -> Bool { revokedAt == nil && now < endsAt }

    /// Whether its use should be noted now.
    public func wantsNoting(at now: Instant) -> Bool {
        guard let usedAt else { return true }
        return now.seconds(since: usedAt) >= Self.noting
    }
}
