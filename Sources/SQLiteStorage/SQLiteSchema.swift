private import CSQLite
internal import Storage

/// What the file says about its own tables.
struct SQLiteSchema {
    private let handle: OpaquePointer

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    /// The ordinary tables, by name; those that a full-text index keeps for itself are left out.
    func tables() -> [Table] {
        rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name
            """
        ).map { row in
            let columns = rows("SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", row[0])
            let key = columns.compactMap { column in Int(column[2]).map { (place: $0, name: column[0]) } }
            return Table(
                name: row[0], columns: columns.map { Table.Column(name: $0[0], kind: Self.kind($0[1])) },
                key: key.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name))
        }
    }

    /// The name of a table's unique constraint over some columns. One without a name is called as PostgreSQL would.
    func constraint(of table: String, columns: [String]) -> String {
        for index in rows(
            "SELECT name FROM pragma_index_list(?) WHERE \"unique\" AND origin = 'c' ORDER BY name", table)
        {
            let indexed = rows("SELECT name FROM pragma_index_info(?) ORDER BY seqno", index[0])
            if indexed.map({ $0[0] }) == columns { return index[0] }
        }
        let text = rows("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?", table).first?[0] ?? ""
        let constraints = TableText(text).uniqueConstraints.filter { $0.columns == columns }
        if let name = constraints.lazy.compactMap(\.name).first { return name }
        let isPrimaryKey = constraints.contains { $0.isPrimaryKey }
        return isPrimaryKey ? "\(table)_pkey" : ([table] + columns + ["key"]).joined(separator: "_")
    }

    private static func kind(_ type: String) -> SQLKind? {
        switch type.uppercased() {
        case "TEXT": .text
        case "BIGINT": .integer
        case "BOOLEAN": .boolean
        case "BYTEA": .bytes
        default: nil
        }
    }

    /// Rows of texts; nothing where the file cannot be read, for this only embellishes what was asked.
    private func rows(_ text: String, _ value: String? = nil) -> [[String]] {
        var made: OpaquePointer?
        guard sqlite3_prepare_v2(handle, text, -1, &made, nil) == SQLITE_OK, let made else { return [] }
        defer { sqlite3_finalize(made) }
        if let value { _ = aliquot_sqlite3_bind_text(made, 1, value, UInt64(value.utf8.count)) }
        var rows: [[String]] = []
        while sqlite3_step(made) == SQLITE_ROW {
            rows.append(
                (0..<sqlite3_column_count(made)).map { column in
                    sqlite3_column_text(made, column).map { String(cString: $0) } ?? ""
                })
        }
        return rows
    }
}
