private import CSQLite
internal import Storage

/// A prepared statement, and the row it stands on.
final class SQLiteStatement {
    let handle: OpaquePointer
    /// Whether somebody is reading its rows.
    var isBusy = false

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Gives the parameters their values; answers the engine's code.
    func bind(_ values: [SQLValue]) -> Int32 {
        for (place, value) in values.enumerated() {
            let place = Int32(place + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(handle, place)
                case .integer(let number): sqlite3_bind_int64(handle, place, number)
                case .boolean(let isTrue): sqlite3_bind_int64(handle, place, isTrue ? 1 : 0)
                case .text(var text):
                    text.withUTF8 { letters in
                        letters.withMemoryRebound(to: CChar.self) { letters in
                            aliquot_sqlite3_bind_text(handle, place, letters.baseAddress, UInt64(letters.count))
                        }
                    }
                case .bytes(let bytes):
                    bytes.isEmpty
                        ? sqlite3_bind_zeroblob(handle, place, 0)
                        : bytes.withUnsafeBytes {
                            aliquot_sqlite3_bind_blob(handle, place, $0.baseAddress, UInt64($0.count))
                        }
                }
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    /// Makes it ready for the next use, and lets go of what was bound.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isBusy = false
    }
}

extension SQLiteStatement: RowSource {
    var columnCount: Int { Int(sqlite3_column_count(handle)) }

    func name(of column: Int) -> String {
        sqlite3_column_name(handle, Int32(column)).map { String(cString: $0) } ?? ""
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
    }

    func text(_ column: Int) -> String? {
        guard sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT,
            let letters = sqlite3_column_text(handle, Int32(column))
        else { return nil }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: letters, count: count), as: UTF8.self)
    }

    func integer(_ column: Int) -> Int64? {
        guard sqlite3_column_type(handle, Int32(column)) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(handle, Int32(column))
    }

    func boolean(_ column: Int) -> Bool? {
        switch integer(column) {
        case 0: false
        case 1: true
        default: nil
        }
    }

    func bytes(_ column: Int) -> [UInt8]? {
        guard sqlite3_column_type(handle, Int32(column)) == SQLITE_BLOB else { return nil }
        guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column)))))
    }

    func form(of column: Int) -> String {
        switch sqlite3_column_type(handle, Int32(column)) {
        case SQLITE_INTEGER: "an integer"
        case SQLITE_FLOAT: "a floating-point number"
        case SQLITE_TEXT: "text"
        case SQLITE_BLOB: "bytes"
        default: "no value"
        }
    }
}
