/// Makes PostgreSQL compare and sort text by its bytes, as SQLite does, whatever language the server was set up for.
///
/// A database that sorts so by itself needs nothing. In any other, each text column gets the collation "C", while its
/// table is new and empty.
enum ByteOrder {
    private struct TextColumn: Sendable {
        var table: String
        var column: String
    }

    static func apply(_ connection: any Connection) throws(StoreError) {
        // PostgreSQL only: the other engine has no other order.
        for place in try connection.all(localised) {
            try connection.run(
                """
                ALTER TABLE \(SQL.name(place.table))
                ALTER COLUMN \(SQL.name(place.column)) TYPE TEXT COLLATE "C"
                """)
        }
    }

    // PostgreSQL only: its own catalogue, for which the other engine has no need.
    private static var localised: Query<TextColumn> {
        Query(
            """
            SELECT CAST(c.relname AS TEXT), CAST(a.attname AS TEXT)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
            JOIN pg_collation l ON l.oid = a.attcollation AND l.collname = 'default'
            WHERE ('a' < 'B' OR 'é' < 'z') AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              AND a.atttypid = CAST('text' AS regtype)
            ORDER BY c.relname, a.attnum
            """
        ) { columns in
            TextColumn(table: try columns.text(), column: try columns.text())
        }
    }
}
