import Domain
import Primitives
import Rules
import Search

/// Searches as people make them: words and beginnings of words, words of the field, slips, facets, or nothing at all.
struct QueryMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func roll(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    func queries(_ count: Int) -> [OfferingQuery] {
        var mix = self
        return (0..<count).map { _ in mix.query() }
    }

    private static let field = [
        "blood bank", "QC", "heme", "micro", "coag", "UA", "POCT", "PBT", "immunohematology", "transfusion medicine",
        "anaemia", "pcr", "leadership", "free webinar",
    ]

    private mutating func query() -> OfferingQuery {
        var query = OfferingQuery()
        let subject = OfferingMill.subjects[roll(OfferingMill.subjects.count)]
        switch roll(20) {
        case 0: break
        case 1...3: query.text = Self.field[roll(Self.field.count)]
        case 4...5: query.text = slip(subject)
        case 6...9: query.text = String(subject.prefix(2 + roll(5)))
        case 10...13: query.text = subject
        case 14...15: query.text = "\(subject) \(["update", "basics", "cases", "part 3"][roll(4)])"
        default: query.topics = [Topic.allCases[roll(Topic.allCases.count)]]
        }
        if roll(3) == 0 { query.prices = roll(2) == 0 ? [.free] : [.free, .under25] }
        if roll(4) == 0 { query.programmes = [["ascp-cmp", "amt-ccp", "us-fl"][roll(3)]] }
        if roll(6) == 0 { query.formats = [.online] }
        if roll(8) == 0 {
            query.near = GeoPoint(latitude: 279_500, longitude: -824_600)
            if roll(2) == 0 { query.distance = .within300 }
        }
        if roll(5) == 0 { query.order = OfferingQuery.Order.allCases[roll(4)] }
        return query
    }

    /// A word with one letter gone.
    private mutating func slip(_ word: String) -> String {
        guard word.utf8.count > 5 else { return word }
        var letters = Array(word)
        letters.remove(at: 2 + roll(letters.count - 3))
        return String(letters)
    }
}
