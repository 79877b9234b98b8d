import Primitives

/// Puts every selection before the checker: only what passes is ever called a plan.
final class Examination {
    private let model: PlanModel
    private let checker: PlanChecker
    /// Whether a selection was refused only because the weeks spread it over more subscriptions than the programme saw.
    private(set) var hasCostlierWeeks = false

    init(_ model: PlanModel, _ checker: PlanChecker) {
        (self.model, self.checker) = (model, checker)
    }

    /// Whether everything on these occasions together leaves a credential incomplete.
    func isIncomplete(_ occasions: Set<Int>) -> Bool {
        checker.isIncomplete(
            occasions.sorted().map { number in
                let occasion = model.occasions[number]
                return (model.catalogue.offerings[occasion.offering].id, occasion.first)
            })
    }

    func verdict(_ selection: Selection) -> PlanSearch.Verdict {
        guard let draft = Draft(selection, of: model) else { return .unworkable }
        let faults = checker.faults(of: draft.claim(model))
        if faults.isEmpty {
            let seen =
                selection.ways.reduce(Int64(0)) { $0 + model.ways[$1].cost }
                + Draft.purchaseCost(selection, of: model)
            guard draft.cost <= seen else {
                hasCostlierWeeks = true
                return .unworkable
            }
            return .good
        }
        let isOnlyIncomplete = faults.allSatisfy { fault in
            switch fault {
            case .incomplete, .pinMissing, .prerequisite: true
            default: false
            }
        }
        let isIncomplete = faults.contains { fault in
            if case .incomplete = fault { true } else { false }
        }
        return isIncomplete && isOnlyIncomplete ? .incomplete : .unworkable
    }
}

extension Draft {
    /// What the checker is told.
    func claim(_ model: PlanModel) -> PlanChecker.Claim {
        PlanChecker.Claim(
            items: items.map { item in
                (item.id, item.date, model.ways[item.way].subscription.map { model.catalogue.subscriptions[$0].id })
            },
            purchases: purchases.map { (model.catalogue.subscriptions[$0.subscription].id, $0.from) }, cost: cost)
    }
}
