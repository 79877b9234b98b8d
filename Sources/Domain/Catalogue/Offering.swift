public import Primitives

/// Something that a provider offers: who gives it, whether everybody may see it, and the version they see.
public struct Offering: Sendable {
    /// Whether everybody may see it.
    public enum State: String, CaseIterable, Sendable {
        /// Only its provider.
        case draft
        /// Everybody.
        case published
        /// Everybody who has its address; nobody finds it any more.
        case retired
    }

    /// Where it comes from.
    public enum Origin: String, CaseIterable, Sendable {
        /// Its provider wrote it here.
        case provider
        /// It was read in a file.
        case file
    }

    /// The offering's id.
    public var id: ID<Offering>
    /// The short name by which files know it.
    public var handle: String
    /// The provider that runs it here; nothing for one from outside.
    public var organisation: ID<Organisation>?
    /// The provider's name.
    public var provider: String
    /// Whether everybody may see it.
    public var state: State
    /// Where it comes from.
    public var origin: Origin
    /// The number of the version that everybody sees.
    public var published: Int?
    /// The number of the newest version.
    public var latest: Int
    /// What took its place.
    public var replacedBy: ID<Offering>?
    /// The day it was retired.
    public var retiredOn: CalendarDate?
    /// Whether it was made up for a demonstration.
    public var isDemo: Bool
    /// Counts up with every change of the catalogue.
    public var revision: Int64

    /// An offering.
    public init(
        id: ID<Offering>, handle: String, organisation: ID<Organisation>? = nil, provider: String,
        state: State = .draft, origin: Origin, published: Int? = nil, latest: Int = 1,
        replacedBy: ID<Offering>? = nil, retiredOn: CalendarDate? = nil, isDemo: Bool = false, revision: Int64 = 0
    ) {
        self.id = id
        self.handle = handle
        self.organisation = organisation
        self.provider = provider
        self.state = state
        self.origin = origin
        self.published = published
        self.latest = latest
        self.replacedBy = replacedBy
        self.retiredOn = retiredOn
        self.isDemo = isDemo
        self.revision = revision
    }

    /// Whether a version waits that not everybody sees.
    public var hasDraft: Bool { published != latest }
}

/// An offering with what one of its versions says.
public struct OfferingEdition: Sendable {
    /// The offering.
    public var offering: Offering
    /// The version's number.
    public var number: Int
    /// What it says.
    public var content: OfferingContent

    /// A version of an offering.
    public init(offering: Offering, number: Int, content: OfferingContent) {
        self.offering = offering
        self.number = number
        self.content = content
    }
}
