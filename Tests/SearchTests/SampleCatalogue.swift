import Domain
import Files
import Foundation
import Primitives
import Rules

@testable import Search

/// A small catalogue by the real rules, and large made-up ones.
enum SampleCatalogue {
    static let day = CalendarDate(dayNumber: 20_500)
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let book = Result { try RuleBookFolder(root.appending(path: "RuleBook").path).read() }
    static let synonyms = Result {
        Synonyms(try WordFiles.synonyms(root.appending(path: "Catalogue/synonyms.yml").path))
    }

    static func id(_ number: Int) -> ID<Offering> {
        ID(at: Instant(milliseconds: 1_700_000_000_000), random: (UInt64(number), UInt64(number)))
    }

    static func content(
        _ title: String, _ topics: [Topic] = [.general], hours: Int = 1, cents: Int64? = 1000,
        _ change: (inout OfferingContent) -> Void = { _ in }
    ) -> OfferingContent {
        var content = OfferingContent(title: title, kind: .onlineCourse, activity: .ceCourse)
        content.topics = .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
        content.amount = OfferedAmount(Credits(hours), .contactHour)
        content.delivery = .online
        content.approvals = [OfferingApproval(.pace)]
        content.prices = [PricePlan(kind: .single, price: cents.map { Money(cents: $0) })]
        change(&content)
        return content
    }

    static func index(_ contents: [OfferingContent], provider: String = "Bench Academy") throws -> MemoryIndex {
        MemoryIndex(try building(contents, provider: provider), revision: 1, synonyms: try synonyms.get())
    }

    static func building(
        _ contents: [OfferingContent], provider: String = "Bench Academy", from first: Int = 0
    ) throws -> SegmentBuilding {
        let book = try book.get()
        var building = SegmentBuilding(day: day, programmes: book.programmes.map(\.id))
        for (number, content) in contents.enumerated() {
            building.add(
                IndexedOffering(id: id(first + number), provider: provider, content: content, book: book, on: day))
        }
        return building
    }

    /// The numbers of what is found, in order.
    static func numbers(_ ids: [ID<Offering>], among count: Int) -> [Int] {
        let known = Dictionary(uniqueKeysWithValues: (0..<count).map { (id($0), $0) })
        return ids.compactMap { known[$0] }
    }

    /// Chance that can be had again.
    struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }

    /// Any offerings at all.
    static func any(_ count: Int, seed: UInt64) -> [OfferingContent] {
        var chance = Chance(state: seed)
        let words = ["smear", "panel", "crossmatch", "culture", "troponin", "casts", "review", "update", "basics"]
        return (0..<count).map { number in
            let topics = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
                Topic.allCases[Int.random(in: 0..<Topic.allCases.count, using: &chance)]
            }
            let title = (0..<3).map { _ in words[Int.random(in: 0..<words.count, using: &chance)] }
                .joined(separator: " ")
            let cents: Int64?? = [.some(0), .some(1500), .some(9000), .some(20_000), .none].randomElement(
                using: &chance)
            return content(title, topics, hours: Int.random(in: 1...12, using: &chance), cents: cents ?? nil) {
                $0.kind = OptionKind.allCases[number % OptionKind.allCases.count]
                $0.delivery = Delivery.allCases.randomElement(using: &chance)
                $0.approvals = Bool.random(using: &chance) ? [OfferingApproval(.pace)] : []
                if $0.delivery == .live {
                    let first = LocalTime(day: day.adding(days: Int.random(in: 1...300, using: &chance)))
                    let point = GeoPoint(
                        latitude: Int32.random(in: 250_000...450_000, using: &chance),
                        longitude: -Int32.random(in: 700_000...1_200_000, using: &chance))
                    $0.occasions = [
                        Occasion(starts: first, ends: first, venue: Venue(city: "C", region: nil, point: point))
                    ]
                }
            }
        }
    }
}
