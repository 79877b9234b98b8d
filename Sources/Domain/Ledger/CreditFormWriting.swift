import Primitives
import Rules

extension CreditForm {
    /// The form that says what a record says: where a correction begins.
    public init(_ record: CreditRecord) {
        let activity = record.activity
        title = activity.title
        provider = activity.provider?.name ?? ""
        completed = activity.completed.description
        started = activity.started?.description ?? ""
        amount = activity.amount.description
        unit = activity.unit.code
        kind = activity.kind.code
        switch activity.topics {
        case .undivided(let set): topics = set.topics.map(\.code)
        case .split(let parts):
            topics = parts.map(\.topic.code)
            shares = parts.map { Share(topic: $0.topic.code, amount: $0.amount.description) }
        }
        approvals = activity.provider?.approvals.approvals.map(\.code) ?? []
        number = activity.provider?.number ?? ""
        approvalNumber = activity.provider?.approvalNumber ?? ""
        delivery = activity.delivery?.code ?? ""
        switch activity.recurrence {
        case .none: recurrence = "none"
        case .series: recurrence = "series"
        case .yearly: recurrence = "yearly"
        }
        evidence = activity.evidence.papers.map(\.code)
        note = record.note ?? ""
        papers = record.papers
    }
}
