import Domain
public import Primitives
import Rules

/// Offerings on their way into a segment, with the words by which each is found.
public struct SegmentBuilding: Sendable {
    let day: CalendarDate
    let programmes: [String]
    private(set) var offerings: [IndexedOffering] = []
    private(set) var terms: [[String: UInt8]] = []

    /// A segment for a day, by a rule book with these programmes.
    public init(day: CalendarDate, programmes: [String]) {
        self.day = day
        self.programmes = programmes
    }

    /// How many there are.
    public var count: Int { offerings.count }

    /// Takes one in, unless it is over.
    public mutating func add(_ offering: IndexedOffering) {
        guard !offering.content.isPast(on: day) else { return }
        offerings.append(offering)
        terms.append(Self.terms(of: offering))
    }

    /// The words of an offering, each with the weight of the best place it stands in.
    private static func terms(of offering: IndexedOffering) -> [String: UInt8] {
        var terms: [String: UInt8] = [:]
        func add(_ text: String?, _ weight: UInt8) {
            guard let text else { return }
            for word in FoldedText.words(text) where word.utf8.count <= 40 {
                terms[word] = max(terms[word] ?? 0, weight)
            }
        }
        let content = offering.content
        add(content.title, 8)
        for topic in content.topicSet.topics where topic != .general { add(topic.words, 6) }
        add(offering.provider, 4)
        add(content.number, 4)
        add(content.kind.words, 3)
        add(content.delivery?.code, 3)
        add(content.author, 3)
        for approval in content.approvals {
            add(approval.approval.words, 2)
            add(approval.number, 3)
        }
        for occasion in content.occasions { add(occasion.venue?.words, 3) }
        if PriceShown(content.prices) == .free { add("free", 3) }
        add(content.level?.code, 2)
        add(content.summary, 2)
        for objective in content.objectives { add(objective, 1) }
        return terms
    }
}
