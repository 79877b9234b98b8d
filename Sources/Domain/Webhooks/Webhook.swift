public import Primitives

/// An address of somebody's own program that is called when their standing changes.
public struct Webhook: Sendable {
    /// Its id.
    public var id: ID<Webhook>
    /// Whose.
    public var person: ID<Person>
    /// Where it leads.
    public var address: String
    /// Since when.
    public var createdAt: Instant
    /// Since when it is not called any more.
    public var pausedAt: Instant?
    /// Whether it was paused because nobody answered, and not by the person.
    public var isGivenUp: Bool

    /// A webhook.
    public init(
        id: ID<Webhook>, person: ID<Person>, address: String, createdAt: Instant, pausedAt: Instant? = nil,
        isGivenUp: Bool = false
    ) {
        self.id = id
        self.person = person
        self.address = address
        self.createdAt = createdAt
        self.pausedAt = pausedAt
        self.isGivenUp = isGivenUp
    }

    /// More than these nobody needs.
    public static let mostForPerson = 10
}
