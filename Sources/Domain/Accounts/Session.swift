public import Primitives

/// A signed-in browser.
public struct Session: Sendable {
    /// The id by which the person can end it.
    public var id: ID<Session>
    /// Whose.
    public var person: ID<Person>
    /// When it began.
    public var createdAt: Instant
    /// When it was last used, to within a few minutes.
    public var seenAt: Instant
    /// When it ends whatever happens.
    public var endsAt: Instant
    /// Whether the one-time code is still asked for.
    public var awaitsCode: Bool
    /// What the browser called itself.
    public var agent: String

    /// A session.
    public init(
        id: ID<Session>, person: ID<Person>, createdAt: Instant, seenAt: Instant, endsAt: Instant, awaitsCode: Bool,
        agent: String
    ) {
        self.id = id
        self.person = person
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.endsAt = endsAt
        self.awaitsCode = awaitsCode
        self.agent = agent
    }

    /// A session ends after this many days, used or not.
    public static let longest: Int64 = 30 * 86_400
    /// A session that nobody uses ends after this many seconds.
    public static let idle: Int64 = 7 * 86_400
    /// How long the code may be waited for.
    public static let codeWait: Int64 = 15 * 60
    /// The use is noted at most this often: reading a page must not cost a write.
    public static let noting: Int64 = 5 * 60

    /// Whether it still holds.
    public func isOpen(at now: Instant) -> Bool {
        now < endsAt && now.seconds(since: seenAt) < Self.idle
    }

    /// Whether its use should be noted now.
    public func wantsNoting(at now: Instant) -> Bool {
        now.seconds(since: seenAt) >= Self.noting
    }
}
