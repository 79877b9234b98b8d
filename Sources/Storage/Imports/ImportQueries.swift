public import Domain
public import Primitives

/// An import as it is stored: its words still sealed.
public struct StoredImport: Sendable {
    /// The id.
    public var id: ID<TableImport>
    /// Whose.
    public var person: ID<Person>
    /// The way it came.
    public var route: TableImport.Route
    /// How far it has come.
    public var state: TableImport.State
    /// How many bytes the file has.
    public var size: Int
    /// When it came.
    public var createdAt: Instant
    /// When its entries were written.
    public var writtenAt: Instant?
    /// Grows with each change.
    public var revision: Int
    /// How far the work at hand has come.
    public var progress: TableImport.Progress
    /// What was said about it.
    public var plan: [UInt8]
    /// What the check found.
    public var report: [UInt8]?
    /// Why it failed.
    public var fault: [UInt8]?
}

/// Spreadsheets that somebody brings in.
public enum ImportQueries {
    private static let columns: SQL = """
        SELECT id, person_id, route, state, size, created_at, written_at, revision, thousandths, line, entries,
               sealed_plan, sealed_report, sealed_fault
        FROM table_import
        """

    /// A person's imports, latest first.
    public static func all(of person: ID<Person>, most: Int) -> Query<StoredImport> {
        Query("\(columns) WHERE person_id = \(person) ORDER BY created_at DESC, id DESC LIMIT \(most)") {
            (row) throws(StoreError) in try stored(&row)
        }
    }

