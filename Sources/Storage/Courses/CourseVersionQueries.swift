public import Domain
public import Primitives

/// A version of a course, without what it says.
public struct CourseVersionLine: Sendable {
    /// Its number.
    public let number: Int
    /// Its title.
    public let title: String
    /// Who wrote it last; nothing for one that files brought.
    public let writtenBy: ID<Person>?
    /// When it was begun.
    public let createdAt: Instant
    /// When it was changed last.
    public let changedAt: Instant
    /// When everybody saw it first; nothing while it is a draft.
    public let publishedAt: Instant?
}

/// A file of a course's folder.
public struct StoredCourseFile: Sendable {
    /// Its name, seen from the folder.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]
}

/// The versions of courses and their files.
public enum CourseVersionQueries {
    /// The versions of a course, the newest first.
    public static func all(of course: ID<Course>) -> Query<CourseVersionLine> {
        Query(
            """
            SELECT number, title, written_by, created_at, changed_at, published_at FROM course_version
            WHERE course_id = \(course) ORDER BY number DESC
            """
        ) { (row) throws(StoreError) in
            CourseVersionLine(
                number: try row.int(), title: try row.text(), writtenBy: try row.idOrNull(),
                createdAt: try row.instant(), changedAt: try row.instant(), publishedAt: try row.instantOrNull())
        }
    }

    /// The files of a version, by name.
    public static func files(_ number: Int, of course: ID<Course>) -> Query<StoredCourseFile> {
        Query(
            """
            SELECT name, bytes FROM course_file WHERE course_id = \(course) AND version = \(number) ORDER BY name
            """
        ) { (row) throws(StoreError) in StoredCourseFile(name: try row.text(), bytes: try row.bytes()) }
    }

    /// Adds a version.
    public static func add(
        _ number: Int, of course: ID<Course>, title: String, by author: ID<Person>?, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO course_version (course_id, number, title, written_by, created_at, changed_at, published_at)
        VALUES (\(course), \(number), \(title), \(author), \(moment), \(moment), NULL)
        """
    }

    /// Notes who changed a draft, and its title. A version that was published stays as it was.
    public static func rewrite(
        _ number: Int, of course: ID<Course>, title: String, by author: ID<Person>?, at moment: Instant
    ) -> SQL {
        """
        UPDATE course_version SET title = \(title), written_by = \(author), changed_at = \(moment)
        WHERE course_id = \(course) AND number = \(number) AND published_at IS NULL
        """
    }

    /// Takes all files of a draft away.
    public static func clear(_ number: Int, of course: ID<Course>) -> SQL {
        "DELETE FROM course_file WHERE course_id = \(course) AND version = \(number)"
    }

    /// Adds a file to a draft.
    public static func add(_ name: String, _ bytes: [UInt8], to number: Int, of course: ID<Course>) -> SQL {
        """
        INSERT INTO course_file (course_id, version, name, bytes) VALUES (\(course), \(number), \(name), \(bytes))
        """
    }

    /// Lets everybody see a draft.
    public static func publish(_ number: Int, of course: ID<Course>, at moment: Instant) -> SQL {
        """
        UPDATE course_version SET published_at = \(moment)
        WHERE course_id = \(course) AND number = \(number) AND published_at IS NULL
        """
    }
}
