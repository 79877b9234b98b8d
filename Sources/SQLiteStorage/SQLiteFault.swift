private import CSQLite
internal import Storage

/// What the engine said when a statement failed.
struct SQLiteFault {
    var code: Int32
    var message: String
    var statement: String

    /// The same fault in the words that both engines share. A unique constraint is named by the schema.
    func storeError(_ constraint: (_ table: String, _ columns: [String]) -> String) -> StoreError {
        switch Int(code) {
        case ALIQUOT_SQLITE_CHECK: return .check(constraint: detail)
        case ALIQUOT_SQLITE_FOREIGN_KEY: return .foreignKey(constraint: "")
        case ALIQUOT_SQLITE_NOT_NULL: return .missing(column: detail)
        case ALIQUOT_SQLITE_UNIQUE, ALIQUOT_SQLITE_PRIMARY_KEY, ALIQUOT_SQLITE_ROW_ID:
            return .unique(constraint: uniqueName(constraint))
        default: break
        }
        return switch code & 0xFF {
        case SQLITE_FULL: .full(message)
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_PROTOCOL, SQLITE_PERM:
            .unavailable(message)
        case SQLITE_READONLY where code != SQLITE_READONLY: .unavailable(message)
        default: .statement(sql: statement, message: message)
        }
    }

    /// What follows `CHECK constraint failed: `.
    private var detail: String {
        guard let colon = message.firstIndex(of: ":") else { return message }
        return String(message[message.index(after: colon)...].drop { $0 == " " })
    }

    /// `person.email, person.kind`, or `index 'person_email'` where an index is over an expression.
    private func uniqueName(_ constraint: (_ table: String, _ columns: [String]) -> String) -> String {
        if detail.hasPrefix("index '") { return String(detail.dropFirst(7).dropLast()) }
        var table = ""
        var columns: [String] = []
        for part in detail.split(separator: ",") {
            let names = part.drop { $0 == " " }.split(separator: ".", maxSplits: 1)
            guard names.count == 2 else { return detail }
            table = String(names[0])
            columns.append(String(names[1]))
        }
        return constraint(table, columns)
    }
}
