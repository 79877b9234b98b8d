public import Domain
public import Primitives

/// Courses: whose they are and which version everybody sees.
public enum CourseQueries {
    private static let columns: SQL = """
        SELECT c.id, c.handle, c.organisation_id, c.latest, c.published, c.offering_id, c.retired_on, c.replaced_by,
               c.retired_because, c.revision
        FROM course c
        """

    private static func series(_ sql: SQL) -> Query<CourseSeries> {
        Query(sql) { (row) throws(StoreError) in
            CourseSeries(
                id: try row.id(), handle: try row.text(), organisation: try row.id(), latest: try row.int(),
                published: try row.intOrNull(), offering: try row.idOrNull(), retiredOn: try row.dayOrNull(),
                replacedBy: try row.idOrNull(), retiredBecause: try row.textOrNull(), revision: try row.int())
        }
    }

    /// A course.
    public static func course(_ id: ID<Course>) -> Query<CourseSeries> { series("\(columns) WHERE c.id = \(id)") }

    /// The course of a provider that files know by a short name.
    public static func course(_ handle: String, of organisation: ID<Organisation>) -> Query<CourseSeries> {
        series("\(columns) WHERE c.organisation_id = \(organisation) AND c.handle = \(handle)")
    }

    /// The course that a page of the catalogue is about.
    public static func course(ofOffering offering: ID<Offering>) -> Query<CourseSeries> {
        series("\(columns) WHERE c.offering_id = \(offering)")
    }

    /// A provider's courses, the latest change first.
    public static func all(of organisation: ID<Organisation>) -> Query<CourseSeries> {
        series("\(columns) WHERE c.organisation_id = \(organisation) ORDER BY c.changed_at DESC, c.id")
    }

    /// What may be begun on a day, by handle.
    public static func open(on day: CalendarDate) -> Query<CourseSeries> {
        series(
            """
            \(columns) WHERE c.published IS NOT NULL AND (c.retired_on IS NULL OR c.retired_on > \(day))
            ORDER BY c.handle, c.id
            """)
    }

    /// Adds a course.
    public static func add(_ course: CourseSeries, at moment: Instant) -> SQL {
        """
        INSERT INTO course (id, organisation_id, handle, latest, published, offering_id, retired_on, replaced_by,
                            retired_because, revision, created_at, changed_at)
        VALUES (\(course.id), \(course.organisation), \(course.handle), \(course.latest), \(course.published),
                \(course.offering), \(course.retiredOn), \(course.replacedBy), \(course.retiredBecause),
                \(course.revision), \(moment), \(moment))
        """
    }

    /// Changes a course's own facts and counts its revision up; no row changes where somebody else was quicker.
    public static func change(_ course: CourseSeries, seen: Int, at moment: Instant) -> SQL {
        """
        UPDATE course SET latest = \(course.latest), published = \(course.published), offering_id = \(course.offering),
            retired_on = \(course.retiredOn), replaced_by = \(course.replacedBy),
            retired_because = \(course.retiredBecause), revision = revision + 1, changed_at = \(moment)
        WHERE id = \(course.id) AND revision = \(seen)
        """
    }
}
