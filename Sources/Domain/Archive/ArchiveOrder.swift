public import Primitives

/// An archive that is made in the background because it is large.
public struct ArchiveOrder: Sendable {
    /// The order's id; the file bears it while it lies ready.
    public var id: ID<ArchiveOrder>
    /// Whose.
    public var person: ID<Person>
    /// When it was asked for.
    public var askedAt: Instant
    /// Thousandths of the work that are done.
    public var done: Int
    /// How many bytes, once it is ready.
    public var size: Int?
    /// Since when it lies ready.
    public var readyAt: Instant?
    /// When it was given up.
    public var failedAt: Instant?

    /// An archive that was asked for.
    public init(
        id: ID<ArchiveOrder>, person: ID<Person>, askedAt: Instant, done: Int = 0, size: Int? = nil,
        readyAt: Instant? = nil, failedAt: Instant? = nil
    ) {
        self.id = id
        self.person = person
        self.askedAt = askedAt
        self.done = done
        self.size = size
        self.readyAt = readyAt
        self.failedAt = failedAt
    }

    /// It lies ready for this many seconds: it holds everything, readable.
    public static let lies: Int64 = 86_400

    /// When it is taken away.
    public var endsAt: Instant { (readyAt ?? askedAt).adding(seconds: Self.lies) }
}
