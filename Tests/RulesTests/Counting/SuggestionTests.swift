import Primitives
import Testing

@testable import Rules

/// What the answer says would help must help when it is done.
@Suite struct SuggestionTests {
    private let book: RuleBook
    private let asOf = CalendarDate(dayNumber: 20_634)

    init() throws {
        book = try RealRuleBook.read()
    }

    @Test(arguments: 61...72)
    func `an activity moved into the cycle, or given by an accepted provider, counts`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<25 {
            let portfolio = RandomPortfolio.make(&random, codes: book.credentialCodes, activities: 12)
            for (number, standing) in try book.standings(of: portfolio, asOf: asOf).enumerated() {
                for line in standing.notCounted where line.wouldCountIf != nil {
                    guard let changed = follow(line, standing, portfolio) else { continue }
                    let after = try book.standings(of: changed, asOf: asOf)[number]
                    let counted = after.activities.first { $0.id == line.id }?.counted
                    #expect(
                        counted ?? .zero > .zero,
                        "\(standing.credential) \(line.id): \(line.wouldCountIf ?? "") → \(after.notCounted.filter { $0.id == line.id }.map(\.code))"
                    )
                }
            }
        }
    }

    /// The portfolio with a suggestion followed; nothing for suggestions of other kinds.
    private func follow(_ line: Standing.NotCounted, _ standing: Standing, _ portfolio: Portfolio) -> Portfolio? {
        var portfolio = portfolio
        guard let place = portfolio.activities.firstIndex(where: { $0.id == line.id }) else { return nil }
        switch line.code {
        case .outsideCycle:
            guard let window = standing.window else { return nil }
            let isEarly = portfolio.activities[place].completed < window.from
            portfolio.activities[place].completed = isEarly ? window.from : window.to
        case .providerNotAccepted where !line.text.hasPrefix("For "):
            let all = Approval.allCases.reduce(into: ApprovalSet()) { $0.insert(ApprovalSet($1)) }
            portfolio.activities[place].provider = Provider(name: "ASCLS chapter \(place)", approvals: all)
        default: return nil
        }
        return portfolio
    }
}
