internal import Storage

/// One of the connections to the server, made anew when it was lost. One thread at a time uses it.
final class PostgresConnection {
    let engine = Engine.postgres
    private static let rowsAtOnce = 500

    let address: PostgresAddress
    let outage: Outage
    var session: PostgresSession?
    /// The first statement of this unit that failed; the server refuses the rest.
    var failure: PostgresFault?
    var cursors = 0

    init(_ address: PostgresAddress, _ outage: Outage) {
        self.address = address
        self.outage = outage
    }

    func disconnect() {
        session = nil
    }

    /// Passes a good answer on, and remembers a bad one.
    @discardableResult
    func accept(_ result: PostgresResult, of text: String) throws(StoreError) -> PostgresResult {
        guard !result.isGood else { return result }
        let fault = PostgresFault(result, connectionMessage: session?.message ?? "", statement: text)
        if failure == nil { failure = fault }
        throw fault.storeError
    }

    private func working() throws(StoreError) -> PostgresSession {
        if let failure { throw failure.storeError }
        guard let session else { throw .unavailable("there is no connection") }
        return session
    }

    private func perform(_ sql: SQL) throws(StoreError) -> PostgresResult {
        let session = try working()
        do throws(StoreError) {
            try sql.refuseValues()
        } catch {
            failure = PostgresFault(error)
            throw error
        }
        return try accept(session.prepared(sql.text, PostgresValues(sql)), of: sql.text)
    }

    /// Runs a statement whose text comes from the server's own catalogue.
    private func perform(catalogued text: String) throws(StoreError) {
        try accept(try working().execute(text), of: text)
    }
}

extension PostgresConnection: Connection {
    func visit(
        _ sql: SQL, inChunks: Bool, _ row: (inout Columns) throws(StoreError) -> Bool
    ) throws(StoreError) {
        if inChunks {
            try stream(sql, row)
        } else {
            _ = try hand(over: try perform(sql), row)
        }
    }

    private func hand(
        over result: PostgresResult, _ row: (inout Columns) throws(StoreError) -> Bool
    ) throws(StoreError) -> Bool {
        for number in 0..<result.rowCount {
            result.stand(on: number)
            var columns = Columns(result)
            guard try row(&columns) else { return false }
        }
        return true
    }

    /// Reads through a cursor, so that memory stays flat and other statements can be run in between.
    private func stream(_ sql: SQL, _ row: (inout Columns) throws(StoreError) -> Bool) throws(StoreError) {
        let session = try working()
        try sql.refuseValues()
        cursors += 1
        let cursor = "c\(cursors)"
        let declaration = "DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql.text)"
        try accept(session.once(declaration, PostgresValues(sql)), of: sql.text)
        while true {
            let fetched = try working().once("FETCH \(Self.rowsAtOnce) FROM \(cursor)", PostgresValues(""))
            let chunk = try accept(fetched, of: sql.text)
            guard try hand(over: chunk, row), chunk.rowCount == Self.rowsAtOnce else { break }
        }
        try perform(catalogued: "CLOSE \(cursor)")
    }

    func run(_ sql: SQL) throws(StoreError) -> Int {
        try perform(sql).changedRows
    }

    func script(_ text: String) throws(StoreError) {
        try perform(catalogued: text)
        guard session?.isInTransaction == true else {
            failure = PostgresFault(.statement(sql: text, message: "a script must not end its transaction"))
            throw .statement(sql: text, message: "a script must not end its transaction")
        }
    }

    func tables() throws(StoreError) -> [Table] {
        try PostgresCatalogue.tables(self)
    }

    func suspendForeignKeys() throws(StoreError) -> SuspendedForeignKeys {
        let keys = try all(PostgresCatalogue.foreignKeys)
        for key in keys { try perform(catalogued: "ALTER TABLE \(key.table) DROP CONSTRAINT \(key.name)") }
        return SuspendedForeignKeys { () throws(StoreError) in
            for key in keys {
                try self.perform(catalogued: "ALTER TABLE \(key.table) ADD CONSTRAINT \(key.name) \(key.definition)")
            }
        }
    }
}
