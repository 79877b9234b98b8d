private import CPq
internal import Storage

/// What the server answered to one statement, and the row that is being read.
final class PostgresResult {
    private let handle: OpaquePointer?
    private var row: Int32 = 0

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var isGood: Bool {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    /// Whether the answer never came: what is wrong was found on this side, and bears no code of the server's.
    var isLost: Bool { !isGood && fact("C") == nil }

    var rowCount: Int { Int(PQntuples(handle)) }

    /// Moves to a row.
    func stand(on row: Int) {
        self.row = Int32(row)
    }

    /// What was done: `INSERT 0 1`.
    var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

    /// How many rows were inserted, changed or deleted.
    var changedRows: Int {
        guard let verb = tag.split(separator: " ").first, ["INSERT", "UPDATE", "DELETE"].contains(verb) else {
            return 0
        }
        return PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// One of the facts that an error comes with.
    func fact(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(handle, Int32(code.value)).map { String(cString: $0) }
    }

    private func value(_ column: Int, of types: Set<Oid>) -> UnsafeRawBufferPointer? {
        let column = Int32(column)
        guard PQgetisnull(handle, row, column) == 0, types.contains(PQftype(handle, column)) else { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    }
}

extension PostgresResult: RowSource {
    private static let textTypes = PostgresType.otherTexts.union([PostgresType.text])
    private static let integerTypes = [PostgresType.bigint, PostgresType.integer, PostgresType.smallint] as Set<Oid>
    private static let booleanTypes = [PostgresType.boolean] as Set<Oid>
    private static let bytesTypes = [PostgresType.bytes] as Set<Oid>

    var columnCount: Int { Int(PQnfields(handle)) }

    func name(of column: Int) -> String {
        PQfname(handle, Int32(column)).map { String(cString: $0) } ?? ""
    }

    func isNull(_ column: Int) -> Bool {
        PQgetisnull(handle, row, Int32(column)) != 0
    }

    func text(_ column: Int) -> String? {
        value(column, of: Self.textTypes).map { String(decoding: $0, as: UTF8.self) }
    }

    func integer(_ column: Int) -> Int64? {
        guard let bytes = value(column, of: Self.integerTypes) else { return nil }
        return switch bytes.count {
        case 8: Int64(bigEndian: bytes.loadUnaligned(as: Int64.self))
        case 4: Int64(Int32(bigEndian: bytes.loadUnaligned(as: Int32.self)))
        case 2: Int64(Int16(bigEndian: bytes.loadUnaligned(as: Int16.self)))
        default: nil
        }
    }

    func boolean(_ column: Int) -> Bool? {
        value(column, of: Self.booleanTypes).map { $0.first == 1 }
    }

    func bytes(_ column: Int) -> [UInt8]? {
        value(column, of: Self.bytesTypes).map { [UInt8]($0) }
    }

    func form(of column: Int) -> String {
        PostgresType.name(PQftype(handle, Int32(column)))
    }
}
