public import Primitives

/// A minimum, or the free part of a total.
public struct RequirementRule: Sendable {
    /// The id in the file; `own-area` and `category` are printed as the topic they resolve to.
    public var id: String
    /// How much; nothing for a free part that is the balance of the total.
    public var amount: Figure<Credits>?
    /// Whether it is the free part that takes whatever else counts.
    public var isRest: Bool
    /// Topics it takes.
    public var topics: TopicRule
    /// The free part inside which it lies.
    public var within: String?
    /// Providers it takes.
    public var providers: ProviderRule?
    /// Whether it is repeated for each licensed category.
    public var forEachCategory: Bool
    /// Asked only where this holds.
    public var when: Condition?
    /// Not asked where this holds.
    public var unless: Condition?
    /// Words for people.
    public var label: String?

    /// A requirement.
    public init(id: String, amount: Figure<Credits>?, isRest: Bool, topics: TopicRule) {
        self.id = id
        self.amount = amount
        self.isRest = isRest
        self.topics = topics
        forEachCategory = false
    }

    /// The topics a requirement takes.
    public enum TopicRule: Sendable {
        case these(TopicSet)
        case laboratory, any, ownArea, category
    }
}