    /// One import of a person.
    public static func one(_ id: ID<TableImport>, of person: ID<Person>) -> Query<StoredImport> {
        Query("\(columns) WHERE id = \(id) AND person_id = \(person)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// One import, whoever's it is.
    public static func one(_ id: ID<TableImport>) -> Query<StoredImport> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// The latest import of a person that gave entries from a file with these bytes.
    public static func written(digest: String, of person: ID<Person>) -> Query<StoredImport> {
        Query(
            """
            \(columns) WHERE person_id = \(person) AND digest = \(digest) AND state = 'written'
            ORDER BY created_at DESC LIMIT 1
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// How many imports of a person are not over.
    public static func openCount(of person: ID<Person>) -> Query<Int> {
        Query(
            """
            SELECT count(*) FROM table_import
            WHERE person_id = \(person) AND state NOT IN ('written', 'undone')
            """
        ) { (row) throws(StoreError) in try row.int() }
    }

    /// Imports without entries that nobody went on with since a moment.
    public static func forsaken(since moment: Instant, most: Int) -> Query<ID<TableImport>> {
        Query(
            """
            SELECT id FROM table_import
            WHERE changed_at < \(moment) AND state IN ('columns', 'checked', 'failed') AND \(gaveNothing)
            ORDER BY changed_at, id LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try row.id() }
    }

    private static let gaveNothing: SQL = """
        NOT EXISTS (SELECT 1 FROM table_import_entry i WHERE i.import_id = table_import.id)
        """

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredImport {
        StoredImport(
            id: try row.id(), person: try row.id(), route: try row.code(), state: try row.code(), size: try row.int(),
            createdAt: try row.instant(), writtenAt: try row.instantOrNull(), revision: try row.int(),
            progress: TableImport.Progress(
                thousandths: try row.int(), line: try row.int(), entries: try row.int()),
            plan: try row.bytes(), report: try row.bytesOrNull(), fault: try row.bytesOrNull())
    }

    /// Adds an import.
    public static func add(_ new: TableImport, digest: String, sealedPlan: [UInt8]) -> SQL {
        """
        INSERT INTO table_import (id, person_id, route, state, digest, size, created_at, changed_at, revision,
                                  thousandths, line, entries, sealed_plan)
        VALUES (\(new.id), \(new.person), \(new.route.code), \(new.state.code), \(digest), \(new.size),
                \(new.createdAt), \(new.createdAt), \(new.revision), 0, 0, 0, \(sealedPlan))
        """
    }

    /// Changes what was said about an import, unless somebody else did meanwhile: then no row changes.
    public static func change(
        _ id: ID<TableImport>, from revision: Int, sealedPlan: [UInt8], at moment: Instant
    ) -> SQL {
        """
        UPDATE table_import SET sealed_plan = \(sealedPlan), revision = revision + 1, changed_at = \(moment)
        WHERE id = \(id) AND revision = \(revision) AND state IN ('columns', 'checked', 'failed') AND \(gaveNothing)
        """
    }

    /// Begins to check an import that gave nothing yet; no row changes where it cannot be checked.
    public static func beginCheck(_ id: ID<TableImport>, at moment: Instant) -> SQL {
        """
        UPDATE table_import SET state = 'checking', thousandths = 0, line = 0, entries = 0, sealed_fault = NULL,
               changed_at = \(moment)
        WHERE id = \(id) AND state IN ('columns', 'checked', 'failed') AND \(gaveNothing)
        """
    }

    /// Begins to write an import, or goes on where it stopped; no row changes where it cannot be written.
    public static func beginWrite(_ id: ID<TableImport>, at moment: Instant) -> SQL {
        """
        UPDATE table_import SET state = 'writing', thousandths = 0, sealed_fault = NULL, changed_at = \(moment)
        WHERE id = \(id) AND (state = 'checked' OR state = 'failed' AND NOT \(gaveNothing))
        """
    }

    /// Begins to take back what an import gave; no row changes where it gave nothing.
    public static func beginUndo(_ id: ID<TableImport>, at moment: Instant) -> SQL {
        """
        UPDATE table_import SET state = 'undoing', thousandths = 0, line = 0, entries = 0, sealed_fault = NULL,
               changed_at = \(moment)
        WHERE id = \(id) AND (state = 'written' OR state = 'failed' AND NOT \(gaveNothing))
        """
    }

    /// Goes on with a piece of work behind a line; no row changes where somebody else went on with it meanwhile.
    public static func advance(
        _ id: ID<TableImport>, in state: TableImport.State, from line: Int, to next: TableImport.Progress,
        at moment: Instant
    ) -> SQL {
        """
        UPDATE table_import SET line = \(next.line), thousandths = \(next.thousandths), entries = \(next.entries),
               changed_at = \(moment)
        WHERE id = \(id) AND state = \(state.code) AND line = \(line)
        """
    }

    /// Notes how far the reading has come; nothing hangs on it.
    public static func note(thousandths: Int, of id: ID<TableImport>) -> SQL {
        "UPDATE table_import SET thousandths = \(thousandths) WHERE id = \(id)"
    }

    /// Ends a piece of work.
    public static func end(
        _ id: ID<TableImport>, _ state: TableImport.State, from old: TableImport.State, sealedReport: [UInt8]?,
        at moment: Instant
    ) -> SQL {
        let writtenAt = state == .written ? moment : nil
        return """
            UPDATE table_import SET state = \(state.code), thousandths = 1000,
                   sealed_report = coalesce(\(sealedReport), sealed_report),
                   written_at = coalesce(\(writtenAt), written_at), changed_at = \(moment)
            WHERE id = \(id) AND state = \(old.code)
            """
    }

    /// Notes that an import cannot be gone through with.
    public static func fail(_ id: ID<TableImport>, sealedFault: [UInt8]?, at moment: Instant) -> SQL {
        """
        UPDATE table_import SET state = 'failed', sealed_fault = \(sealedFault), changed_at = \(moment)
        WHERE id = \(id) AND state NOT IN ('written', 'undone')
        """
    }

    /// Takes an import away that gave no entries.
    public static func remove(_ id: ID<TableImport>) -> SQL {
        "DELETE FROM table_import WHERE id = \(id) AND \(gaveNothing)"
    }
}
