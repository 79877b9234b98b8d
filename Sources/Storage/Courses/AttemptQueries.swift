public import Domain
public import Primitives

/// An attempt at the questions of a course, as it is stored.
public struct StoredAttempt: Sendable {
    /// The attempt.
    public var id: ID<StoredAttempt>
    /// Which one it is, counted from 1.
    public var number: Int
    /// What was drawn, as it is kept.
    public var draw: String
    /// What was answered so far, sealed.
    public var sealedAnswers: [UInt8]?
    /// When it was begun.
    public var begunAt: Instant
    /// When it was handed in.
    public var endedAt: Instant?
    /// How much was right, in hundredths of a percent.
    public var hundredths: Int?
    /// Whether it was passed.
    public var hasPassed: Bool

    /// What decides about another one.
    public var past: AttemptDoor.Past { AttemptDoor.Past(ended: endedAt, hasPassed: hasPassed) }
}

/// Attempts at the questions of courses.
public enum AttemptQueries {
    /// The attempts of an enrolment, the first one first.
    public static func all(of enrolment: ID<Enrolment>) -> Query<StoredAttempt> {
        Query(
            """
            SELECT id, number, draw, sealed_answers, begun_at, ended_at, hundredths, has_passed FROM attempt
            WHERE enrolment_id = \(enrolment) ORDER BY number
            """
        ) { (row) throws(StoreError) in
            StoredAttempt(
                id: try row.id(), number: try row.int(), draw: try row.text(), sealedAnswers: try row.bytesOrNull(),
                begunAt: try row.instant(), endedAt: try row.instantOrNull(), hundredths: try row.intOrNull(),
                hasPassed: try row.bool())
        }
    }

    /// Begins an attempt.
    public static func add(
        _ id: ID<StoredAttempt>, number: Int, of enrolment: ID<Enrolment>, draw: String, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO attempt (id, enrolment_id, number, draw, sealed_answers, begun_at, saved_at, ended_at, hundredths,
                             has_passed, marks)
        VALUES (\(id), \(enrolment), \(number), \(draw), NULL, \(moment), NULL, NULL, NULL, FALSE, NULL)
        """
    }

    /// Keeps what was answered so far; no row changes where it was handed in before.
    public static func save(_ id: ID<StoredAttempt>, sealed: [UInt8], at moment: Instant) -> SQL {
        """
        UPDATE attempt SET sealed_answers = \(sealed), saved_at = \(moment) WHERE id = \(id) AND ended_at IS NULL
        """
    }

    /// Ends an attempt; no row changes where it ended before.
    public static func end(
        _ id: ID<StoredAttempt>, sealed: [UInt8], hundredths: Int, hasPassed: Bool, marks: String, at moment: Instant
    ) -> SQL {
        """
        UPDATE attempt SET sealed_answers = \(sealed), saved_at = \(moment), ended_at = \(moment),
            hundredths = \(hundredths), has_passed = \(hasPassed), marks = \(marks)
        WHERE id = \(id) AND ended_at IS NULL
        """
    }

    /// The marks of the first attempt of everybody who took a version of a course, in the order in which they were
    /// handed in.
    public static func firstMarks(of course: ID<Course>, version: Int) -> Query<String> {
        Query(
            """
            SELECT a.marks FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id
            WHERE e.course_id = \(course) AND e.version = \(version) AND a.number = 1 AND a.ended_at IS NOT NULL
            ORDER BY a.ended_at, a.id
            """
        ) { (row) throws(StoreError) in try row.text() }
    }

    /// How many attempts ended at a version of a course, and how many of them were passed.
    public static func counts(of course: ID<Course>, version: Int) -> Query<AttemptCount> {
        Query(
            """
            SELECT COUNT(*), COUNT(CASE WHEN a.has_passed THEN 1 END),
                   COUNT(CASE WHEN a.number = 1 THEN 1 END),
                   COUNT(CASE WHEN a.number = 1 AND a.has_passed THEN 1 END)
            FROM attempt a JOIN enrolment e ON e.id = a.enrolment_id
            WHERE e.course_id = \(course) AND e.version = \(version) AND a.ended_at IS NOT NULL
            """
        ) { (row) throws(StoreError) in
            AttemptCount(
                ended: try row.int(), passed: try row.int(), first: try row.int(), passedAtFirst: try row.int())
        }
    }
}

/// How attempts at a version of a course went.
public struct AttemptCount: Hashable, Sendable {
    /// All that ended.
    public var ended: Int
    /// Those that were passed.
    public var passed: Int
    /// First attempts.
    public var first: Int
    /// First attempts that were passed.
    public var passedAtFirst: Int

    /// So many.
    public init(ended: Int, passed: Int, first: Int, passedAtFirst: Int) {
        self.ended = ended
        self.passed = passed
        self.first = first
        self.passedAtFirst = passedAtFirst
    }
}
