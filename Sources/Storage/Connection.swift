/// The database as one unit of work sees it. It lives inside one closure, on one thread, and must not leave it.
///
/// The first statement that fails ends the unit on both engines: every later statement fails in the same way, and
/// nothing is saved even where the body hides the error.
public protocol Connection: AnyObject {
    /// The engine behind it.
    var engine: Engine { get }

    /// Hands the rows of a statement over, one by one, until the closure answers `false`.
    ///
    /// In chunks, memory stays flat however many rows there are, and the closure may run other statements;
    /// only a statement that begins with `SELECT` or `WITH … SELECT` can be read so.
    func visit(
        _ sql: SQL, inChunks: Bool, _ row: (inout Columns) throws(StoreError) -> Bool
    ) throws(StoreError)

    /// Runs a statement and answers how many rows it inserted, changed or deleted.
    @discardableResult
    func run(_ sql: SQL) throws(StoreError) -> Int

    /// Runs several statements without parameters. For migrations only.
    func script(_ text: String) throws(StoreError)

    /// The tables there are, by name.
    func tables() throws(StoreError) -> [Table]

    /// Lets rows of this unit come before those they refer to: foreign keys are checked when the result is ended.
    func suspendForeignKeys() throws(StoreError) -> SuspendedForeignKeys
}

extension Connection {
    /// All rows of a query.
    public func all<Row>(_ query: Query<Row>) throws(StoreError) -> [Row] {
        var rows: [Row] = []
        try visit(query.sql, inChunks: false) { (columns) throws(StoreError) in
            rows.append(try query.decode(&columns))
            return true
        }
        return rows
    }

    /// The first row of a query, where it has one.
    public func first<Row>(_ query: Query<Row>) throws(StoreError) -> Row? {
        var first: Row?
        try visit(query.sql, inChunks: false) { (columns) throws(StoreError) in
            first = try query.decode(&columns)
            return false
        }
        return first
    }

    /// Hands the rows of a query over one by one, in flat memory. The closure may run other statements, but must not
    /// change what the query reads.
    public func each<Row>(
        _ query: Query<Row>, _ visitor: (Row) throws(StoreError) -> Void
    ) throws(StoreError) {
        try visit(query.sql, inChunks: true) { (columns) throws(StoreError) in
            try visitor(try query.decode(&columns))
            return true
        }
    }

    /// Hands the rows of a query over one by one to a closure with errors of its own.
    public func each<Row>(_ query: Query<Row>, _ visitor: (Row) throws -> Void) throws {
        var fault: (any Error)?
        try visit(query.sql, inChunks: true) { (columns) throws(StoreError) in
            let row = try query.decode(&columns)
            do { try visitor(row) } catch { fault = error }
            return fault == nil
        }
        if let fault { throw fault }
    }
}
