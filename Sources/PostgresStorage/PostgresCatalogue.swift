internal import Storage

/// What the server says about our own tables.
enum PostgresCatalogue {
    /// A reference from one table to another, with names already quoted.
    struct ForeignKey: Sendable {
        var table: String
        var name: String
        var definition: String
    }

    static var foreignKeys: Query<ForeignKey> {
        Query(
            """
            SELECT quote_ident(c.relname), quote_ident(k.conname), pg_get_constraintdef(k.oid)
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
            WHERE k.contype = 'f' AND k.conparentid = 0
            ORDER BY c.relname, k.conname
            """
        ) { columns in
            ForeignKey(table: try columns.text(), name: try columns.text(), definition: try columns.text())
        }
    }

    /// The tables, by name, without the parts that a large one may be divided into.
    static func tables(_ connection: PostgresConnection) throws(StoreError) -> [Table] {
        var tables: [Table] = []
        var name = ""
        var columns: [Table.Column] = []
        var key: [(place: Int, name: String)] = []
        func finish() {
            guard !columns.isEmpty else { return }
            let ordered = key.sorted { $0.place < $1.place }.map(\.name)
            tables.append(Table(name: name, columns: columns, key: ordered))
        }
        for row in try connection.all(columnRows) {
            if row.table != name {
                finish()
                (name, columns, key) = (row.table, [], [])
            }
            columns.append(Table.Column(name: row.column, kind: kind(row.type)))
            if row.place >= 0 { key.append((row.place, row.column)) }
        }
        finish()
        return tables
    }

    private struct ColumnRow: Sendable {
        var table: String
        var column: String
        var type: String
        /// Its place in the primary key, or -1.
        var place: Int
    }

    private static var columnRows: Query<ColumnRow> {
        Query(
            """
            SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT), CAST(t.typname AS TEXT),
                coalesce(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum), -1)
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            JOIN pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
            ORDER BY c.relname, a.attnum
            """
        ) { columns in
            ColumnRow(
                table: try columns.text(), column: try columns.text(), type: try columns.text(),
                place: try columns.int())
        }
    }

    private static func kind(_ type: String) -> SQLKind? {
        switch type {
        case "text": .text
        case "int8": .integer
        case "bool": .boolean
        case "bytea": .bytes
        default: nil
        }
    }
}
