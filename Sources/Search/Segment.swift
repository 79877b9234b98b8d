import Domain
import Primitives
import Rules

/// A part of the index that never changes once it is made: every offering has a place, and all it is found by lies in
/// columns. A class, so that snapshots share one copy.
final class Segment: Sendable {
    let ids: [ID<Offering>]
    let vocabulary: Vocabulary
    /// Where each word's places begin in `places` and `weights`; one more at the end.
    let starts: [Int32]
    let places: [UInt32]
    let weights: [UInt8]
    let facets: FacetColumns
    /// Cents; `Int32.max` where the price is not known.
    let prices: [Int32]
    /// Minutes of the person's time; `Int32.max` where that is not known.
    let minutes: [Int32]
    /// The day of the next occasion, or the day it was indexed for; `Int32.max` where no date is known.
    let days: [Int32]
    /// How well an offering is told: what nobody looks for in particular stands in this order.
    let ranks: [UInt8]
    /// Places on the globe, several for what is held in several.
    let points: [(place: UInt32, point: GeoPoint)]
    /// For each place the number of what it would be in a log, or -1.
    let trialOf: [Int32]
    /// What differs between offerings when they are counted; one of each.
    let trials: [Trial]
    /// By what the same course is known again, in order.
    let marks: [(mark: UInt64, place: UInt32)]
    /// Where each offering lies.
    let placeOf: [ID<Offering>: Int32]

    var count: Int { ids.count }

    init(_ building: SegmentBuilding) {
        let offerings = building.offerings
        ids = offerings.map(\.id)
        placeOf = Dictionary(ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { _, last in last })
        let words = Set(building.terms.flatMap { $0.keys })
        vocabulary = Vocabulary(words)
        (starts, places, weights) = Self.postings(building.terms, vocabulary)
        facets = FacetColumns(offerings, on: building.day, programmes: building.programmes)
        prices = offerings.map { $0.content.priceInCents.map { Int32(clamping: $0) } ?? .max }
        minutes = offerings.map { offering in
            offering.content.time.map { Int32(clamping: $0.thousandths * 60 / 1000) } ?? .max
        }
        days = offerings.map { offering in
            if let next = offering.content.coming(on: building.day).first { return next.starts.day.dayNumber }
            return offering.content.isDateless ? building.day.dayNumber : .max
        }
        ranks = offerings.map(Self.rank)
        points = offerings.enumerated().flatMap { place, offering in
            offering.content.coming(on: building.day).compactMap { occasion in
                occasion.venue?.point.map { (UInt32(place), $0) }
            }
        }
        (trialOf, trials) = Self.trials(offerings)
        marks = offerings.enumerated().flatMap { place, offering in
            CourseMark.all(offering.content.title, offering.content.number).map { ($0, UInt32(place)) }
        }.sorted { ($0.mark, $0.place) < ($1.mark, $1.place) }
    }

    /// The places of what bears a mark.
    func places(marked mark: UInt64) -> [Int] {
        let first = marks.partition { $0.mark < mark }
        return marks[first...].prefix { $0.mark == mark }.map { Int($0.place) }
    }

    private static func postings(
        _ terms: [[String: UInt8]], _ vocabulary: Vocabulary
    ) -> (starts: [Int32], places: [UInt32], weights: [UInt8]) {
        var counts = [Int32](repeating: 0, count: vocabulary.words.count + 1)
        var numbered: [[(word: Int, weight: UInt8)]] = []
        numbered.reserveCapacity(terms.count)
        for own in terms {
            let list = own.compactMap { word, weight in vocabulary.number(word).map { (word: $0, weight: weight) } }
            for item in list { counts[item.word + 1] += 1 }
            numbered.append(list)
        }
        for word in 1..<max(1, counts.count) { counts[word] += counts[word - 1] }
        var next = counts
        let sum = Int(counts.last ?? 0)
        var places = [UInt32](repeating: 0, count: sum)
        var weights = [UInt8](repeating: 0, count: sum)
        for (place, list) in numbered.enumerated() {
            for item in list {
                let slot = Int(next[item.word])
                places[slot] = UInt32(place)
                weights[slot] = item.weight
                next[item.word] += 1
            }
        }
        return (counts, places, weights)
    }

    /// A point for everything that people ask about.
    private static func rank(_ offering: IndexedOffering) -> UInt8 {
        let content = offering.content
        let told: [Bool] = [
            content.amount != nil, content.priceInCents != nil, !content.topicSet.isEmpty, content.time != nil,
            content.delivery != nil, !content.approvals.isEmpty, offering.programmes != 0, content.level != nil,
            !content.objectives.isEmpty, content.url != nil || content.source == nil,
        ]
        return UInt8(told.count { $0 })
    }

    private static func trials(_ offerings: [IndexedOffering]) -> (of: [Int32], all: [Trial]) {
        var numbers: [Trial.Key: Int32] = [:]
        var all: [Trial] = []
        let of = offerings.map { offering -> Int32 in
            guard let trial = Trial(offering) else { return -1 }
            if let known = numbers[trial.key] { return known }
            let number = Int32(all.count)
            numbers[trial.key] = number
            all.append(trial)
            return number
        }
        return (of, all)
    }

    /// Where the places of a word lie.
    func postings(of word: Int) -> Range<Int> { Int(starts[word])..<Int(starts[word + 1]) }
}

extension OfferingContent {
    /// The least that is paid, in cents of US dollars.
    var priceInCents: Int64? {
        guard let least = PriceShown(prices).least, least.currency == "USD" || least.isFree else { return nil }
        return least.cents
    }

    /// Whether it is taken when one likes: on no date, and not somewhere.
    var isDateless: Bool { occasions.isEmpty && (delivery == .online || kind == .onlineCourse) }
}
