import Domain
import Primitives
import Rules
import Testing

@testable import Search

@Suite("Facets and ranking against brute force")
struct FacetTests {
    private static let contents = SampleCatalogue.any(300, seed: 11)
    private static let near = GeoPoint(latitude: 339_000, longitude: -843_000)

    private func queries() -> [OfferingQuery] {
        var chance = SampleCatalogue.Chance(state: 5)
        return (0..<40).map { number in
            var query = OfferingQuery()
            func some<Value: Coded>(_ list: Value.Type) -> Set<Value> {
                guard Int.random(in: 0..<3, using: &chance) == 0 else { return [] }
                return Set(Value.allCases.shuffled(using: &chance).prefix(Int.random(in: 1...3, using: &chance)))
            }
            query.text = ["", "", "smear", "culture review", "cult"][number % 5]
            query.topics = some(Topic.self)
            query.prices = some(PriceBand.self)
            query.formats = some(Format.self)
            query.lengths = some(LengthBand.self)
            query.dates = some(DateBand.self)
            query.kinds = some(OptionKind.self)
            if number.isMultiple(of: 4) { query.programmes = ["ascp-cmp"] }
            if number.isMultiple(of: 3) { query.near = Self.near }
            if number.isMultiple(of: 6) { query.distance = .within300 }
            query.order = OfferingQuery.Order.allCases[number % 5]
            return query
        }
    }

    /// Whether an offering fits everything but one facet, worked out the slow way.
    private func fits(_ content: OfferingContent, _ query: OfferingQuery, but left: OfferingQuery.Facet?) throws -> Bool
    {
        let words = Set(FoldedText.words(content.title))
        for word in query.text.split(separator: " ") where !words.contains(where: { $0.hasPrefix(word) }) {
            return false
        }
        func any<Value>(_ facet: OfferingQuery.Facet, _ chosen: Set<Value>, _ own: [Value]) -> Bool {
            left == facet || chosen.isEmpty || own.contains(where: chosen.contains)
        }
        guard any(.topic, query.topics, content.topicSet.topics) else { return false }
        guard any(.price, query.prices, [PriceBand(cents: content.priceInCents)]) else { return false }
        guard any(.format, query.formats, [Format(content.delivery)]) else { return false }
        guard any(.length, query.lengths, [LengthBand(hours: content.time)]) else { return false }
        guard any(.kind, query.kinds, [content.kind]) else { return false }
        guard any(.date, query.dates, dates(content)) else { return false }
        guard any(.programme, query.programmes, try programmes(content)) else { return false }
        return left == .distance || query.distance.map { far(content) <= Float($0.miles) } ?? true
    }

    private func dates(_ content: OfferingContent) -> [DateBand] {
        guard let first = content.occasions.first else { return content.isDateless ? [.anyTime] : [.datesUnknown] }
        let days = first.starts.day.days(since: SampleCatalogue.day)
        return days <= 30
            ? [.within30, .within90, .within180]
            : days <= 90
                ? [.within90, .within180] : days <= 180 ? [.within180] : []
    }

    private func far(_ content: OfferingContent) -> Float {
        content.occasions.first?.venue?.point.map { Distances.miles(Self.near, $0) } ?? .infinity
    }

    private static let taken = Result {
        try contents.reduce(into: [OfferingContent: [String]]()) { $0[$1] = try taking($1) }
    }

    private func programmes(_ content: OfferingContent) throws -> [String] { try Self.taken.get()[content] ?? [] }

    private static func taking(_ content: OfferingContent) throws -> [String] {
        guard let trial = content.trial(id: "x", provider: "Bench Academy", from: SampleCatalogue.day) else {
            return []
        }
        return try SampleCatalogue.book.get().acceptances(of: trial).map(\.programme)
    }

