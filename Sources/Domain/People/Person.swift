public import Primitives

/// Somebody who learns: exists without any employer, and owns what they logged.
public struct Person: Sendable {
    /// The person's id.
    public var id: ID<Person>
    /// The name as it is now.
    public var name: String
    /// The birth date, where a rule needs it and the person gave it.
    public var birthDate: CalendarDate?
    /// When the person came.
    public var createdAt: Instant
    /// Grows with each change of the row: who changes an older one is told.
    public var revision: Int

    /// A person.
    public init(id: ID<Person>, name: String, birthDate: CalendarDate? = nil, createdAt: Instant, revision: Int = 1) {
        self.id = id
        self.name = name
        self.birthDate = birthDate
        self.createdAt = createdAt
        self.revision = revision
    }

    /// The initials to show where there is no room for the name.
    public var initials: String {
        let words = name.split(separator: " ")
        guard let first = words.first?.first else { return "?" }
        guard words.count > 1, let last = words.last?.first else { return String(first).uppercased() }
        return (String(first) + String(last)).uppercased()
    }
}
