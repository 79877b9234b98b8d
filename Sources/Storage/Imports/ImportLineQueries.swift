public import Domain
public import Primitives

/// A row of an import as it is stored: its cells still sealed.
public struct StoredImportLine: Sendable {
    /// The line of the file.
    public var number: Int
    /// What becomes of it.
    public var kind: ImportLine.Kind
    /// The sealed cells and faults.
    public var sealed: [UInt8]

    /// A stored row.
    public init(number: Int, kind: ImportLine.Kind, sealed: [UInt8]) {
        self.number = number
        self.kind = kind
        self.sealed = sealed
    }
}

/// Rows of imports that need a look, and the entries that imports gave.
public enum ImportLineQueries {
    /// Rows of one kind, behind a line.
    public static func all(
        of id: ID<TableImport>, _ kind: ImportLine.Kind, after line: Int, most: Int
    ) -> Query<StoredImportLine> {
        Query(
            """
            SELECT line, kind, sealed FROM table_import_line
            WHERE import_id = \(id) AND kind = \(kind.code) AND line > \(line) ORDER BY line LIMIT \(most)
            """
        ) { (row) throws(StoreError) in
            StoredImportLine(number: try row.int(), kind: try row.code(), sealed: try row.bytes())
        }
    }

    /// One row.
    public static func line(_ number: Int, of id: ID<TableImport>) -> Query<StoredImportLine> {
        Query(
            "SELECT line, kind, sealed FROM table_import_line WHERE import_id = \(id) AND line = \(number)"
        ) { (row) throws(StoreError) in
            StoredImportLine(number: try row.int(), kind: try row.code(), sealed: try row.bytes())
        }
    }

    /// How many rows of a kind are kept.
    public static func count(of id: ID<TableImport>, _ kind: ImportLine.Kind) -> Query<Int> {
        Query("SELECT count(*) FROM table_import_line WHERE import_id = \(id) AND kind = \(kind.code)") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Adds rows.
    public static func add(_ lines: ArraySlice<StoredImportLine>, of id: ID<TableImport>) -> SQL {
        let rows = lines.map { "(\(id), \($0.number), \($0.kind.code), \($0.sealed))" as SQL }
        return "INSERT INTO table_import_line (import_id, line, kind, sealed) VALUES \(rows.joined(", "))"
    }

    /// Takes all rows away.
    public static func clear(_ id: ID<TableImport>) -> SQL {
        "DELETE FROM table_import_line WHERE import_id = \(id)"
    }

    /// Notes which lines gave which entries.
    public static func addEntries(
        _ entries: ArraySlice<(line: Int, entry: ID<LedgerEntry>)>, of id: ID<TableImport>
    ) -> SQL {
        let rows = entries.map { "(\(id), \($0.line), \($0.entry))" as SQL }
        return "INSERT INTO table_import_entry (import_id, line, entry_id) VALUES \(rows.joined(", "))"
    }

    /// The lines behind one that gave entries.
    public static func written(of id: ID<TableImport>, after line: Int, most: Int) -> Query<Int> {
        Query(
            """
            SELECT line FROM table_import_entry WHERE import_id = \(id) AND line > \(line) ORDER BY line LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try row.int() }
    }

    /// The entries that an import gave, from the first line on.
    public static func entries(of id: ID<TableImport>, most: Int) -> Query<ID<LedgerEntry>> {
        Query("SELECT entry_id FROM table_import_entry WHERE import_id = \(id) ORDER BY line LIMIT \(most)") {
            (row) throws(StoreError) in try row.id()
        }
    }

    /// The entries that an import gave and that were corrected since and not withdrawn.
    public static func corrected(of id: ID<TableImport>, most: Int) -> Query<ID<LedgerEntry>> {
        Query(
            """
            SELECT i.entry_id FROM table_import_entry i
            WHERE i.import_id = \(id)
              AND NOT EXISTS (SELECT 1 FROM ledger_entry e
                              WHERE e.credit_id = i.entry_id AND e.action = 'withdraw')
            ORDER BY i.line LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try row.id() }
    }

    /// The import that gave an entry.
    public static func source(of entry: ID<LedgerEntry>) -> Query<ID<TableImport>> {
        Query("SELECT import_id FROM table_import_entry WHERE entry_id = \(entry)") { (row) throws(StoreError) in
            try row.id()
        }
    }

    /// Every row of the ledger that speaks of what some lines gave, line after line, oldest first.
    public static func history(of id: ID<TableImport>, after line: Int, upTo last: Int) -> Query<ImportedRow> {
        Query(
            """
            SELECT i.line, e.id, e.person_id, e.number, e.credit_id, e.action, e.origin, e.recorded_at, e.recorded_by,
                   e.verified_by, e.sealed, e.digest
            FROM table_import_entry i JOIN ledger_entry e ON e.credit_id = i.entry_id
            WHERE i.import_id = \(id) AND i.line > \(line) AND i.line <= \(last)
            ORDER BY i.line, e.number
            """
        ) { (row) throws(StoreError) in
            ImportedRow(line: try row.int(), entry: try LedgerQueries.stored(&row))
        }
    }
}

/// A row of the ledger that speaks of what a line gave.
public struct ImportedRow: Sendable {
    /// The line.
    public var line: Int
    /// The row of the ledger.
    public var entry: StoredEntry
}
