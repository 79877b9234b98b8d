public import Domain
public import Primitives
import Storage

/// Somebody who took a course, as its provider sees them.
public struct CourseLearner: Sendable {
    /// The name; nothing where they were erased.
    public let name: String?
    /// This time of taking it.
    public let enrolment: Enrolment
    /// How many attempts they handed in.
    public let attempts: Int
    /// The best of them, in hundredths of a percent.
    public let best: Int?
}

extension House {
    /// Who took a course, the latest first, and how many there are.
    public func learners(
        of id: ID<Course>, from start: Int, most: Int, for visitor: Visitor
    ) async throws -> (series: CourseSeries, title: String, count: Int, learners: [CourseLearner]) {
        let series = try await ownCourse(id, for: visitor)
        let title = try await course(series.published ?? series.latest, of: series).title
        return try await store.read { connection in
            let count = try connection.all(EnrolmentQueries.counts(of: id)).reduce(0) { $0 + $1.begun }
            let learners = try connection.all(EnrolmentQueries.all(in: id, from: start, most: most)).map { stored in
                let enrolment = stored.enrolment
                let ended = try connection.all(AttemptQueries.all(of: enrolment.id)).filter { $0.endedAt != nil }
                return CourseLearner(
                    name: try connection.first(PersonQueries.person(enrolment.person))?.name, enrolment: enrolment,
                    attempts: ended.count, best: ended.compactMap(\.hundredths).max())
            }
            return (series, title, count, learners)
        }
    }
}
