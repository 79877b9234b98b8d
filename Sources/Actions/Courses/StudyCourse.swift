public import Domain
public import Primitives
import Storage

/// A section as its learner sees it.
public struct SectionShown: Sendable {
    /// The way through the course.
    public let study: CourseStudy
    /// The section.
    public let section: CourseSection
    /// What they wrote beside it.
    public let note: String
}

extension House {
    /// Opens a section: that is noted, and its minutes begin. Whoever completed the course may read on.
    public func openSection(_ slug: String, of id: ID<Course>, for visitor: Visitor) async throws -> SectionShown {
        let (series, facts) = try await studyFacts(id, for: visitor)
        let course = try await course(facts.enrolment.version, of: series)
        guard let section = course.section(slug) else { throw Refusal.missing }
        let noted = try await note(.opened(slug), facts, for: visitor)
        return SectionShown(
            study: CourseStudy(course, series, noted, now: now), section: section,
            note: try await notes(in: id, for: visitor)[slug] ?? "")
    }

    /// Marks a section as read.
    @discardableResult
    public func finishSection(_ slug: String, of id: ID<Course>, for visitor: Visitor) async throws -> CourseStudy {
        let (series, facts) = try await studyFacts(id, for: visitor)
        let course = try await course(facts.enrolment.version, of: series)
        guard course.section(slug) != nil else { throw Refusal.missing }
        // What was never opened was not read: it is opened now.
        let kind: StudyEvent.Kind = facts.events.contains { $0.section == slug } ? .finished(slug) : .opened(slug)
        return CourseStudy(course, series, try await note(kind, facts, for: visitor), now: now)
    }

    /// Notes a sign of life: a section is still being read, or the course was left.
    @discardableResult
    public func noteStudy(
        reading slug: String?, of id: ID<Course>, for visitor: Visitor
    ) async throws -> CourseStudy {
        let (series, facts) = try await studyFacts(id, for: visitor)
        let course = try await course(facts.enrolment.version, of: series)
        if let slug, course.section(slug) == nil { throw Refusal.missing }
        let noted = try await note(slug.map { .stillReading($0) } ?? .left, facts, for: visitor)
        return CourseStudy(course, series, noted, now: now)
    }

    func note(_ kind: StudyEvent.Kind, _ facts: StudyFacts, for visitor: Visitor) async throws -> StudyFacts {
        guard facts.enrolment.completed == nil else { return facts }
        let (id, now) = (surroundings.id(StudyEvent.self), self.now)
        return try await store.write { connection in
            // Another window may have done something meanwhile.
            guard let fresh = try connection.study(of: visitor.person.id, in: facts.enrolment.course) else {
                throw Refusal.missing
            }
            try connection.note(kind, fresh, id: id, at: now)
            return try connection.facts(fresh.stored)
        }
    }
}
