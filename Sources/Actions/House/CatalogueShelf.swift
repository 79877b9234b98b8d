public import Domain
public import Files
import Primitives
import Rules
public import Search
private import Synchronization

/// The catalogue as this server searches it: an index in memory, brought up to date when the records have changed.
public final class CatalogueShelf: Sendable {
    /// Words of the field that mean the same.
    public let synonyms: Synonyms
    /// Cities from which distances are measured.
    public let places: [Venue]

    private let state = Mutex(State())
    private let gaps = Mutex<[GapSight.Key: GapSight]>([:])

    private struct State {
        var index: MemoryIndex?
        var checkedAt: Instant?
        var isBuilding = false
    }

    /// Another server's changes are seen after so many seconds; this one's own at once.
    static let looksAgainAfter: Int64 = 1
    /// What closes gaps is remembered for so many people.
    private static let mostGaps = 300

    /// A shelf with these words and cities.
    public init(synonyms: Synonyms = .none, places: [Venue] = []) {
        self.synonyms = synonyms
        self.places = places
    }

    /// A shelf with the words and cities that lie in a folder.
    public convenience init(folder: String) throws(FileFault) {
        self.init(
            synonyms: Synonyms(try WordFiles.synonyms("\(folder)/\(CatalogueFile.synonyms)")),
            places: try WordFiles.places("\(folder)/\(CatalogueFile.places)"))
    }

    /// The city of a name, `Tampa` or `Tampa, FL`.
    public func place(_ text: String) -> Venue? {
        let wanted = FoldedText.words(text)
        guard !wanted.isEmpty else { return nil }
        return places.first { FoldedText.words($0.words) == wanted }
            ?? places.first { FoldedText.words($0.city) == wanted }
    }

    /// The index, where it was looked at a moment ago, or somebody else is bringing it up to date.
    func current(at now: Instant) -> MemoryIndex? {
        state.withLock { state in
            guard let index = state.index else { return nil }
            let isFresh = state.checkedAt.map { now.seconds(since: $0) < Self.looksAgainAfter } ?? false
            if isFresh, index.day == now.day { return index }
            if state.isBuilding { return index }
            state.isBuilding = true
            return nil
        }
    }

    /// The index as it is, to be brought up to date.
    var known: MemoryIndex? { state.withLock { $0.index } }

    /// Puts an index in the place of an older one.
    func put(_ index: MemoryIndex?, at now: Instant) {
        state.withLock { state in
            state.isBuilding = false
            guard let index else { return }
            if let known = state.index, known.day == index.day, known.revision > index.revision { return }
            state.index = index
            state.checkedAt = now
        }
    }

    /// Something was changed here: the next search looks for it.
    func touch() { state.withLock { $0.checkedAt = nil } }

    /// What closes somebody's gaps, as far as it was worked out for the same log, wallet and day.
    func gapSight(_ key: GapSight.Key, _ make: () -> GapSight) -> GapSight {
        if let known = gaps.withLock({ $0[key] }) { return known }
        let made = make()
        gaps.withLock { gaps in
            if gaps.count >= Self.mostGaps { gaps.removeAll(keepingCapacity: true) }
            gaps[key] = made
        }
        return made
    }
}
