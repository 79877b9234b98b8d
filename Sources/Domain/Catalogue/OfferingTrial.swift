public import Primitives
public import Rules

extension OfferingContent {
    /// What it would be as a line of a log if it were taken at the next chance from a day on; nothing where it is not
    /// known how much it gives, or it can no longer be taken.
    public func trial(id: String, provider: String, from day: CalendarDate) -> Activity? {
        guard let amount, !isPast(on: day) else { return nil }
        let next = coming(on: day).first
        let completed = next.map { max($0.ends.day, day) } ?? max(availableFrom ?? day, day)
        return Activity(
            id: id, title: title, kind: activity, completed: completed, amount: amount.value, unit: amount.unit,
            topics: topics ?? .undivided(TopicSet(.general)), delivery: delivery,
            provider: Provider(name: provider, approvals: approvals(on: completed), number: number))
    }
}
