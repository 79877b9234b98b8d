import Primitives
import Rules
import Testing

@testable import Planning

/// A solver whose time is always up.
private struct LateSolver: PlanSolver {
    func relax(_ programme: LinearProgramme, _ objective: [Double], kept: [Int]) -> Relaxation {
        CBCSolver().relax(programme, objective, kept: kept)
    }

    func solve(_ programme: LinearProgramme, _ objective: [Double], kept: [Int], seconds: Double) -> SolverAnswer {
        .stopped(nil, bound: -.infinity)
    }
}

@Suite struct TimeOutTests {
    @Test(arguments: 0..<4)
    func `out of time the best found is said with a bound that holds`(part: UInt64) throws {
        let book = try RealRuleBook.read()
        let late = Planner(book, clock: PlanClock { 0 }, solver: LateSolver())
        for seed in part * 25..<part * 25 + 25 {
            var question = RandomQuestion(seed: seed, offerings: 6...12, isPlain: true)
            question.wish = PlanWish(.cost)
            let best = try Planner(book).plan(
                question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
            let plan = try late.plan(
                question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
            guard best.isFeasible != false else { continue }
            #expect(plan.isFeasible == best.isFeasible, "seed \(seed)")
            #expect(plan.cost >= best.cost, "seed \(seed)")
            if plan.isOptimal { #expect(plan.cost == best.cost, "seed \(seed)") }
            guard case .cents(let bound) = plan.bound else { continue }
            #expect(bound <= best.cost, "seed \(seed)")
        }
    }

    @Test func `without any time nothing is said to be impossible`() throws {
        let book = try RealRuleBook.read()
        var wish = PlanWish(.cost)
        wish.budget = 1000
        wish.patience = 0
        let offerings = [Bench.course("a", 3, .ethics, dollars: 10), Bench.course("b", 2, .ethics, dollars: 9)]
        let plan = try Planner(book, clock: PlanClock { 0 }, solver: LateSolver()).plan(
            Bench.technician(), from: Catalogue(offerings: offerings), wish: wish, asOf: Bench.asOf)
        #expect(plan.isFeasible != false)
        #expect(plan.conflict == nil)
    }
}
