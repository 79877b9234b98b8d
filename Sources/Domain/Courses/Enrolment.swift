public import Primitives

/// Somebody takes a course: one time, in the version that they began.
public struct Enrolment: Hashable, Sendable {
    /// The enrolment's id.
    public var id: ID<Enrolment>
    /// The course.
    public var course: ID<Course>
    /// The version that was begun, and is finished whatever came after it.
    public var version: Int
    /// Who.
    public var person: ID<Person>
    /// When it was begun.
    public var begunAt: Instant
    /// The day it was completed, where the learner was.
    public var completed: CalendarDate?
    /// The certificate.
    public var award: ID<Award>?

    /// An enrolment.
    public init(
        id: ID<Enrolment>, course: ID<Course>, version: Int, person: ID<Person>, begunAt: Instant,
        completed: CalendarDate? = nil, award: ID<Award>? = nil
    ) {
        self.id = id
        self.course = course
        self.version = version
        self.person = person
        self.begunAt = begunAt
        self.completed = completed
        self.award = award
    }
}
