public import Primitives
import Rules

extension CreditForm {
    /// The form of an entry for who took an offering. Its day is filled in where it was held on one that has come.
    public init(_ edition: OfferingEdition, on day: CalendarDate) {
        self.init()
        let content = edition.content
        title = content.title
        provider = edition.offering.provider
        if let amount = content.amount {
            unit = amount.unit.code
            // What is earned at most is not what was earned.
            self.amount = amount.isUpTo ? "" : amount.value.description
        }
        kind = content.activity.code
        switch content.topics {
        case .undivided(let set): topics = set == TopicSet(.general) ? [] : set.topics.map(\.code)
        case .split(let parts):
            topics = parts.map(\.topic.code)
            shares = parts.map { Share(topic: $0.topic.code, amount: $0.amount.description) }
        case nil: break
        }
        let held = content.occasions.filter { $0.ends.day <= day }.max { $0.ends < $1.ends }
        completed = held?.ends.day.description ?? ""
        approvals = content.approvals(on: held?.ends.day ?? day).approvals.map(\.code)
        number = content.number ?? ""
        delivery = content.delivery?.code ?? ""
    }
}
