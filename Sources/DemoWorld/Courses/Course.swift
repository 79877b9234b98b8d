import Primitives
import Rules

/// A course that somebody can take.
struct Course: Sendable {
    let title: String
    let topics: [Topic]
    /// Contact hours.
    let hours: Credits
    let school: School
    let number: String
    var delivery: Delivery = .online

    /// The course as a line of a log.
    func taken(on day: CalendarDate, evidence: EvidenceSet = EvidenceSet(.certificate)) -> Activity {
        Activity(
            id: "", title: title, kind: .ceCourse, completed: day, amount: hours, unit: .contactHour,
            topics: .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) }), delivery: delivery,
            provider: Provider(name: school.name, approvals: school.approvals, number: number), evidence: evidence)
    }
}
