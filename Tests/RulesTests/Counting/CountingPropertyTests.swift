import Primitives
import Testing

@testable import Rules

/// What must hold for every log, whoever keeps it.
@Suite struct CountingPropertyTests {
    private let book: RuleBook
    private let asOf = CalendarDate(dayNumber: 20_634)

    init() throws {
        book = try RealRuleBook.read()
    }

    @Test(arguments: 1...12)
    func `what was earned is what counts and what does not, to the thousandth`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let portfolio = RandomPortfolio.make(&random, codes: book.credentialCodes, activities: 14)
            for standing in try book.standings(of: portfolio, asOf: asOf) where standing.cycle != nil {
                for activity in standing.activities {
                    guard let earned = activity.earned else { continue }
                    let placed = activity.placed.reduce(Credits.zero) { $0 + $1.amount }
                    let lines = standing.notCounted.filter { $0.id == activity.id }
                    let lost = lines.reduce(Credits.zero) { $0 + ($1.amount ?? .zero) }
                    #expect(placed + lost == earned, "\(standing.credential) \(activity.id)")
                    #expect(Set(lines.map(\.code)).count == lines.count, "one line a code: \(activity.id)")
                    let isOpen = lines.contains { $0.code == .kindUnknownValue }
                    #expect(activity.counted == (isOpen ? nil : placed))
                }
                let counted = standing.activities.flatMap(\.placed).reduce(Credits.zero) { $0 + $1.amount }
                #expect(standing.total.counted == counted)
            }
        }
    }

    @Test(arguments: 21...28)
    func `the order of the log changes nothing`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<30 {
            let portfolio = RandomPortfolio.make(&random, codes: book.credentialCodes, activities: 12)
            var shuffled = portfolio
            shuffled.activities.shuffle(using: &random)
            let before = try book.standings(of: portfolio, asOf: asOf).map(Self.digest)
            let after = try book.standings(of: shuffled, asOf: asOf).map(Self.digest)
            #expect(before == after)
        }
    }

    @Test(arguments: 31...38)
    func `one more activity never undoes what was met`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for round in 0..<30 {
            var portfolio = RandomPortfolio.make(&random, codes: book.credentialCodes, activities: 16)
            for place in portfolio.activities.indices { portfolio.activities[place].title = "Title \(place)" }
            let before = try book.standings(of: portfolio, asOf: asOf)
            var more = RandomPortfolio.activity(1_000 + round, &random)
            more.title = "A title of its own"
            portfolio.activities.append(more)
            for (old, new) in zip(before, try book.standings(of: portfolio, asOf: asOf)) {
                if old.isComplete == true { #expect(new.isComplete == true, "\(old.credential)") }
                let met = old.requirements.filter { $0.tally.missing == .zero }.count
                #expect(new.requirements.filter { $0.tally.missing == .zero }.count >= met, "\(old.credential)")
                if let total = old.total.counted { #expect((new.total.counted ?? .zero) >= total, "\(old.credential)") }
            }
        }
    }

    @Test(arguments: 41...48)
    func `the short answer is the full one in short`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let portfolio = RandomPortfolio.make(&random, codes: book.credentialCodes, activities: 15)
            let full = try book.standings(of: portfolio, asOf: asOf)
            for (short, long) in zip(try book.summaries(of: portfolio, asOf: asOf), full) {
                #expect(short.state == long.state)
                #expect(short.isComplete == long.isComplete)
                #expect(short.total == long.total, "\(long.credential)")
                let missing = long.requirements.filter { ($0.tally.missing ?? .zero) > .zero }
                #expect(
                    short.missing.map { "\($0.id) \($0.amount)" }
                        == missing.map { "\($0.id) \($0.tally.missing ?? .zero)" })
            }
        }
    }

    @Test func `a course counts in full for each body`() throws {
        var random = SplitMix64(seed: 51)
        let one = RandomPortfolio.make(&random, codes: ["ascp-boc/MLT"], activities: 12)
        var both = one
        both.credentials =
            [HeldCredential(id: "x", credential: "amt/MLT", issued: CalendarDate(dayNumber: 19_000))] + one.credentials
        let alone = try book.standings(of: one, asOf: asOf).map(Self.digest)
        let together = try book.standings(of: both, asOf: asOf).map(Self.digest)
        #expect(Array(together.dropFirst()) == alone)
    }

    /// Everything an answer says, activities by id.
    private static func digest(_ standing: Standing) -> [String] {
        let activities = standing.activities.map { activity in
            "\(activity.id) \(activity.earned?.description ?? "?") \(activity.placed.map { "\($0.requirement) \($0.amount)" })"
        }
        let lost = standing.notCounted.map { "\($0.id) \($0.code) \($0.amount?.description ?? "?") \($0.text)" }
        return ["\(standing.state) \(String(describing: standing.isComplete)) \(standing.total)"] + activities.sorted()
            + lost
    }
}
