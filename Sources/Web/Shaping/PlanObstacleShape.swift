import Actions
import Pages
import Planning
import Primitives
import Rules

extension PlanShape {
    /// Why there is no plan, and what of the wishes would change that.
    func obstacle(_ conflict: PlanConflict, _ query: PlanQuery) -> PlanObstacle {
        var text = conflict.text(name)
        for id in conflict.demands.compactMap(\.offering) {
            text = text.replacing(id, with: "“\(bench.choices.choices[id]?.title ?? id)”")
        }
        return PlanObstacle(text: text, remedies: remedies(conflict, query))
    }

    private func remedies(_ conflict: PlanConflict, _ query: PlanQuery) -> [PlanObstacle.Remedy] {
        var remedies: [PlanObstacle.Remedy] = []
        func ask(_ words: String, _ change: (inout PlanQuery) -> Void) {
            var other = query
            change(&other)
            guard other != query else { return }
            remedies.append(.ask(words: words, other))
        }
        for demand in conflict.demands {
            switch demand {
            case .budget:
                ask("Plan without a budget") { $0.budget = "" }
            case .weeklyHours: ask("Plan without a limit of hours") { $0.weekly = "" }
            case .pin(let id), .pinExcluded(let id, _):
                if let choice = bench.choices.choices[id] {
                    remedies.append(.unmark(words: "No longer keep in “\(choice.title)”", key: choice.key))
                }
            case .requirement, .total, .closed, .cycleUnknown: break
            }
        }
        ask("Allow more than online") { $0.isOnline = false }
        ask("Allow daytime") { $0.isEvenings = false }
        ask("Go any distance") { ($0.near, $0.within) = ("", "") }
        ask("Any days") { ($0.earliest, $0.latest) = ("", "") }
        if query.objective == PlanObjective.cost.code, query.budget.isEmpty {
            // What has no known price is never in a cheapest plan.
            ask("Allow prices that are not known") { $0.objective = PlanObjective.finish.code }
        }
        for credential in conflict.demands.compactMap(\.credential).reduce(
            into: [String](),
            { list, id in
                if !list.contains(id) { list.append(id) }
            }) where bench.standings.count > query.leaveOut.count + 1
        {
            ask("Leave out \(name(credential))") { $0.leaveOut.append(credential) }
        }
        return remedies
    }
}
