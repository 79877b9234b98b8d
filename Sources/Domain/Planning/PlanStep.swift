public import Primitives
import Rules

/// One thing of a plan that was taken up, and what became of it.
public struct PlanStep: Sendable {
    /// What to do.
    public let item: AcceptedPlan.Item
    /// What became of it.
    public let state: State

    /// What became of something in a plan.
    public enum State: Hashable, Sendable {
        /// It is still to be done.
        case open
        /// It is in the log, as this credit.
        case taken(ID<LedgerEntry>)
        /// It was called off.
        case cancelled
        /// Its last day is over, and it is not in the log.
        case missed
    }

    /// Whether it is still to be done.
    public var isOpen: Bool { state == .open }
}

extension AcceptedPlan {
    /// What became of everything, by the log and the day: what was recorded since the plan was taken up and is the same
    /// course was taken.
    public func steps(_ credits: [Credit], on day: CalendarDate) -> [PlanStep] {
        var since = credits.filter { credit in
            !credit.isWithdrawn && credit.history.first.map { $0.recordedAt >= acceptedAt } ?? false
        }
        return items.map { item in
            if let place = since.firstIndex(where: item.isTaken) {
                // One credit takes one thing only.
                return PlanStep(item: item, state: .taken(since.remove(at: place).id))
            }
            if item.isCancelled { return PlanStep(item: item, state: .cancelled) }
            return PlanStep(item: item, state: (item.held?.ends.day ?? item.by) < day ? .missed : .open)
        }
    }
}

extension AcceptedPlan.Item {
    /// Whether a credit is this course: the same title of the same provider, or the provider's number.
    fileprivate func isTaken(by credit: Credit) -> Bool {
        let activity = credit.record.activity
        let isProvider = activity.provider?.name.map { Name.folded($0) == Name.folded(provider) } ?? provider.isEmpty
        guard isProvider else { return false }
        if let number, number == activity.provider?.number { return true }
        return Name.folded(activity.title) == Name.folded(title)
    }
}
