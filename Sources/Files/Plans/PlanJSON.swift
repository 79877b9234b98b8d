public import Planning
public import Primitives
public import Rules

/// A plan as the contract's JSON document: money and hours as decimal strings, what nobody can say as null.
public enum PlanJSON {
    /// The whole document.
    public static func document(_ plan: Plan, of portfolio: Portfolio, asOf: CalendarDate) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("as_of", asOf.description)
            json.string("person", portfolio.name)
            json.bool("feasible", plan.isFeasible)
            json.bool("optimal", plan.isOptimal)
            json.string("objective", plan.objective.code)
            if let conflict = plan.conflict {
                write(conflict, &json)
            } else {
                write(plan, &json)
            }
            json.array("excluded") { json in
                for exclusion in plan.excluded {
                    json.object { json in
                        json.string("id", exclusion.id)
                        json.string("code", exclusion.code.code)
                    }
                }
            }
            json.array("skipped") { json in
                for skipped in plan.skipped {
                    json.object { json in
                        json.string("credential", skipped.credential)
                        json.string("code", skipped.reason.code)
                    }
                }
            }
            json.array("unknown") { json in for id in plan.unknown { json.string(nil, id) } }
        }
        json.newline()
        return json.bytes
    }

    private static func write(_ plan: Plan, _ json: inout JSONWriter) {
        json.bool("settled", plan.isSettled)
        json.string("cost", dollars(plan.cost))
        if plan.paidByEmployer > 0 { json.string("paid_by_employer", dollars(plan.paidByEmployer)) }
        json.string("bound", bound(plan.bound))
        json.credits("hours", plan.hours)
        json.int("trips", plan.trips)
        json.string("finish", plan.finish?.description)
        json.array("items") { json in
            for item in plan.items {
                json.object { json in
                    json.string("id", item.id)
                    json.string("date", item.date.description)
                    json.string("by", item.by.description)
                    json.string("cost", item.cost.map(dollars))
                    if let through = item.through { json.string("through", through) }
                    json.array("counts") { closings(item.counts, &$0) }
                }
            }
        }
        json.array("subscriptions") { json in for purchase in plan.purchases { json.string(nil, purchase.id) } }
        json.array("purchases") { json in
            for purchase in plan.purchases {
                json.object { json in
                    json.string("id", purchase.id)
                    json.string("from", purchase.from.description)
                    json.string("cost", dollars(purchase.cost))
                }
            }
        }
        json.array("closes") { closings(plan.closes, &$0) }
    }

    private static func closings(_ closings: [Plan.Closing], _ json: inout JSONWriter) {
        for closing in closings {
            json.object { json in
                json.string("credential", closing.credential)
                json.string("requirement", closing.requirement)
                json.credits("amount", closing.amount)
            }
        }
    }

    private static func write(_ conflict: PlanConflict, _ json: inout JSONWriter) {
        json.object("conflict") { json in
            json.array("demands") { json in
                for demand in conflict.demands {
                    json.object { json in
                        json.string("code", demand.code)
                        if let credential = demand.credential { json.string("credential", credential) }
                        if let requirement = demand.requirement { json.string("requirement", requirement) }
                        if let offering = demand.offering { json.string("offering", offering) }
                    }
                }
            }
            if let asked = conflict.asked { json.credits("asked", asked) }
            if let reachable = conflict.reachable { json.credits("reachable", reachable) }
            if let cost = conflict.leastCost { json.string("least_cost", dollars(cost)) }
            json.bool("smallest", conflict.isSmallest)
            json.string("text", conflict.text { $0 })
        }
    }

    private static func bound(_ bound: Plan.Bound) -> String? {
        switch bound {
        case .cents(let cents): dollars(cents)
        case .hours(let hours): hours.description
        case .trips(let trips): "\(trips)"
        case .day(let day): day.description
        case .none: nil
        }
    }

    private static func dollars(_ cents: Int64) -> String { Money(cents: cents).decimal }
}
