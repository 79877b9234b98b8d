public import Domain
public import Primitives

/// An enrolment as it is stored.
public struct StoredEnrolment: Sendable {
    /// The enrolment.
    public var enrolment: Enrolment
    /// Whether the course was evaluated.
    public var hasEvaluated: Bool
    /// Attempts that the provider allowed beyond those of the course.
    public var moreAttempts: Int
}

/// A course that somebody is under way with.
public struct CourseUnderWay: Hashable, Sendable {
    /// The course.
    public var course: ID<Course>
    /// The title of the version that was begun.
    public var title: String
}

/// Who takes which course, and what was done in it.
public enum EnrolmentQueries {
    private static let columns: SQL = """
        SELECT id, course_id, version, person_id, begun_at, completed_on, award_id, has_evaluated,
               more_attempts
        FROM enrolment
        """

    private static func stored(_ sql: SQL) -> Query<StoredEnrolment> {
        Query(sql) { (row) throws(StoreError) in
            let enrolment = Enrolment(
                id: try row.id(), course: try row.id(), version: try row.int(), person: try row.id(),
                begunAt: try row.instant(), completed: try row.dayOrNull(), award: try row.idOrNull())
            return StoredEnrolment(enrolment: enrolment, hasEvaluated: try row.bool(), moreAttempts: try row.int())
        }
    }

    /// Everything that somebody took, the oldest first.
    public static func all(of person: ID<Person>) -> Query<StoredEnrolment> {
        stored("\(columns) WHERE person_id = \(person) ORDER BY begun_at, id")
    }

    /// What somebody is under way with, the one begun last first.
    public static func underWay(of person: ID<Person>) -> Query<CourseUnderWay> {
        Query(
            """
            SELECT e.course_id, v.title FROM enrolment e
            JOIN course_version v ON v.course_id = e.course_id AND v.number = e.version
            WHERE e.person_id = \(person) AND e.completed_at IS NULL ORDER BY e.begun_at DESC, e.id DESC
            """
        ) { (row) throws(StoreError) in CourseUnderWay(course: try row.id(), title: try row.text()) }
    }

    /// Each time somebody took a course, the oldest first.
    public static func all(of person: ID<Person>, in course: ID<Course>) -> Query<StoredEnrolment> {
        stored("\(columns) WHERE person_id = \(person) AND course_id = \(course) ORDER BY begun_at, id")
    }

    /// Everybody who took a course, the newest first.
    public static func all(in course: ID<Course>, from start: Int, most: Int) -> Query<StoredEnrolment> {
        stored(
            """
            \(columns) WHERE course_id = \(course) ORDER BY begun_at DESC, id DESC LIMIT \(most) OFFSET \(start)
            """)
    }

    /// How many took a version of a course, and how many of them completed it.
    public static func counts(of course: ID<Course>) -> Query<EnrolmentCount> {
        Query(
            """
            SELECT version, COUNT(*), COUNT(completed_at) FROM enrolment WHERE course_id = \(course)
            GROUP BY version ORDER BY version
            """
        ) { (row) throws(StoreError) in
            EnrolmentCount(version: try row.int(), begun: try row.int(), completed: try row.int())
        }
    }

    /// Adds an enrolment.
    public static func add(_ enrolment: Enrolment) -> SQL {
        """
        INSERT INTO enrolment (id, course_id, version, person_id, begun_at, has_evaluated, more_attempts,
                               completed_on, completed_at, award_id)
        VALUES (\(enrolment.id), \(enrolment.course), \(enrolment.version), \(enrolment.person), \(enrolment.begunAt),
                FALSE, 0, NULL, NULL, NULL)
        """
    }

    /// Notes that a course was evaluated and completed; no row changes where that was done before.
    public static func complete(_ id: ID<Enrolment>, on day: CalendarDate, award: ID<Award>, at moment: Instant) -> SQL
    {
        """
        UPDATE enrolment SET has_evaluated = TRUE, completed_on = \(day), completed_at = \(moment), award_id = \(award)
        WHERE id = \(id) AND completed_at IS NULL
        """
    }

    /// Allows one more attempt at a course that is under way; no row changes where that is done or another course's.
    public static func allow(_ id: ID<Enrolment>, in course: ID<Course>) -> SQL {
        """
        UPDATE enrolment SET more_attempts = more_attempts + 1
        WHERE id = \(id) AND course_id = \(course) AND completed_at IS NULL
        """
    }

    /// What was done in an enrolment, in order.
    public static func events(of id: ID<Enrolment>) -> Query<StudyEvent> {
        Query(
            "SELECT kind, section, at FROM study_event WHERE enrolment_id = \(id) ORDER BY at, id"
        ) { (row) throws(StoreError) in
            let (kind, section) = (try row.text(), try row.text())
            return StudyEvent(StudyEvent.Kind(kind, section: section), at: try row.instant())
        }
    }

    /// Adds something that was done.
    public static func add(_ event: StudyEvent, id: ID<StudyEvent>, to enrolment: ID<Enrolment>) -> SQL {
        """
        INSERT INTO study_event (id, enrolment_id, kind, section, at)
        VALUES (\(id), \(enrolment), \(event.kind.word), \(event.section ?? ""), \(event.at))
        """
    }
}

/// How many take a version of a course.
public struct EnrolmentCount: Hashable, Sendable {
    /// The version.
    public var version: Int
    /// How many began it.
    public var begun: Int
    /// How many of them completed it.
    public var completed: Int
}
