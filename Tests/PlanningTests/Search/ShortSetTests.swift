import Primitives
import Rules
import Synchronization
import Testing

@testable import Planning

@Suite struct ShortSetTests {
    /// CBC, and how often it was asked.
    private final class Counted: PlanSolver {
        let times = Mutex(0)
        private let solver = CBCSolver()

        func relax(_ programme: LinearProgramme, _ objective: [Double], kept: [Int]) -> Relaxation {
            solver.relax(programme, objective, kept: kept)
        }

        func solve(
            _ programme: LinearProgramme, _ objective: [Double], kept: [Int], seconds: Double
        ) -> SolverAnswer {
            times.withLock { $0 += 1 }
            return solver.solve(programme, objective, kept: kept, seconds: seconds)
        }
    }

    @Test func `where courses repeat others, not every set of the rest is refused by itself`() throws {
        // The programme lets thousands of sets through here that the rules refuse: one course counts once.
        let question = RandomQuestion(seed: 20, offerings: 8...20)
        let solver = Counted()
        let plan = try Planner(RealRuleBook.read(), clock: .machine, solver: solver).plan(
            question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
        #expect(plan.isFeasible == false && plan.conflict != nil)
        #expect(solver.times.withLock { $0 } < 40)
    }
}
