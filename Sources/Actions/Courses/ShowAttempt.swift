public import Domain
import Files
import Identity
public import Primitives
import Storage

/// An attempt as its learner sees it while it is under way: what is asked, never a key.
public struct AttemptShown: Sendable {
    /// The way through the course.
    public let study: CourseStudy
    /// Which attempt, counted from 1.
    public let number: Int
    /// What is asked.
    public let paper: TestPaper
    /// What was answered so far.
    public let answers: [GivenAnswer?]
}

/// An attempt that was handed in.
public struct AttemptEnded: Sendable {
    /// The way through the course.
    public let study: CourseStudy
    /// Which attempt, counted from 1.
    public let number: Int
    /// What was asked.
    public let paper: TestPaper
    /// What was answered.
    public let answers: [GivenAnswer?]
    /// The marks and what is said about them.
    public let result: AttemptResult
}

extension House {
    /// The attempt that is under way; nothing where none is.
    public func attempt(at id: ID<Course>, for visitor: Visitor) async throws -> AttemptShown? {
        let (series, facts) = try await studyFacts(id, for: visitor)
        guard let open = facts.attempts.first(where: { $0.endedAt == nil }) else { return nil }
        let course = try await course(facts.enrolment.version, of: series)
        let draw = try AttemptJSON.draw(reading: Array(open.draw.utf8))
        let answers = try await answers(open, for: visitor)
        let paper = TestPaper(draw, from: course.bank)
        return AttemptShown(
            study: CourseStudy(course, series, facts, now: now), number: open.number, paper: paper,
            answers: answers + Array(repeating: nil, count: max(0, paper.questions.count - answers.count)))
    }

    /// An attempt that was handed in, with what is said about each answer.
    public func endedAttempt(_ number: Int, at id: ID<Course>, for visitor: Visitor) async throws -> AttemptEnded {
        let (series, facts) = try await studyFacts(id, for: visitor)
        guard let attempt = facts.attempts.first(where: { $0.number == number && $0.endedAt != nil }) else {
            throw Refusal.missing
        }
        let course = try await course(facts.enrolment.version, of: series)
        let draw = try AttemptJSON.draw(reading: Array(attempt.draw.utf8))
        let answers = try await answers(attempt, for: visitor)
        return AttemptEnded(
            study: CourseStudy(course, series, facts, now: now), number: number,
            paper: TestPaper(draw, from: course.bank), answers: answers,
            result: AttemptResult(answers, to: draw, from: course.bank, by: course.assessment))
    }

    private func answers(_ attempt: StoredAttempt, for visitor: Visitor) async throws -> [GivenAnswer?] {
        guard let sealed = attempt.sealedAnswers else { return [] }
        let person = visitor.person.id
        let key = try await store.read { connection in try connection.key(of: person) }
        let bytes = try key.open(sealed, context: Array("attempt:\(attempt.id)".utf8))
        return try AttemptJSON.answers(reading: bytes)
    }
}
