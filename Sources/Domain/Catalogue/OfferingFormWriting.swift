import Primitives
import Rules

extension OfferingForm {
    /// The form that says what an offering says: where a revision begins.
    public init(_ content: OfferingContent) {
        title = content.title
        kind = content.kind.code
        activity = content.activity.code
        summary = content.summary ?? ""
        objectives = content.objectives.joined(separator: "\n")
        level = content.level?.code ?? ""
        author = content.author ?? ""
        reviewer = content.reviewer ?? ""
        switch content.topics {
        case .undivided(let set): topics = set.topics.map(\.code)
        case .split(let parts):
            topics = parts.map(\.topic.code)
            shares = parts.map { CreditForm.Share(topic: $0.topic.code, amount: $0.amount.description) }
        case nil: break
        }
        amount = content.amount?.value.description ?? ""
        unit = content.amount?.unit.code ?? "contact-hour"
        approvals = content.approvals.map {
            ApprovalRow(by: $0.approval.code, number: $0.number ?? "", until: $0.validUntil?.description ?? "")
        }
        prices = content.prices.map {
            PriceRow(
                kind: $0.kind.code, amount: $0.price?.decimal ?? "", buyer: $0.buyer.code,
                hours: $0.hours?.description ?? "", seats: $0.seats.map(String.init) ?? "",
                days: $0.validDays.map(String.init) ?? "", what: $0.what ?? "")
        }
        hours = content.hours?.description ?? ""
        delivery = content.delivery?.code ?? ""
        language = content.language
        occasions = content.occasions.map {
            OccasionRow(
                day: $0.starts.day.description, starts: $0.starts.clock ?? "",
                lastDay: $0.ends.day == $0.starts.day ? "" : $0.ends.day.description, ends: $0.ends.clock ?? "",
                place: $0.venue?.words ?? "", seats: $0.seats.map(String.init) ?? "")
        }
        availableFrom = content.availableFrom?.description ?? ""
        availableUntil = content.availableUntil?.description ?? ""
        prerequisites = content.prerequisites ?? ""
        number = content.number ?? ""
        url = content.url ?? ""
    }
}
