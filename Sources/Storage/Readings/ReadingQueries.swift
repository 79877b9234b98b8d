public import Domain
public import Primitives

/// A reading as it is stored: what was read still sealed.
public struct StoredReading: Sendable {
    /// The reading, without what was read.
    public var reading: PaperReading
    /// The sealed rest.
    public var sealed: [UInt8]?
}

/// Papers that are read for their owners.
public enum ReadingQueries {
    private static let columns: SQL = """
        SELECT id, person_id, evidence_id, entry_id, state, fault, created_at, changed_at, sealed FROM reading
        """

    /// A person's readings, first come first; those that are over only when they are younger than a moment.
    public static func all(of person: ID<Person>, doneSince moment: Instant) -> Query<StoredReading> {
        Query(
            """
            \(columns) WHERE person_id = \(person)
            AND (state IN ('waiting', 'read', 'failed') OR (state = 'confirmed' AND changed_at >= \(moment)))
            ORDER BY created_at, id
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// One reading.
    public static func reading(_ id: ID<PaperReading>) -> Query<StoredReading> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// The reading of a paper.
    public static func reading(of paper: ID<EvidenceFile>, person: ID<Person>) -> Query<StoredReading> {
        Query("\(columns) WHERE person_id = \(person) AND evidence_id = \(paper)") { (row) throws(StoreError) in
            try stored(&row)
        }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredReading {
        let reading = PaperReading(
            id: try row.id(), person: try row.id(), paper: try row.id(), entry: try row.id(), state: try row.code(),
            fault: try row.textOrNull(), createdAt: try row.instant(), changedAt: try row.instant())
        return StoredReading(reading: reading, sealed: try row.bytesOrNull())
    }

    /// How many of a person's papers wait to be read or confirmed.
    public static func open(of person: ID<Person>) -> Query<Int> {
        Query("SELECT count(*) FROM reading WHERE person_id = \(person) AND state IN ('waiting', 'read', 'failed')") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Adds a paper to be read. One that was dropped or could not be read is read anew.
    public static func add(_ reading: PaperReading) -> SQL {
        """
        INSERT INTO reading (id, person_id, evidence_id, entry_id, state, created_at, changed_at)
        VALUES (\(reading.id), \(reading.person), \(reading.paper), \(reading.entry), \(reading.state.code),
                \(reading.createdAt), \(reading.changedAt))
        ON CONFLICT (person_id, evidence_id) DO UPDATE
        SET state = excluded.state, fault = NULL, changed_at = excluded.changed_at
        WHERE reading.state IN ('dropped', 'failed')
        """
    }

    /// Sets what was read of a paper that waited.
    public static func read(_ id: ID<PaperReading>, sealed: [UInt8], at moment: Instant) -> SQL {
        """
        UPDATE reading SET state = 'read', fault = NULL, sealed = \(sealed), changed_at = \(moment)
        WHERE id = \(id) AND state = 'waiting'
        """
    }

    /// Notes that a paper that waited cannot be read.
    public static func fail(_ id: ID<PaperReading>, fault: String, at moment: Instant) -> SQL {
        """
        UPDATE reading SET state = 'failed', fault = \(fault), changed_at = \(moment)
        WHERE id = \(id) AND state = 'waiting'
        """
    }

    /// Ends a reading, and takes away what was read.
    public static func close(_ id: ID<PaperReading>, _ state: PaperReading.State, at moment: Instant) -> SQL {
        "UPDATE reading SET state = \(state.code), fault = NULL, sealed = NULL, changed_at = \(moment) WHERE id = \(id)"
    }

    /// The sealed picture of a page.
    public static func page(_ number: Int, of id: ID<PaperReading>) -> Query<[UInt8]> {
        Query("SELECT sealed FROM reading_page WHERE reading_id = \(id) AND number = \(number)") {
            (row) throws(StoreError) in try row.bytes()
        }
    }

    /// Adds the picture of a page.
    public static func addPage(_ number: Int, of id: ID<PaperReading>, sealed: [UInt8]) -> SQL {
        "INSERT INTO reading_page (reading_id, number, sealed) VALUES (\(id), \(number), \(sealed))"
    }

    /// Takes the pictures of a reading away.
    public static func removePages(of id: ID<PaperReading>) -> SQL {
        "DELETE FROM reading_page WHERE reading_id = \(id)"
    }
}
