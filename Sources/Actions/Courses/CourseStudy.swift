public import Domain
import Files
public import Primitives
import Storage

/// Somebody's way through a course: what was done, how far they are, and what comes next.
public struct CourseStudy: Sendable {
    /// An attempt at the questions.
    public struct Attempt: Sendable {
        /// Which one, counted from 1.
        public let number: Int
        /// When it was begun.
        public let begunAt: Instant
        /// When it was handed in; nothing while it is under way.
        public let endedAt: Instant?
        /// How much was right, in hundredths of a percent.
        public let hundredths: Int?
        /// Whether it was passed.
        public let hasPassed: Bool
    }

    /// The course through all its versions.
    public let series: CourseSeries
    /// The version that was begun.
    public let course: Course
    /// This time of taking it.
    public let enrolment: Enrolment
    /// How far it is done.
    public let progress: CourseProgress
    /// The attempts, the first one first.
    public let attempts: [Attempt]
    /// Whether another attempt may be begun.
    public let door: AttemptDoor

    init(_ course: Course, _ series: CourseSeries, _ facts: StudyFacts, now: Instant) {
        self.series = series
        self.course = course
        enrolment = facts.stored.enrolment
        progress = facts.progress(in: course)
        attempts = facts.attempts.map {
            Attempt(
                number: $0.number, begunAt: $0.begunAt, endedAt: $0.endedAt, hundredths: $0.hundredths,
                hasPassed: $0.hasPassed)
        }
        door = AttemptDoor(after: facts.attempts.map(\.past), by: facts.rules(of: course), now: now)
    }
}

/// What the store knows of one time of taking a course.
struct StudyFacts: Sendable {
    let stored: StoredEnrolment
    let events: [StudyEvent]
    let attempts: [StoredAttempt]

    var enrolment: Enrolment { stored.enrolment }

    /// How the course asks this learner: with the attempts that its provider allowed besides.
    func rules(of course: Course) -> AssessmentRules {
        var rules = course.assessment
        rules.attempts = rules.attempts.map { $0 + stored.moreAttempts }
        return rules
    }

    func progress(in course: Course, asIfEvaluated: Bool = false) -> CourseProgress {
        CourseProgress(
            in: course, events: events, hasPassed: attempts.contains(where: \.hasPassed),
            hasEvaluated: stored.hasEvaluated || asIfEvaluated)
    }
}

extension Connection {
    /// The time of taking a course that is under way, else the last one; nothing where it was never begun.
    func study(of person: ID<Person>, in course: ID<Course>) throws -> StudyFacts? {
        let all = try all(EnrolmentQueries.all(of: person, in: course))
        guard let stored = all.last(where: { $0.enrolment.completed == nil }) ?? all.last else { return nil }
        return try facts(stored)
    }

    func facts(_ stored: StoredEnrolment) throws -> StudyFacts {
        StudyFacts(
            stored: stored, events: try all(EnrolmentQueries.events(of: stored.enrolment.id)),
            attempts: try all(AttemptQueries.all(of: stored.enrolment.id)))
    }

    /// Notes something that was done, by the server's clock; a second sign of life at once is one.
    func note(_ kind: StudyEvent.Kind, _ facts: StudyFacts, id: ID<StudyEvent>, at now: Instant) throws {
        guard facts.enrolment.completed == nil else { return }
        if let last = facts.events.last {
            let isSoon = now.seconds(since: last.at) < 15
            if isSoon, last.kind == kind { return }
            if case .stillReading = kind, isSoon { return }
            if kind == .left, last.kind == .left { return }
        }
        // What happens within one moment keeps its order: a section is opened behind the one that was finished.
        var moment = now
        if let last = facts.events.last?.at, last >= now, now.seconds(since: last) == 0 {
            moment = Instant(milliseconds: last.milliseconds + 1)
        }
        try run(EnrolmentQueries.add(StudyEvent(kind, at: moment), id: id, to: facts.enrolment.id))
    }
}

extension House {
    /// Somebody's way through a course that they began.
    public func study(_ id: ID<Course>, for visitor: Visitor) async throws -> CourseStudy {
        let (series, facts) = try await studyFacts(id, for: visitor)
        return CourseStudy(try await course(facts.enrolment.version, of: series), series, facts, now: now)
    }

    /// What the store knows of it; a course that was never begun is not there for whoever asks.
    func studyFacts(_ id: ID<Course>, for visitor: Visitor) async throws -> (series: CourseSeries, facts: StudyFacts) {
        let person = visitor.person.id
        return try await store.read { connection in
            guard let series = try connection.first(CourseQueries.course(id)),
                let facts = try connection.study(of: person, in: id)
            else { throw Refusal.missing }
            return (series, facts)
        }
    }
}
