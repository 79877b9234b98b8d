import Primitives

/// The sentence that a page of plans begins with, and what is proven of it.
struct PlanHeadline {
    var answer: PlanPage.Answer
    var query: PlanQuery
    var offeringCount: Int

    var title: String {
        switch answer {
        case .noCredential: "What would close your gaps"
        case .unclear: "One of your wishes is not clear"
        case .working: "Working your plan out"
        case .complete: "Nothing is missing"
        case .conflict: "Nothing closes every gap"
        case .outOfTime: "No plan found yet"
        case .plan(let plan):
            "\(plan.items.count.word) \(plan.items.count == 1 ? "thing closes" : "things close") every gap\(price(plan))"
        }
    }

    private func price(_ plan: PlanShown) -> String {
        guard plan.items.allSatisfy({ $0.cost != nil }) else { return "" }
        return plan.cost == 0 ? ", and all of it is free" : " for \(PlanWords.dollars(plan.cost))"
    }

    var lead: HTML? {
        switch answer {
        case .plan(let plan): return "\(proof(plan))\(unknown(plan))"
        case .conflict:
            return "Not with what is on offer and what you wish. This stands in the way, and what would change it."
        case .unclear: return "Mend what is marked, and the plan follows."
        default: return nil
        }
    }

    private func proof(_ plan: PlanShown) -> HTML {
        switch plan.proof {
        case .proven:
            return
                "Proven: of \(offeringCount.of("offering")) on offer today, no other choice \(PlanWords.better(plan.objective))."
        case .atLeast(let least):
            let bound = plan.objective == "finish" ? "is done before" : "gets below"
            return "The best that was found in a few seconds. It is proven that no plan \(bound) \(least)."
        case .open: return "The best that was found in a few seconds; nothing is proven yet."
        }
    }

    private func unknown(_ plan: PlanShown) -> HTML {
        guard !plan.unknown.isEmpty else { return "" }
        return " Of \(plan.unknown.listed) not everything is known here: what is known will be met."
    }
}
