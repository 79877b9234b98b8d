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
    /// Whether every attempt is used up without a pass: their provider may allow one more.
    public let isStuck: Bool
}

extension House {
    /// Who took a course, the latest first, and how many there are.
    public func learners(
        of id: ID<Course>, from start: Int, most: Int, for visitor: Visitor
    ) async throws -> (series: CourseSeries, title: String, count: Int, learners: [CourseLearner]) {
        let series = try await ownCourse(id, for: visitor)
        let title = try await course(series.published ?? series.latest, of: series).title
        let limits = try await attemptLimits(of: series)
        return try await store.read { connection in
            let count = try connection.all(EnrolmentQueries.counts(of: id)).reduce(0) { $0 + $1.begun }
            let learners = try connection.all(EnrolmentQueries.all(in: id, from: start, most: most)).map { stored in
                let enrolment = stored.enrolment
                let ended = try connection.all(AttemptQueries.all(of: enrolment.id)).filter { $0.endedAt != nil }
                return CourseLearner(
                    name: try connection.first(PersonQueries.person(enrolment.person))?.name, enrolment: enrolment,
                    attempts: ended.count, best: ended.compactMap(\.hundredths).max(),
                    isStuck: limits[enrolment.version].map { ended.count >= $0 + stored.moreAttempts } ?? false
                        && enrolment.completed == nil && !ended.contains(where: \.hasPassed))
            }
            return (series, title, count, learners)
        }
    }

    /// How many attempts each version gives that limits them.
    private func attemptLimits(of series: CourseSeries) async throws -> [Int: Int] {
        var limits: [Int: Int] = [:]
        for number in 1...(series.published ?? series.latest) {
            limits[number] = try await course(number, of: series).assessment.attempts
        }
        return limits
    }

    /// Allows somebody one more attempt at a course whose attempts they used up.
    public func allowAttempt(
        _ enrolment: ID<Enrolment>, in id: ID<Course>, for visitor: Visitor
    ) async throws {
        _ = try await ownCourse(id, for: visitor)
        try await store.write { connection in
            guard try connection.run(EnrolmentQueries.allow(enrolment, in: id)) == 1 else { throw Refusal.missing }
        }
    }
}
