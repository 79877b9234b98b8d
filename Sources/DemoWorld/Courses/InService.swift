import Primitives
import Rules

/// An in-service that the laboratory held for many of its people.
struct InService: Sendable {
    let title: String
    let topic: Topic
    let day: CalendarDate
    let hours: Credits
    /// The bench it was for; nothing where it was for everybody.
    var bench: Bench?
    /// Whether it comes again every year.
    var isYearly = false

    /// The in-service as a line of a log.
    var activity: Activity {
        Activity(
            id: "", title: title, kind: .inService, completed: day, amount: hours, unit: .contactHour,
            topics: .undivided(TopicSet(topic)), delivery: .inService,
            provider: Provider(name: School.riverside.name, approvals: School.riverside.approvals),
            evidence: EvidenceSet(.roster), recurrence: isYearly ? .yearly : .none)
    }
}
