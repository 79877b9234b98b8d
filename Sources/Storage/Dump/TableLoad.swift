/// Fills an empty database, on either engine, from a dump.
public enum TableLoad {
    /// More parameters than this in one statement do not make it faster.
    private static let parametersAtOnce = 600

    /// Loads a dump into a migrated database without rows. All or nothing is loaded; foreign keys are checked at the end.
    @discardableResult
    public static func read(
        _ connection: any Connection, from folder: String, leavingOut: Set<String> = []
    ) throws -> DumpManifest {
        let manifest = try DumpManifest(in: folder)
        let history = DumpManifest(history: try Migrator.history(connection), entries: [])
        guard manifest.schema == history.schema, manifest.schemaDigest == history.schemaDigest else {
            throw DumpFault.otherSchema(dump: manifest.schema, database: history.schema)
        }
        let tables = try DumpedTable.all(in: connection, leavingOut: leavingOut)
        let onlyInOne = Set(tables.map(\.name)).symmetricDifference(manifest.entries.map(\.table))
        if let name = onlyInOne.min() { throw DumpFault.otherTable(name: name) }
        for table in tables {
            guard try connection.first(table.something) == nil else { throw DumpFault.notEmpty(table: table.name) }
        }
        let foreignKeys = try connection.suspendForeignKeys()
        for (table, entry) in zip(tables, manifest.entries) { try load(table, entry, connection, folder) }
        try foreignKeys.end()
        return manifest
    }

    private static func load(
        _ table: DumpedTable, _ entry: DumpManifest.Entry, _ connection: any Connection, _ folder: String
    ) throws {
        let path = TableDump.file(of: table.name, in: folder)
        var lines = try DumpLines(path: path)
        guard let heading = try lines.next(), heading.elementsEqual(table.heading) else {
            throw DumpFault.otherTable(name: table.name)
        }
        let limit = max(1, parametersAtOnce / table.columns.count)
        var rows: [[SQLValue]] = []
        var count = 0
        while let line = try lines.next() {
            count += 1
            guard let row = DumpLine.row(of: line, kinds: table.kinds) else {
                throw DumpFault.damaged(path: path, reason: "line \(count + 1) does not fit the table")
            }
            rows.append(row)
            if rows.count == limit {
                try connection.run(table.insertion(of: rows))
                rows.removeAll(keepingCapacity: true)
            }
        }
        if !rows.isEmpty { try connection.run(table.insertion(of: rows)) }
        guard count == entry.rows, lines.digestSoFar() == entry.digest else {
            throw DumpFault.damaged(path: path, reason: "its digest is not the one that it was written with")
        }
    }
}
