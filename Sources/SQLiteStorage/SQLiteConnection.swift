private import CSQLite
internal import Storage

/// One connection to the file. One thread at a time uses it.
final class SQLiteConnection {
    let engine = Engine.sqlite
    private let handle: OpaquePointer
    private var cache = StatementCache<SQLiteStatement>()
    /// The first statement of this unit that failed. PostgreSQL ends a unit there, so this engine does too.
    private var failure: StoreError?
    private var defersForeignKeys = false
    private var isClosed = false

    /// Opens the file, or a database in memory.
    init(path: String, isReader: Bool) throws(StoreError) {
        var opened: OpaquePointer?
        let flags =
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | (isReader ? 0 : SQLITE_OPEN_CREATE)
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw .unavailable("\(String(cString: sqlite3_errstr(code))): \(path)")
        }
        handle = opened
        sqlite3_busy_timeout(handle, 10_000)
        // A misspelled column in double quotes would otherwise be taken for a text.
        for option in [SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML] {
            _ = aliquot_sqlite3_switch(handle, option, 0)
        }
        _ = aliquot_sqlite3_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        try execute("PRAGMA journal_mode = WAL")
        try execute("PRAGMA synchronous = FULL")
        try execute("PRAGMA foreign_keys = ON")
        // As PostgreSQL compares: capitals differ.
        try execute("PRAGMA case_sensitive_like = ON")
        try execute("PRAGMA temp_store = MEMORY")
        try execute("PRAGMA cache_size = -8000")
        try execute("PRAGMA journal_size_limit = 67108864")
        if isReader { try execute("PRAGMA query_only = ON") }
    }

    deinit {
        close()
    }

    /// Lets go of the file. Nothing may be asked of the connection afterwards.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        _ = cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Runs a body whose statements all hold or all fail. Beginning and end of the transaction lie with the caller.
    func perform<Answer>(_ body: (any Connection) throws -> Answer) throws -> Answer {
        failure = nil
        if defersForeignKeys {
            defersForeignKeys = false
            try execute("PRAGMA defer_foreign_keys = OFF")
        }
        let answer = try body(self)
        if let failure { throw failure }
        if hasBrokenForeignKeys { throw StoreError.foreignKey(constraint: "") }
        return answer
    }

    /// Runs one of the fixed statements that frame a transaction.
    func execute(_ text: StaticString) throws(StoreError) {
        try execute(String(describing: text))
    }

    private func execute(_ text: String) throws(StoreError) {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        if code != SQLITE_OK { throw fault(code, in: text) }
    }

    /// Whether a transaction is open. Some faults, such as a full disk, end it at once.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    private var hasBrokenForeignKeys: Bool {
        var current: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
        return current != 0
    }

    private func fault(_ code: Int32, in text: String) -> StoreError {
        SQLiteFault(code: code, message: String(cString: sqlite3_errmsg(handle)), statement: text)
            .storeError { SQLiteSchema(handle).constraint(of: $0, columns: $1) }
    }

    private func remembered(_ error: StoreError) -> StoreError {
        if failure == nil { failure = error }
        return error
    }

    private func refuseAfterFailure() throws(StoreError) {
        if let failure { throw failure }
    }

    /// The statement, prepared and with its values.
    private func begin(_ sql: SQL) throws(StoreError) -> SQLiteStatement {
        try refuseAfterFailure()
        do throws(StoreError) {
            try sql.refuseValues()
            let statement = try prepared(sql.text)
            let wanted = Int(sqlite3_bind_parameter_count(statement.handle))
            guard wanted == sql.values.count else {
                throw StoreError.statement(
                    sql: sql.text, message: "it has \(wanted) parameters and \(sql.values.count) values")
            }
            let code = statement.bind(sql.values)
            if code != SQLITE_OK { throw fault(code, in: sql.text) }
            statement.isBusy = true
            return statement
        } catch {
            throw remembered(error)
        }
    }

    private func prepared(_ text: String) throws(StoreError) -> SQLiteStatement {
        let known = cache.find(text)
        if let known, !known.isBusy { return known }
        var text = text
        var made: OpaquePointer?
        var hasMore = false
        let code = text.withUTF8 { letters in
            letters.withMemoryRebound(to: CChar.self) { letters in
                var rest: UnsafePointer<CChar>?
                let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
                let code = sqlite3_prepare_v3(handle, letters.baseAddress, Int32(letters.count), flags, &made, &rest)
                if let rest, let start = letters.baseAddress {
                    let blank: [CChar] = [9, 10, 13, 32, 59]
                    hasMore = letters[(rest - start)...].contains { !blank.contains($0) }
                }
                return code
            }
        }
        guard code == SQLITE_OK else { throw fault(code, in: text) }
        guard let made else { throw .statement(sql: text, message: "there is no statement") }
        let statement = SQLiteStatement(made)
        guard !hasMore else { throw .statement(sql: text, message: "there is more than one statement") }
        if known == nil { _ = cache.keep(statement, for: text) }
        return statement
    }

    /// The next row; `false` after the last one.
    private func advance(_ statement: SQLiteStatement, in text: String) throws(StoreError) -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw remembered(fault(code, in: text))
        }
    }
}

extension SQLiteConnection: Connection {
    func visit(
        _ sql: SQL, inChunks: Bool, _ row: (inout Columns) throws(StoreError) -> Bool
    ) throws(StoreError) {
        let statement = try begin(sql)
        defer { statement.reset() }
        while try advance(statement, in: sql.text) {
            var columns = Columns(statement)
            guard try row(&columns) else { return }
        }
    }

    func run(_ sql: SQL) throws(StoreError) -> Int {
        let statement = try begin(sql)
        defer { statement.reset() }
        let before = sqlite3_total_changes64(handle)
        while try advance(statement, in: sql.text) {}
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func script(_ text: String) throws(StoreError) {
        try refuseAfterFailure()
        do throws(StoreError) {
            try execute(text)
            guard isInTransaction else {
                throw StoreError.statement(sql: text, message: "a script must not end its transaction")
            }
        } catch {
            throw remembered(error)
        }
    }

    func tables() throws(StoreError) -> [Table] {
        try refuseAfterFailure()
        return SQLiteSchema(handle).tables()
    }

    func suspendForeignKeys() throws(StoreError) -> SuspendedForeignKeys {
        try execute("PRAGMA defer_foreign_keys = ON")
        defersForeignKeys = true
        return SuspendedForeignKeys { () throws(StoreError) in
            if self.hasBrokenForeignKeys { throw self.remembered(.foreignKey(constraint: "")) }
        }
    }
}
