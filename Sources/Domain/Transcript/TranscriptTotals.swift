public import Primitives
public import Rules

/// What the lines of a transcript come to.
public struct TranscriptTotals: Sendable {
    /// The amounts as the papers state them, a sum a unit.
    public var units: [(unit: AmountUnit, amount: Credits)]
    /// What counts, a sum a credential.
    public var credentials: [(credential: String, counted: Credits, unknown: Int)]
    /// The amounts by specialty. What is not divided among several stands under all of them together.
    public var topics: [(topics: [Topic], unit: AmountUnit, amount: Credits)]

    init(_ lines: [TranscriptLine], credentials: [String]) {
        var units: [AmountUnit: Credits] = [:]
        var topics: [TopicSum: Credits] = [:]
        var counted = credentials.map { (credential: $0, counted: Credits.zero, unknown: 0) }
        for line in lines {
            let activity = line.activity
            units[activity.unit, default: .zero] += activity.amount
            switch activity.topics {
            case .undivided(let set): topics[TopicSum(set, activity.unit), default: .zero] += activity.amount
            case .split(let shares):
                for share in shares {
                    topics[TopicSum(TopicSet(share.topic), activity.unit), default: .zero] += share.amount
                }
            }
            for count in line.counts {
                guard let place = counted.firstIndex(where: { $0.credential == count.credential }) else { continue }
                counted[place].counted += count.counted ?? .zero
                if count.counted == nil, count.mayCount { counted[place].unknown += 1 }
            }
        }
        self.units = AmountUnit.allCases.compactMap { unit in units[unit].map { (unit, $0) } }
        self.topics = topics.sorted { $0.key < $1.key }.map { ($0.key.topics.topics, $0.key.unit, $0.value) }
        self.credentials = counted
    }

    private struct TopicSum: Hashable, Comparable {
        var topics: TopicSet
        var unit: AmountUnit

        init(_ topics: TopicSet, _ unit: AmountUnit) {
            self.topics = topics
            self.unit = unit
        }

        /// Single specialties in the order of the vocabulary, then several together; contact hours before other units.
        static func < (left: TopicSum, right: TopicSum) -> Bool {
            let sizes = (left.topics.topics.count, right.topics.topics.count)
            return (sizes.0, left.topics.rawValue, left.unit.rawValue)
                < (sizes.1, right.topics.rawValue, right.unit.rawValue)
        }
    }
}
