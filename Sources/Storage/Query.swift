/// A question to the database with a name: its SQL, and how an answering row becomes a value.
public struct Query<Row: Sendable>: Sendable {
    /// The statement with its values.
    public let sql: SQL
    private let row: @Sendable (inout Columns) throws -> Row

    /// A statement, and how its columns are read, from left to right.
    ///
    /// The closure throws what the columns throw. Its type does not say so, because a closure that is written in place
    /// would have to repeat it.
    public init(_ sql: SQL, row: @escaping @Sendable (inout Columns) throws -> Row) {
        self.sql = sql
        self.row = row
    }

    /// The value of one row. A column that nobody read means that the SQL and the decoder have drifted apart.
    package func decode(_ columns: inout Columns) throws(StoreError) -> Row {
        let value: Row
        do {
            value = try row(&columns)
        } catch let error as StoreError {
            throw error
        } catch {
            throw .undecodable("\(error)")
        }
        try columns.finish()
        return value
    }
}
