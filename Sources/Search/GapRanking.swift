public import Domain
public import Primitives
import Rules

/// How much offerings would close, and what each of them is worth of it.
public struct GapRanking: Sendable {
    /// What a trial closes, in the bodies' units together; asked once for each.
    public var closes: @Sendable (Trial) -> Credits
    /// What it closes at most, quickly: what promises most is asked first.
    public var promise: @Sendable (Trial) -> Credits
    /// What single offerings close that may be in somebody's log already.
    public var exceptions: [ID<Offering>: Credits]
    /// How many trials are asked about at most.
    public var most: Int

    /// A ranking.
    public init(
        most: Int = 400, exceptions: [ID<Offering>: Credits] = [:],
        promise: @escaping @Sendable (Trial) -> Credits, closes: @escaping @Sendable (Trial) -> Credits
    ) {
        self.exceptions = exceptions
        self.most = most
        self.promise = promise
        self.closes = closes
    }
}

/// What closes gaps, the most first.
public struct GapFound: Sendable {
    /// What was found, as in any search.
    public var found: OfferingsFound
    /// What each of them closes, in the order of the ids.
    public var closes: [Credits]
    /// Whether less promising ones were not asked about.
    public var isCut: Bool
}

extension MemoryIndex {
    /// What fits a query and closes something, that which closes most first; of equal ones the cheaper and then the
    /// better fitting.
    public func find(_ query: OfferingQuery, ranking: GapRanking, from start: Int, most: Int) -> GapFound {
        var search = IndexSearch(self, query)
        let (closing, isCut) = Self.closing(search, ranking)
        func closed(_ number: Int, _ segment: Segment, _ place: Int) -> Credits {
            if !ranking.exceptions.isEmpty, let own = ranking.exceptions[segment.ids[place]] { return own }
            return segment.trialOf[place] < 0 ? .zero : closing[number][Int(segment.trialOf[place])] ?? .zero
        }
        for number in search.parts.indices {
            let segment = search.parts[number].segment
            var closes = Bitmap(count: segment.count)
            // Facets count what closes something, whatever their own choice.
            search.parts[number].matching.each { place in
                if closed(number, segment, place) > .zero { closes.insert(place) }
            }
            search.keepOnly(closes, in: number)
        }
        var top = TopList<(id: ID<Offering>, closes: Credits)>(most: start + most)
        for (number, part) in search.parts.enumerated() {
            search.fitting[number].each { place in
                let amount = closed(number, part.segment, place)
                let cheap = Int64(Int32.max) - Int64(part.segment.prices[place])
                let most = min(amount.thousandths, 1 << 30) << 32 | cheap
                let key = query.order == .best ? most : part.key(place)
                top.add(key, (part.segment.ids[place], amount))
            }
        }
        var facets = FacetCounts()
        for part in search.parts { part.count(into: &facets) }
        let listed = top.inOrder().dropFirst(start)
        let found = OfferingsFound(
            count: search.count, ids: listed.map(\.value.id), facets: facets, meant: search.meant,
            isRelaxed: search.isRelaxed)
        return GapFound(found: found, closes: listed.map(\.value.closes), isCut: isCut)
    }

    /// What each trial closes of what fits the words, whatever the facets say: their counts need it, too.
    private static func closing(
        _ search: IndexSearch, _ ranking: GapRanking
    ) -> (amounts: [[Int: Credits]], isCut: Bool) {
        var promises: [(part: Int, trial: Int, promise: Credits)] = []
        for (number, part) in search.parts.enumerated() {
            var isThere = [Bool](repeating: false, count: part.segment.trials.count)
            part.matching.each { place in
                let trial = part.segment.trialOf[place]
                if trial >= 0 { isThere[Int(trial)] = true }
            }
            for trial in isThere.indices where isThere[trial] {
                let promise = ranking.promise(part.segment.trials[trial])
                if promise > .zero { promises.append((number, trial, promise)) }
            }
        }
        promises.sort { ($0.promise, $1.part, $1.trial) > ($1.promise, $0.part, $0.trial) }
        var amounts = [[Int: Credits]](repeating: [:], count: search.parts.count)
        for item in promises.prefix(ranking.most) {
            amounts[item.part][item.trial] = ranking.closes(search.parts[item.part].segment.trials[item.trial])
        }
        return (amounts, promises.count > ranking.most)
    }
}
