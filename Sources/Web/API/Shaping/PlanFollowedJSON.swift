import Actions
import Domain
import Files
import Planning
import Primitives

extension JSONWriter {
    /// A plan that is followed, and how far it has come.
    mutating func followed(_ followed: PlanFollowed) {
        let plan = followed.plan
        object { json in
            json.string("id", plan.id.text)
            json.string("followed_since", plan.acceptedAt.description)
            json.string("as_of", plan.asOf.description)
            json.string("objective", plan.objective)
            json.bool("optimal", plan.isProven)
            json.bool("closes_all", followed.closesAll)
            json.string("cost", Money(cents: plan.cost).decimal)
            json.string("paid_by_employer", Money(cents: plan.paidByEmployer).decimal)
            json.credits("hours", plan.hours)
            json.int("trips", plan.trips)
            json.array("items") { json in for step in followed.steps { json.step(step) } }
            json.array("purchases") { json in
                for purchase in plan.purchases {
                    json.object { json in
                        json.string("offering", purchase.offering.text)
                        json.string("title", purchase.title)
                        json.string("from", purchase.from.description)
                        json.string("cost", Money(cents: purchase.cost).decimal)
                    }
                }
            }
        }
    }

    private mutating func step(_ step: PlanStep) {
        let item = step.item
        object { json in
            json.string("key", item.key)
            json.string("offering", item.offering.text)
            json.string("title", item.title)
            json.string("provider", item.provider)
            json.string("date", item.date.description)
            json.string("by", item.by.description)
            json.string("starts", item.held?.starts.description)
            json.string("ends", item.held?.ends.description)
            json.string("place", item.held?.venue?.words)
            json.string("cost", item.cost.map { Money(cents: $0).decimal })
            json.string("through", item.through)
            json.string("state", step.word)
            json.string("entry", step.entry?.text)
            json.array("counts") { json in
                for count in item.counts {
                    json.object { json in
                        json.string("credential", count.credential)
                        json.string("requirement", count.requirement)
                        json.credits("amount", count.amount)
                    }
                }
            }
        }
    }
}

extension PlanStep {
    fileprivate var word: String {
        switch state {
        case .open: "open"
        case .taken: "taken"
        case .cancelled: "cancelled"
        case .missed: "missed"
        }
    }

    fileprivate var entry: ID<LedgerEntry>? {
        if case .taken(let id) = state { id } else { nil }
    }
}
