import DemoWorld
import Domain
import Files
import Identity
import Primitives
import Storage

extension DemoFilling {
    /// A course that a school gives, published.
    func add(_ course: Course, of organisation: ID<Organisation>, at moment: Instant) throws -> CourseSeries {
        var series = CourseSeries(id: surroundings.id(), handle: course.handle, organisation: organisation)
        try connection.add(course, series, by: nil, at: moment)
        try connection.publish(course, series, page: surroundings.id(), by: nil, at: moment)
        series.published = 1
        return series
    }

    /// What somebody did in a course; where they completed it, their certificate is ordered.
    func add(_ lesson: Lesson, in course: Course, _ series: CourseSeries, with house: House) throws {
        let learner = lesson.learner
        let enrolment = Enrolment(
            id: surroundings.id(), course: series.id, version: 1, person: learner.id, begunAt: lesson.begunAt)
        try connection.run(EnrolmentQueries.add(enrolment))
        for event in lesson.events {
            try connection.run(EnrolmentQueries.add(event, id: surroundings.id(), to: enrolment.id))
        }
        for (place, attempt) in lesson.attempts.enumerated() {
            let id = surroundings.id(StoredAttempt.self)
            try connection.run(
                AttemptQueries.add(
                    id, number: place + 1, of: enrolment.id,
                    draw: String(decoding: AttemptJSON.draw(attempt.draw), as: UTF8.self), at: attempt.begunAt))
            let sealed = try connection.key(of: learner.id).seal(
                AttemptJSON.answers([]), context: Array("attempt:\(id)".utf8), nonce: surroundings.random)
            try connection.run(
                AttemptQueries.end(
                    id, sealed: sealed, hundredths: attempt.result.hundredths, hasPassed: attempt.result.hasPassed,
                    marks: String(decoding: AttemptJSON.marks(attempt.result.lines), as: UTF8.self),
                    at: attempt.endedAt))
        }
        guard let said = lesson.evaluation else { return }
        try connection.complete(
            course, series, enrolment, of: learner, said, evaluation: Digest.hex(surroundings.random(16)),
            on: lesson.lastAt.day, at: lesson.lastAt.adding(seconds: 300), with: house)
    }
}
