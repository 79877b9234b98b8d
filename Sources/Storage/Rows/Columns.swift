/// The columns of one row, read from left to right: each call reads the next one.
public struct Columns {
    private let row: any RowSource
    private var next = 0

    package init(_ row: any RowSource) {
        self.row = row
    }

    /// Text.
    public mutating func text() throws(StoreError) -> String {
        let column = try step()
        guard let value = row.text(column) else { throw fault(column, "text") }
        return value
    }

    /// Text, or nothing.
    public mutating func textOrNull() throws(StoreError) -> String? {
        try skipNull() ? nil : try text()
    }

    /// A whole number.
    public mutating func int64() throws(StoreError) -> Int64 {
        let column = try step()
        guard let value = row.integer(column) else { throw fault(column, "a whole number") }
        return value
    }

    /// A whole number, or nothing.
    public mutating func int64OrNull() throws(StoreError) -> Int64? {
        try skipNull() ? nil : try int64()
    }

    /// A whole number.
    public mutating func int() throws(StoreError) -> Int {
        Int(try int64())
    }

    /// A whole number, or nothing.
    public mutating func intOrNull() throws(StoreError) -> Int? {
        try skipNull() ? nil : try int()
    }

    /// Yes or no.
    public mutating func bool() throws(StoreError) -> Bool {
        let column = try step()
        guard let value = row.boolean(column) else { throw fault(column, "a boolean") }
        return value
    }

    /// Yes or no, or nothing.
    public mutating func boolOrNull() throws(StoreError) -> Bool? {
        try skipNull() ? nil : try bool()
    }

    /// Bytes.
    public mutating func bytes() throws(StoreError) -> [UInt8] {
        let column = try step()
        guard let value = row.bytes(column) else { throw fault(column, "bytes") }
        return value
    }

    /// Bytes, or nothing.
    public mutating func bytesOrNull() throws(StoreError) -> [UInt8]? {
        try skipNull() ? nil : try bytes()
    }

    /// Passes columns over: those of a table that a `LEFT JOIN` found nothing in.
    public mutating func skip(_ count: Int = 1) {
        next += count
    }

    /// Whether the next column has no value. It is passed over if so.
    public mutating func skipNull() throws(StoreError) -> Bool {
        let column = try step()
        if row.isNull(column) { return true }
        next -= 1
        return false
    }

    func finish() throws(StoreError) {
        guard next != row.columnCount else { return }
        throw .undecodable("the statement has \(row.columnCount) columns and its decoder read \(next)")
    }

    private mutating func step() throws(StoreError) -> Int {
        guard next < row.columnCount else {
            throw .undecodable("the statement has \(row.columnCount) columns and its decoder asks for more")
        }
        next += 1
        return next - 1
    }

    private func fault(_ column: Int, _ wanted: String) -> StoreError {
        let found = row.isNull(column) ? "no value" : row.form(of: column)
        return .undecodable("column \(column + 1), \(row.name(of: column)), should be \(wanted) and is \(found)")
    }

    /// What a text in the column just read means to Aliquot.
    mutating func meaning<Value>(
        _ wanted: String, of text: String, _ value: Value?
    ) throws(StoreError) -> Value {
        guard let value else {
            throw .undecodable(
                "column \(next), \(row.name(of: next - 1)), should be \(wanted) and is '\(text.prefix(40))'")
        }
        return value
    }
}
