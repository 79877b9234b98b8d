public import Primitives

/// A mail to one person.
public struct Letter: Sendable {
    /// The letter's id.
    public var id: ID<Letter>
    /// To whom; nothing where nobody with that address is known.
    public var person: ID<Person>?
    /// The address.
    public var recipient: String
    /// The subject.
    public var subject: String
    /// The text; nothing once it went.
    public var body: String?
    /// When it was written.
    public var createdAt: Instant
    /// When it went.
    public var sentAt: Instant?
    /// When it was given up.
    public var failedAt: Instant?
    /// Why.
    public var fault: String?

    /// A letter.
    public init(
        id: ID<Letter>, person: ID<Person>?, recipient: String, subject: String, body: String?, createdAt: Instant,
        sentAt: Instant? = nil, failedAt: Instant? = nil, fault: String? = nil
    ) {
        self.id = id
        self.person = person
        self.recipient = recipient
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
        self.sentAt = sentAt
        self.failedAt = failedAt
        self.fault = fault
    }
}