    @Test func `what is found, and every count of every facet, is what looking at each offering gives`() throws {
        let half = 150
        let whole = try SampleCatalogue.index(Self.contents)
        // Half of them came later, and lie in a segment of their own.
        let later = try SampleCatalogue.building(Array(Self.contents[half...]), from: half)
        let grown = try SampleCatalogue.index(Array(Self.contents[..<half])).changed([], later, revision: 2)
        for (number, query) in queries().enumerated() {
            let wanted = try Self.contents.indices.filter { try fits(Self.contents[$0], query, but: nil) }
            for index in [whole, grown] {
                let found = index.find(query, from: 0, most: 1000)
                #expect(Set(SampleCatalogue.numbers(found.ids, among: 300)) == Set(wanted), "query \(number)")
                #expect(found.count == wanted.count)
                try expectCounts(found.facets, query, number)
            }
        }
    }

    private func expectCounts(_ counts: FacetCounts, _ query: OfferingQuery, _ number: Int) throws {
        let all = Self.contents
        func sums<Value: Hashable>(
            _ facet: OfferingQuery.Facet, _ values: (OfferingContent) throws -> [Value]
        ) throws -> [Value: Int] {
            try all.filter { try fits($0, query, but: facet) }.reduce(into: [:]) { sums, content in
                for value in Set(try values(content)) { sums[value, default: 0] += 1 }
            }
        }
        #expect(counts.topics == (try sums(.topic) { $0.topicSet.topics }), "topics of query \(number)")
        #expect(counts.prices == (try sums(.price) { [PriceBand(cents: $0.priceInCents)] }))
        #expect(counts.formats == (try sums(.format) { [Format($0.delivery)] }))
        #expect(counts.lengths == (try sums(.length) { [LengthBand(hours: $0.time)] }))
        #expect(counts.kinds == (try sums(.kind) { [$0.kind] }))
        #expect(counts.dates == (try sums(.date, dates)))
        #expect(counts.programmes == (try sums(.programme, programmes)))
        guard query.near != nil else { return }
        let distances = try sums(.distance) { content in
            DistanceBand.allCases.filter { far(content) <= Float($0.miles) }
        }
        #expect(counts.distances == distances)
    }

    @Test func `pages one after the other are the whole list, in order`() throws {
        let index = try SampleCatalogue.index(Self.contents)
        for order in OfferingQuery.Order.allCases {
            var query = OfferingQuery()
            query.order = order
            query.near = Self.near
            let whole = index.find(query, from: 0, most: 1000).ids
            let pages = stride(from: 0, to: whole.count, by: 20).flatMap { index.find(query, from: $0, most: 20).ids }
            #expect(pages == whole)
            guard order == .cheapest else { continue }
            let prices = SampleCatalogue.numbers(whole, among: 300).map { Self.contents[$0].priceInCents ?? .max }
            #expect(prices == prices.sorted())
        }
    }

    @Test func `what is gone is not found, and what changed is found as it is now`() throws {
        let index = try SampleCatalogue.index([
            SampleCatalogue.content("Old title"), SampleCatalogue.content("Stays"), SampleCatalogue.content("Goes"),
        ])
        let building = try SampleCatalogue.building([SampleCatalogue.content("New name")])
        let next = index.changed([SampleCatalogue.id(0), SampleCatalogue.id(2)], building, revision: 2)
        func found(_ text: String) -> [Int] {
            var query = OfferingQuery()
            query.text = text
            return SampleCatalogue.numbers(next.find(query, from: 0, most: 5).ids, among: 3)
        }
        #expect(next.count == 2)
        #expect(found("old") == [] && found("goes") == [])
        #expect(found("name") == [0] && found("stays") == [1])
    }

    @Test func `miles are miles`() {
        let atlanta = GeoPoint(latitude: 337_500, longitude: -843_900)
        let tampa = GeoPoint(latitude: 279_500, longitude: -824_600)
        #expect((405...425).contains(Distances.miles(atlanta, tampa)))
    }
}
