public import Domain
import Planning
import Primitives

extension House {
    /// A page does not wait longer than this for a plan.
    private static let patience: Int64 = 1500

    /// What the cheapest plan from the catalogue costs somebody; not known where there is none, or not yet.
    public func courseOutlay(of visitor: Visitor) async throws -> CourseOutlay {
        do {
            let bench = try await planBench(of: visitor)
            let look = try await plan(try wish(PlanForm(), at: bench), at: bench, waiting: Self.patience)
            guard let plan = look.plan, plan.isFeasible == true else { return CourseOutlay() }
            return CourseOutlay(planned: Money(cents: plan.cost), isProven: plan.isOptimal)
        } catch Refusal.busy {
            return CourseOutlay()
        }
    }
}
