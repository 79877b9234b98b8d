import Domain
import Primitives
public import Rules

/// What offerings that count alike have in common, as one line of a log.
public struct Trial: Sendable {
    /// The line.
    public let activity: Activity
    /// What tells it from other lines.
    public let key: Key

    /// Everything by which counting tells two offerings apart, but for title and number: whether somebody has taken the
    /// same course already is looked at for what is shown.
    public struct Key: Hashable, Sendable {
        var kind: ActivityKind
        var unit: AmountUnit
        var amount: Credits
        var topics: ActivityTopics
        var delivery: Delivery?
        var completed: CalendarDate
        var approvals: ApprovalSet
        var programmes: UInt64
    }

    init?(_ offering: IndexedOffering) {
        guard let activity = offering.trial, offering.programmes != 0 else { return nil }
        self.activity = activity
        key = Key(
            kind: activity.kind, unit: activity.unit, amount: activity.amount, topics: activity.topics,
            delivery: activity.delivery, completed: activity.completed,
            approvals: activity.provider?.approvals ?? [], programmes: offering.programmes)
    }
}
