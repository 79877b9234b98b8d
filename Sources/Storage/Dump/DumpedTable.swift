/// A table in the form that a dump needs: every column with a form that both engines have.
struct DumpedTable {
    let name: String
    let columns: [String]
    let kinds: [SQLKind]
    private let key: [String]

    init(_ table: Table) throws(DumpFault) {
        var kinds: [SQLKind] = []
        for column in table.columns {
            guard let kind = column.kind else { throw .engineOnly(table: table.name, column: column.name) }
            kinds.append(kind)
        }
        name = table.name
        columns = table.columns.map(\.name)
        self.kinds = kinds
        key = table.key.isEmpty ? columns : table.key
    }

    /// The tables of a database, without the history of its schema and those that are left out.
    static func all(
        in connection: any Connection, leavingOut: Set<String>
    ) throws -> [DumpedTable] {
        try connection.tables().filter { $0.name != "schema_migration" && !leavingOut.contains($0.name) }
            .map(DumpedTable.init)
    }

    /// The first line of its file.
    var heading: [UInt8] { Array(columns.joined(separator: "\t").utf8) }

    /// All rows in the order of their key, so that equal tables give equal files on both engines.
    var rows: Query<[SQLValue]> {
        let order = key.map { SQL.name($0) + " NULLS FIRST" as SQL }.joined(", ")
        return Query("SELECT \(columnList) FROM \(SQL.name(name)) ORDER BY \(order)") { [kinds] row in
            try kinds.map { kind in
                let value: SQLValue? =
                    switch kind {
                    case .text, .given: try row.textOrNull().map { .text($0) }
                    case .integer: try row.int64OrNull().map { .integer($0) }
                    case .boolean: try row.boolOrNull().map { .boolean($0) }
                    case .bytes: try row.bytesOrNull().map { .bytes($0) }
                    }
                return value ?? .null
            }
        }
    }

    /// Whether it has a row.
    var something: Query<Int> {
        Query("SELECT 1 FROM \(SQL.name(name)) LIMIT 1") { try $0.int() }
    }

    /// Inserts rows.
    func insertion(of rows: [[SQLValue]]) -> SQL {
        let tuples = rows.map { row in
            "(" + zip(row, kinds).map { SQL.value($0, as: $1) }.joined(", ") + ")" as SQL
        }
        return "INSERT INTO \(SQL.name(name)) (\(columnList)) VALUES \(tuples.joined(", "))"
    }

    private var columnList: SQL { columns.map { SQL.name($0) }.joined(", ") }
}
