public import Domain
public import Primitives
public import Rules

/// The catalogue in memory, as of one number of change and one day: a large segment and a small one for what changed
/// since. A value; what changes makes another one, and who searches keeps the one they began with.
public struct MemoryIndex: SearchIndex {
    /// The day it was made for.
    public let day: CalendarDate
    /// The number of change that the large segment holds.
    public let baseRevision: Int64
    /// The number of change that all of it holds.
    public private(set) var revision: Int64
    private let synonyms: Synonyms
    private let base: Segment
    private var parts: [Part]

    private struct Part: Sendable {
        var segment: Segment
        var live: Bitmap
    }

    /// Everything in one segment.
    public init(_ building: SegmentBuilding, revision: Int64, synonyms: Synonyms) {
        base = Segment(building)
        day = building.day
        baseRevision = revision
        self.revision = revision
        self.synonyms = synonyms
        parts = [Part(segment: base, live: Bitmap(allOf: base.count))]
    }

    /// How many offerings can be found.
    public var count: Int { parts.reduce(0) { $0 + $1.live.count } }

    /// Whether so much changed since the large segment was made that all is better made anew.
    public var isWorn: Bool {
        parts.dropFirst().reduce(0) { $0 + $1.segment.count } > max(500, base.count / 20)
    }

    /// The index with what changed since the large segment: these were changed or are gone, and of them those in the
    /// building can still be found.
    public func changed(_ gone: [ID<Offering>], _ building: SegmentBuilding, revision: Int64) -> MemoryIndex {
        var next = self
        next.revision = revision
        var live = Bitmap(allOf: base.count)
        for id in gone { if let place = base.placeOf[id] { live.remove(Int(place)) } }
        next.parts = [Part(segment: base, live: live)]
        if building.count > 0 {
            let segment = Segment(building)
            next.parts.append(Part(segment: segment, live: Bitmap(allOf: segment.count)))
        }
        return next
    }

    /// The offerings that may be the same course as one of these: by title, or by number.
    public func offerings(like activities: [Activity]) -> [ID<Offering>] {
        let marks = activities.flatMap { CourseMark.all($0.title, $0.provider?.number) }
        return parts.flatMap { part in
            Set(marks).flatMap { part.segment.places(marked: $0) }.filter { part.live.contains($0) }
                .map { part.segment.ids[$0] }
        }
    }

    /// What fits a query, from one place on.
    public func find(_ query: OfferingQuery, from start: Int, most: Int) -> OfferingsFound {
        let search = IndexSearch(self, query)
        var top = TopList<ID<Offering>>(most: start + most)
        search.each { part, place in top.add(part.key(place), part.segment.ids[place]) }
        var facets = FacetCounts()
        for part in search.parts { part.count(into: &facets) }
        return OfferingsFound(
            count: search.count, ids: top.inOrder().dropFirst(start).map(\.value), facets: facets,
            meant: search.meant, isRelaxed: search.isRelaxed)
    }

    fileprivate func slots(_ query: OfferingQuery) -> (slots: [WordSlot], meant: String?) {
        // Nobody types more than this; a page of text must not keep the search busy.
        let words = FoldedText.words(String(query.text.prefix(200))).prefix(12)
        var corrected: [String] = []
        var isCorrected = false
        let slots = synonyms.wanted(Array(words)).map { wanted in
            let exact = WordSlot(wanted: wanted, forgives: false)
            if parts.contains(where: { exact.isKnown(in: $0.segment) }) {
                corrected.append(wanted.phrase.joined(separator: " "))
                return exact
            }
            let slot = WordSlot(wanted: wanted, forgives: true)
            let meant = parts.lazy.compactMap { slot.meant(in: $0.segment) }.first
            if meant != nil { isCorrected = true }
            corrected.append(meant ?? wanted.phrase.joined(separator: " "))
            // What was meant may have synonyms of its own: hemotology is heme, too.
            if let meant, let again = synonyms.wanted(FoldedText.words(meant)).first {
                var again = again
                again.isLast = wanted.isLast
                return WordSlot(wanted: again, forgives: true)
            }
            return slot
        }
        return (slots, isCorrected ? corrected.joined(separator: " ") : nil)
    }

    fileprivate var segments: [(segment: Segment, live: Bitmap)] { parts.map { ($0.segment, $0.live) } }
}

/// One search over all segments.
struct IndexSearch {
    private(set) var parts: [SegmentSearch]
    private(set) var fitting: [Bitmap]
    let meant: String?
    let isRelaxed: Bool

    init(_ index: MemoryIndex, _ query: OfferingQuery) {
        let (slots, meant) = index.slots(query)
        self.meant = meant
        var parts = index.segments.map { SegmentSearch($0.segment, live: $0.live, query, slots, isRelaxed: false) }
        var isRelaxed = false
        if slots.count > 1, parts.allSatisfy({ $0.matching.isEmpty }) {
            parts = index.segments.map { SegmentSearch($0.segment, live: $0.live, query, slots, isRelaxed: true) }
            isRelaxed = true
        }
        self.isRelaxed = isRelaxed
        self.parts = parts
        fitting = parts.map { $0.fitting() }
    }

    var count: Int { fitting.reduce(0) { $0 + $1.count } }

    /// Leaves out whatever is not among these.
    mutating func keepOnly(_ places: Bitmap, in number: Int) {
        parts[number].keepOnly(places)
        fitting[number].formIntersection(places)
    }

    /// Visits every place that fits, segment by segment.
    func each(_ visit: (SegmentSearch, Int) -> Void) {
        for (part, places) in zip(parts, fitting) { places.each { visit(part, $0) } }
    }
}
