import Primitives
import Rules

extension PlanConflict.Demand {
    /// What it is, as a code.
    public var code: String {
        switch self {
        case .requirement: "requirement"
        case .total: "total"
        case .closed: "closed"
        case .cycleUnknown: "cycle-unknown"
        case .budget: "budget"
        case .pin: "pin"
        case .pinExcluded(_, let code): code.code
        case .weeklyHours: "weekly-hours"
        }
    }

    /// The credential it is about.
    public var credential: String? {
        switch self {
        case .requirement(let credential, _), .total(let credential), .closed(let credential, _),
            .cycleUnknown(let credential):
            credential
        case .budget, .pin, .pinExcluded, .weeklyHours: nil
        }
    }

    /// The requirement it is about.
    public var requirement: String? {
        if case .requirement(_, let id) = self { id } else { nil }
    }

    /// The offering it is about.
    public var offering: String? {
        switch self {
        case .pin(let id), .pinExcluded(let id, _): id
        default: nil
        }
    }

    private func words(_ naming: (String) -> String) -> String {
        switch self {
        case .requirement(let credential, let id): "\(Self.requirement(id)) for \(naming(credential))"
        case .total(let credential): "the total of \(naming(credential))"
        case .closed(let credential, let day): "\(naming(credential)), which ended on \(day.spelled)"
        case .cycleUnknown(let credential): "\(naming(credential)), whose cycle is not known"
        case .budget: "the budget"
        case .pin(let id): "that \(id) must be in the plan"
        case .pinExcluded(let id, let code): "that \(id) must be in the plan, which it cannot be: \(code.words)"
        case .weeklyHours: "the hours you have a week"
        }
    }

    /// A requirement as people say it.
    public static func requirement(_ id: String) -> String {
        if id == "remainder" { return "the free part" }
        if let topic = Topic.codes.find(id) { return topic.words }
        if id.hasPrefix("category-"), let topic = Topic.codes.find(String(id.dropFirst(9))) {
            return "the category \(topic.words)"
        }
        return id.replacing("-", with: " ")
    }

    fileprivate func text(_ naming: (String) -> String, _ conflict: PlanConflict) -> String {
        switch self {
        case .closed(let credential, let day):
            return "Nothing done now counts for \(naming(credential)): its last day was \(day.spelled)."
        case .cycleUnknown(let credential):
            return "The cycle of \(naming(credential)) is not known: say issued, or cycle."
        case .pinExcluded(let id, let code):
            return "You asked for \(id), but it cannot be in a plan: \(code.words)."
        case .pin(let id):
            return "You asked for \(id), but it cannot be done together with what it needs."
        case .requirement, .total:
            guard let asked = conflict.asked, let reachable = conflict.reachable else { break }
            let most = reachable == .zero ? "nothing more can be had" : "no more than \(reachable) can be had"
            return "For \(words(naming)) \(asked) is asked, and \(most) from the log and this catalogue in time."
        case .budget, .weeklyHours: break
        }
        return "Nothing in this catalogue goes with \(words(naming))."
    }
}

extension PlanConflict {
    /// The conflict in words; `naming` says how a credential is called.
    public func text(_ naming: (String) -> String) -> String {
        guard demands.count != 1 else { return demands[0].text(naming, self) }
        guard let last = demands.last else { return "There is no plan." }
        var text =
            "These do not go together: \(demands.dropLast().map { $0.phrase(naming) }.joined(separator: "; ")); and \(last.phrase(naming))."
        if let leastCost { text += " Without the budget it costs at least $\(Money(cents: leastCost).decimal)." }
        return text + (isSmallest ? "" : " Without any one of them the rest could be met.")
    }
}

extension PlanConflict.Demand {
    fileprivate func phrase(_ naming: (String) -> String) -> String { words(naming) }
}

extension ExclusionCode {
    /// The reason in a few words.
    public var words: String {
        switch self {
        case .refused: "you refused it"
        case .full: "no seat is left"
        case .expired: "it is over, or no longer to be had"
        case .outsideCycle: "it cannot be completed on a day that counts"
        case .outsideDates: "it cannot be completed on the days you asked for"
        case .currency: "its price is in another currency"
        case .priceUnknown: "its price is not known"
        case .hoursUnknown: "the time it takes is not known"
        case .overBudget: "it alone costs more than the budget"
        case .notOnline: "it is not online"
        case .notEvening: "it begins before the evening"
        case .tooFar: "it is too far away"
        case .placeUnknown: "nobody says where it is held"
        case .prerequisiteUnknown: "it needs something that is not in the catalogue"
        case .prerequisite: "what it needs cannot be done in time"
        case .prerequisiteCycle: "it needs itself"
        case .overlaps: "it is held at the same time as something you chose"
        case .duplicate: "it is in your log already"
        case .notAccepted: "it counts for nothing that is missing"
        }
    }
}
