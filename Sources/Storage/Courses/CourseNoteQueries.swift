public import Domain
public import Primitives

/// A note beside a section, its words sealed.
public struct StoredCourseNote: Sendable {
    /// The section, by its slug.
    public let section: String
    /// The sealed words.
    public let sealed: [UInt8]
}

/// What learners wrote beside sections.
public enum CourseNoteQueries {
    /// Somebody's notes in a course.
    public static func all(of person: ID<Person>, in course: ID<Course>) -> Query<StoredCourseNote> {
        Query(
            """
            SELECT section, sealed FROM course_note WHERE person_id = \(person) AND course_id = \(course)
            ORDER BY section
            """
        ) { (row) throws(StoreError) in StoredCourseNote(section: try row.text(), sealed: try row.bytes()) }
    }

    /// Keeps a note in the place of what was there.
    public static func put(
        _ sealed: [UInt8], beside section: String, in course: ID<Course>, of person: ID<Person>, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO course_note (person_id, course_id, section, sealed, changed_at)
        VALUES (\(person), \(course), \(section), \(sealed), \(moment))
        ON CONFLICT (person_id, course_id, section) DO UPDATE SET sealed = excluded.sealed,
            changed_at = excluded.changed_at
        """
    }

    /// Takes a note away.
    public static func remove(
        beside section: String, in course: ID<Course>, of person: ID<Person>
    ) -> SQL {
        """
        DELETE FROM course_note WHERE person_id = \(person) AND course_id = \(course) AND section = \(section)
        """
    }
}
