import Primitives

/// What counting asks of one log line, without its texts: plain values that are copied for nothing.
struct LogEntry: Sendable {
    /// Its place in the log.
    let place: Int
    let kind: ActivityKind
    let unit: AmountUnit
    let amount: Credits
    let completed: CalendarDate
    /// Every topic taught.
    let taught: TopicSet
    let delivery: Delivery?
    let approvals: ApprovalSet

    init(_ place: Int, _ activity: borrowing Activity) {
        self.place = place
        kind = activity.kind
        unit = activity.unit
        amount = activity.amount
        completed = activity.completed
        taught = activity.topics.all
        delivery = activity.delivery
        approvals = activity.provider?.approvals ?? []
    }
}
