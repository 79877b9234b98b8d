import Primitives
import Rules
import Testing

@testable import Planning

@Suite struct ConflictTests {
    private let book: RuleBook

    init() throws {
        book = try RealRuleBook.read()
    }

    @Test func `one requirement that nothing can fill is named with its figures`() throws {
        let plan = try Bench.plan(Bench.technician(), [Bench.course("heme", 5, .hematology, dollars: 1)], book: book)
        let conflict = try #require(plan.conflict)
        #expect(conflict.demands == [.requirement(credential: "mlt", id: "ethics")])
        #expect(conflict.asked == Credits(1))
        #expect(conflict.reachable == .zero)
        #expect(conflict.isSmallest)
    }

    @Test func `a budget that is too small stands against what costs more`() throws {
        let dear = Bench.course("dear", 1, .ethics, dollars: 30)
        let free = Bench.course("free", 5, .molecular, dollars: 0)
        let plan = try Bench.plan(Bench.technician(), [dear, free], wish: { $0.budget = 2000 }, book: book)
        let conflict = try #require(plan.conflict)
        #expect(Set(conflict.demands) == [.requirement(credential: "mlt", id: "ethics"), .budget])
        #expect(conflict.leastCost == 3000)
        #expect(plan.code("dear") == .overBudget)
    }

    @Test func `a cycle that is over cannot be planned for`() throws {
        var person = Bench.technician()
        person.credentials[0].cycle = DateSpan(from: Bench.day("2023-06-01"), to: Bench.day("2026-05-31"))
        let plan = try Bench.plan(person, [Bench.course("ethics", 3, .ethics, dollars: 1)], book: book)
        #expect(plan.conflict?.demands == [.closed(credential: "mlt", on: Bench.day("2026-05-31"))])
    }

    @Test func `what was chosen and cannot be is said`() throws {
        let full = Bench.course("full", 3, .ethics, dollars: 1) { $0.seats = 0 }
        let plan = try Bench.plan(
            Bench.technician(), [full, Bench.course("good", 3, .ethics, dollars: 1)], wish: { $0.pins = ["full"] },
            book: book)
        #expect(plan.conflict?.demands == [.pinExcluded("full", .full)])
    }

    @Test(arguments: 0..<6)
    func `without any one of its demands the rest can be met`(part: UInt64) throws {
        var seen = 0
        for seed in part * 40..<part * 40 + 40 {
            let question = RandomQuestion(seed: seed, offerings: 3...6)
            let (wish, asOf) = (question.wish, question.asOf)
            let targets = try Targets(question.portfolio, book: book, wish: wish, asOf: asOf)
            var sieve = OfferingSieve(
                question.catalogue, log: question.portfolio.activities, wish: wish, asOf: asOf, targets: targets.open)
            let table = try CreditTable(
                sieve.occasions, of: question.catalogue, portfolio: question.portfolio, targets: targets.open,
                book: book)
            sieve.excludeUseless(table)
            let search = ConflictSearch(
                model: PlanModel(sieve, table), solver: CBCSolver(), clock: PlanClock { 0 }, deadline: 60_000)
            guard let conflict = search.conflict() else { continue }
            seen += 1
            #expect(search.canBeMet(conflict.demands) == false, "seed \(seed)")
            for demand in conflict.demands {
                let rest = conflict.demands.filter { $0 != demand }
                #expect(search.canBeMet(rest) == true, "seed \(seed) without \(demand)")
            }
        }
        #expect(seen > 0)
    }
}
