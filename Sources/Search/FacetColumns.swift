import Domain
import Primitives
import Rules

/// A bitmap for each value of each facet.
struct FacetColumns: Sendable {
    var topics: [Bitmap]
    var programmes: [(id: String, places: Bitmap)]
    var prices: [Bitmap]
    var formats: [Bitmap]
    var lengths: [Bitmap]
    var dates: [Bitmap]
    var kinds: [Bitmap]

    init(_ offerings: [IndexedOffering], on day: CalendarDate, programmes ids: [String]) {
        let none = Bitmap(count: offerings.count)
        func columns<Value: Coded>(_ list: Value.Type) -> [Bitmap] {
            [Bitmap](repeating: none, count: Value.allCases.count)
        }
        topics = columns(Topic.self)
        programmes = ids.prefix(64).map { ($0, none) }
        prices = columns(PriceBand.self)
        formats = columns(Format.self)
        lengths = columns(LengthBand.self)
        dates = columns(DateBand.self)
        kinds = columns(OptionKind.self)
        for (place, offering) in offerings.enumerated() {
            let content = offering.content
            for topic in content.topicSet.topics { topics[Int(topic.rawValue)].insert(place) }
            for number in programmes.indices where offering.programmes & 1 << UInt64(number) != 0 {
                programmes[number].places.insert(place)
            }
            prices[Int(PriceBand(cents: content.priceInCents).rawValue)].insert(place)
            formats[Int(Format(content.delivery).rawValue)].insert(place)
            lengths[Int(LengthBand(hours: content.time).rawValue)].insert(place)
            kinds[Int(content.kind.rawValue)].insert(place)
            for band in Self.dates(of: content, on: day) { dates[Int(band.rawValue)].insert(place) }
        }
    }

    private static func dates(of content: OfferingContent, on day: CalendarDate) -> [DateBand] {
        guard let next = content.coming(on: day).first else {
            return content.isDateless ? [.anyTime] : [.datesUnknown]
        }
        let days = next.starts.day.days(since: day)
        return [(30, DateBand.within30), (90, .within90), (180, .within180)].compactMap { most, band in
            days <= most ? band : nil
        }
    }
}
