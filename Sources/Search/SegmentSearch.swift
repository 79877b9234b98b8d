import Domain
import Primitives
import Rules

/// One search in one segment.
struct SegmentSearch {
    let segment: Segment
    let live: Bitmap
    let query: OfferingQuery
    /// What has the words; everything where there are none.
    private(set) var matching: Bitmap
    /// How well each place has the words.
    private(set) var scores: [Int32] = []
    /// Miles to each place with a point, where distances are asked for.
    private let miles: [UInt32: Float]
    private let near: [Bitmap]

    init(_ segment: Segment, live: Bitmap, _ query: OfferingQuery, _ slots: [WordSlot], isRelaxed: Bool) {
        self.segment = segment
        self.live = live
        self.query = query
        matching = live
        let distances = Distances(segment, from: query.near)
        (miles, near) = (distances.miles, distances.bands)
        if !slots.isEmpty { match(slots, isRelaxed: isRelaxed) }
    }

    private mutating func match(_ slots: [WordSlot], isRelaxed: Bool) {
        scores = [Int32](repeating: 0, count: segment.count)
        var best = [Int32](repeating: 0, count: segment.count)
        var any = Bitmap(count: segment.count)
        for (number, slot) in slots.enumerated() {
            if number > 0 {
                best.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
            }
            var found = Bitmap(count: segment.count)
            for choice in slot.choices(in: segment) { take(choice, &found, &best) }
            if isRelaxed { any.formUnion(found) } else { matching.formIntersection(found) }
        }
        if isRelaxed { matching.formIntersection(any) }
    }

    /// One way to say what a slot looks for: every word of it must be there, any of each word's numbers will do.
    private mutating func take(_ choice: WordSlot.Choice, _ found: inout Bitmap, _ best: inout [Int32]) {
        guard choice.words.count > 1 else {
            for word in choice.words.first ?? [] { take(word, choice.quality, &found, &best) }
            return
        }
        var all = Bitmap(allOf: segment.count)
        var sums: [UInt32: Int32] = [:]
        for words in choice.words {
            var own = Bitmap(count: segment.count)
            for word in words { for slot in segment.postings(of: word) { own.insert(Int(segment.places[slot])) } }
            all.formIntersection(own)
        }
        for words in choice.words {
            for word in words {
                let value = choice.quality * weight(of: word) / Int32(choice.words.count)
                for slot in segment.postings(of: word) where all.contains(Int(segment.places[slot])) {
                    sums[segment.places[slot], default: 0] += value * Int32(segment.weights[slot])
                }
            }
        }
        for (place, value) in sums { raise(Int(place), to: value, &best) }
        found.formUnion(all)
    }

    private mutating func take(_ word: Int, _ quality: Int32, _ found: inout Bitmap, _ best: inout [Int32]) {
        let value = quality * weight(of: word)
        for slot in segment.postings(of: word) {
            let place = Int(segment.places[slot])
            found.insert(place)
            raise(place, to: value * Int32(segment.weights[slot]), &best)
        }
    }

    private mutating func raise(_ place: Int, to value: Int32, _ best: inout [Int32]) {
        guard value > best[place] else { return }
        scores[place] += value - best[place]
        best[place] = value
    }

    /// A rare word says more than a common one.
    private func weight(of word: Int) -> Int32 {
        let count = max(1, segment.postings(of: word).count)
        return 1 + Int32((segment.count / count + 1).bitWidth - (segment.count / count + 1).leadingZeroBitCount)
    }

    /// Leaves out whatever is not among these.
    mutating func keepOnly(_ places: Bitmap) { matching.formIntersection(places) }

    /// What fits the words and every facet but one.
    func fitting(but left: OfferingQuery.Facet? = nil) -> Bitmap {
        var fitting = matching
        let columns = segment.facets
        func narrow<Value: Coded>(_ facet: OfferingQuery.Facet, _ chosen: Set<Value>, _ columns: [Bitmap]) {
            guard facet != left, !chosen.isEmpty else { return }
            var any = Bitmap(count: segment.count)
            for value in chosen { any.formUnion(columns[Int(value.rawValue)]) }
            fitting.formIntersection(any)
        }
        narrow(.topic, query.topics, columns.topics)
        narrow(.price, query.prices, columns.prices)
        narrow(.format, query.formats, columns.formats)
        narrow(.length, query.lengths, columns.lengths)
        narrow(.date, query.dates, columns.dates)
        narrow(.kind, query.kinds, columns.kinds)
        if left != .programme, !query.programmes.isEmpty {
            var any = Bitmap(count: segment.count)
            for column in columns.programmes where query.programmes.contains(column.id) {
                any.formUnion(column.places)
            }
            fitting.formIntersection(any)
        }
        if left != .distance, let distance = query.distance, query.near != nil {
            fitting.formIntersection(near[Int(distance.rawValue)])
        }
        return fitting
    }

    /// Counts the values of every facet.
    func count(into counts: inout FacetCounts) {
        let all = fitting()
        let columns = segment.facets
        func base(_ facet: OfferingQuery.Facet, _ isChosen: Bool) -> Bitmap { isChosen ? fitting(but: facet) : all }
        func count<Value: Coded>(_ base: Bitmap, _ columns: [Bitmap], _ sums: inout [Value: Int]) {
            for value in Value.allCases {
                let number = base.count(with: columns[Int(value.rawValue)])
                if number > 0 { sums[value, default: 0] += number }
            }
        }
        count(base(.topic, !query.topics.isEmpty), columns.topics, &counts.topics)
        count(base(.price, !query.prices.isEmpty), columns.prices, &counts.prices)
        count(base(.format, !query.formats.isEmpty), columns.formats, &counts.formats)
        count(base(.length, !query.lengths.isEmpty), columns.lengths, &counts.lengths)
        count(base(.date, !query.dates.isEmpty), columns.dates, &counts.dates)
        count(base(.kind, !query.kinds.isEmpty), columns.kinds, &counts.kinds)
        let programmes = base(.programme, !query.programmes.isEmpty)
        for column in columns.programmes {
            let number = programmes.count(with: column.places)
            if number > 0 { counts.programmes[column.id, default: 0] += number }
        }
        if query.near != nil { count(base(.distance, query.distance != nil), near, &counts.distances) }
    }

    /// The place in the order: the greater comes first.
    func key(_ place: Int) -> Int64 {
        let score = scores.isEmpty ? 0 : Int64(scores[place])
        let best = score << 4 | Int64(segment.ranks[place])
        switch query.order {
        case .best: return best
        case .cheapest: return -Int64(segment.prices[place]) << 16 + min(best, 65_535)
        case .soonest: return -Int64(segment.days[place]) << 16 + min(best, 65_535)
        case .shortest: return -Int64(segment.minutes[place]) << 16 + min(best, 65_535)
        case .nearest:
            let far = miles[UInt32(place)].map { Int64($0 * 10) } ?? Int64(Int32.max)
            return -far << 16 + min(best, 65_535)
        }
    }
}
