public import Primitives

/// A course through all its versions: whose it is, which version everybody sees, and whether it came to an end.
public struct CourseSeries: Hashable, Sendable {
    /// The course, the same over all versions.
    public var id: ID<Course>
    /// The short name by which files know it; its provider has no other course of this name.
    public var handle: String
    /// Who gives it.
    public var organisation: ID<Organisation>
    /// The number of the newest version.
    public var latest: Int
    /// The number of the version that everybody sees.
    public var published: Int?
    /// The catalogue's page of it, once it was published.
    public var offering: ID<Offering>?
    /// Since when it is no longer begun.
    public var retiredOn: CalendarDate?
    /// What took its place.
    public var replacedBy: ID<Course>?
    /// Why, in a sentence.
    public var retiredBecause: String?
    /// Counts up with every change; whoever changes it says which they saw.
    public var revision: Int

    /// A course through all its versions.
    public init(
        id: ID<Course>, handle: String, organisation: ID<Organisation>, latest: Int = 1, published: Int? = nil,
        offering: ID<Offering>? = nil, retiredOn: CalendarDate? = nil, replacedBy: ID<Course>? = nil,
        retiredBecause: String? = nil, revision: Int = 1
    ) {
        self.id = id
        self.handle = handle
        self.organisation = organisation
        self.latest = latest
        self.published = published
        self.offering = offering
        self.retiredOn = retiredOn
        self.replacedBy = replacedBy
        self.retiredBecause = retiredBecause
        self.revision = revision
    }

    /// Whether a version waits that not everybody sees.
    public var hasDraft: Bool { published != latest }

    /// Whether it is over on a day.
    public func isRetired(on day: CalendarDate) -> Bool { retiredOn.map { $0 <= day } ?? false }
}
