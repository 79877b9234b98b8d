import Actions
import Domain
import Primitives
import Prose
import Rules
import Storage

/// A small course, and a quick way through it.
extension TestHouse {
    static func course(_ title: String = "Cells", retake: CourseRetake = .once) -> Course {
        var course = Course(
            handle: "cells", title: title, summary: "About cells.", level: .basic,
            credit: OfferedAmount(Credits(1), .contactHour), topics: .undivided(TopicSet(.hematology)),
            minimumMinutes: 15)
        course.objectives = ["Tell cells apart"]
        course.authors = [CourseExpert(name: "Ada", credentials: "MLS(ASCP)", disclosure: "None.")]
        course.sections = ["white", "red"].map {
            CourseSection(slug: $0, title: $0, minutes: 10, text: Prose(line: "About \($0) cells."))
        }
        course.bank.questions = (1...4).map { number in
            var question = Question(
                id: "q\(number)", prompt: Prose(line: "Does \(number) hold?"), kind: .trueFalse(TrueFalseKey(true)))
            question.feedback.wrong = Feedback(Prose(line: "Look again."), section: "white")
            return question
        }
        course.assessment.attempts = 3
        course.approvals = [OfferingApproval(.pace, number: "123-4")]
        course.retake = retake
        return course
    }

    /// A published course of a provider.
    func given(_ course: Course = course(), by provider: (id: ID<Organisation>, staff: Visitor)) async throws -> ID<
        Course
    > {
        let id = try await house.takeCourse(course, of: provider.id, for: provider.staff)
        try await publish(id, for: provider.staff)
        return id
    }

    func series(_ id: ID<Course>) async throws -> CourseSeries? {
        try await store.read { connection in try connection.first(CourseQueries.course(id)) }
    }

    func publish(_ id: ID<Course>, for staff: Visitor) async throws {
        let revision = try await series(id)?.revision ?? 0
        try await house.publishCourse(id, seen: revision, for: staff)
    }

    /// Reads every section in its time.
    func read(_ id: ID<Course>, for visitor: Visitor) async throws {
        for section in try await house.study(id, for: visitor).course.sections {
            _ = try await house.openSection(section.slug, of: id, for: visitor)
            move(seconds: Int64(section.minutes) * 60)
            try await house.finishSection(section.slug, of: id, for: visitor)
        }
    }

    /// Tries the questions with so many right.
    @discardableResult
    func attempt(_ id: ID<Course>, right: Int, for visitor: Visitor) async throws -> AttemptEnded {
        try await house.beginAttempt(at: id, for: visitor)
        let number = try await house.attempt(at: id, for: visitor)?.number ?? 0
        let answers = (0..<4).map { GivenAnswer?.some(.truth($0 < right)) }
        return try await house.handIn(answers, number: number, at: id, for: visitor)
    }

    /// What the standard form asks.
    static let praise = ["speaker": "5", "objectives": "4", "content": "5", "comments": "More pictures."]

    /// What an evaluation is refused with; nothing where it is taken.
    func refusalOfEvaluating(_ id: ID<Course>, for visitor: Visitor) async throws -> Refusal? {
        do {
            try await house.evaluateCourse(id, Self.praise, for: visitor)
        } catch let refusal as Refusal {
            return refusal
        }
        return nil
    }

    /// From the first section to the certificate.
    func complete(_ id: ID<Course>, for visitor: Visitor) async throws {
        try await house.beginCourse(id, for: visitor)
        try await read(id, for: visitor)
        try await attempt(id, right: 4, for: visitor)
        try await house.evaluateCourse(id, Self.praise, for: visitor)
    }
}
