import Primitives

/// Several topics.
public struct TopicSet: OptionSet, Hashable, Sendable {
    /// One bit a topic.
    public let rawValue: UInt64

    /// The topics of these bits.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// Just this topic.
    public init(_ topic: Topic) {
        rawValue = 1 << UInt64(topic.rawValue)
    }

    /// Every topic there is.
    public static let any = Topic.allCases.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) }

    /// Health topics that are no laboratory topics: a programme says whether it takes them.
    public static let generalHealth: TopicSet = [
        TopicSet(.medicalErrors), TopicSet(.flLawsRules), TopicSet(.hivAids),
    ]

    /// Every laboratory topic, management and teaching in the laboratory included.
    public static let laboratory = any.subtracting(generalHealth)

    /// The topics, in the order of the vocabulary.
    public var topics: [Topic] {
        Topic.allCases.filter { contains(TopicSet($0)) }
    }
}
