public import Primitives

/// What an installation knows of itself.
public struct Installation: Sendable {
    /// When its database was made.
    public var createdAt: Instant
    /// The day its demo world was made; nothing where it holds real people.
    public var demoMadeOn: CalendarDate?

    /// An installation.
    public init(createdAt: Instant, demoMadeOn: CalendarDate? = nil) {
        self.createdAt = createdAt
        self.demoMadeOn = demoMadeOn
    }
}
