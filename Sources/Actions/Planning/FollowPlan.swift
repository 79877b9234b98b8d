public import Domain
import Files
public import Planning
import Primitives
import Rules

/// How far somebody has come with the plan that they took up.
public struct PlanFollowed: Sendable {
    /// The plan.
    public let plan: AcceptedPlan
    /// What became of everything in it.
    public let steps: [PlanStep]
    /// Whether what is still to be done closes every gap that was planned for.
    public let closesAll: Bool

    /// What is still to be done, the next first.
    public var open: [PlanStep] { steps.filter(\.isOpen) }
    /// The next thing to do.
    public var next: PlanStep? { open.min { $0.item.date < $1.item.date } }
}

extension House {
    /// How far somebody has come with the plan that they took up; nothing where they took up none.
    public func followedPlan(of visitor: Visitor) async throws -> PlanFollowed? {
        guard let plan = try await acceptedPlan(of: visitor) else { return nil }
        return try await followed(plan, at: planBench(of: visitor))
    }

    /// How far somebody has come with a plan.
    public func followed(_ plan: AcceptedPlan, at bench: PlanBench) throws -> PlanFollowed {
        let steps = plan.steps(bench.dossier.credits, on: today)
        var person = bench.portfolio
        let planned = Set(plan.items.flatMap(\.counts).map(\.credential))
        person.credentials = person.credentials.filter { planned.contains($0.id) }
        for step in steps where step.isOpen {
            guard let id = bench.choices.id(ofKey: step.item.key), let choice = bench.choices.choices[id] else {
                continue
            }
            person.activities.append(choice.plannable.offering.activity(completed: max(step.item.date, today)))
        }
        let last = steps.filter(\.isOpen).map { max($0.item.date, today) }.max() ?? today
        let standings = try bench.book.standings(of: person, asOf: last)
        return PlanFollowed(
            plan: plan, steps: steps, closesAll: standings.allSatisfy { ($0.total.missing ?? .zero) == .zero })
    }
}

extension House {
    /// What is wished once more after something of a plan was called off: the same without that.
    public func wishAgain(_ wish: PlanWish, after plan: AcceptedPlan, at bench: PlanBench) -> PlanWish {
        var wish = wish
        let gone = Set(plan.items.filter(\.isCancelled).compactMap { bench.choices.id(ofKey: $0.key) })
        wish.refusals.formUnion(gone)
        wish.pins.removeAll(where: gone.contains)
        return wish
    }
}
