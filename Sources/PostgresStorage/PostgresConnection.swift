internal import Storage
private import Glibc

/// One of the connections to the server, made anew when it was lost. One thread at a time uses it.
final class PostgresConnection {
    /// Whether a unit may change something.
    enum Purpose {
        case read
        case write
    }

    let engine = Engine.postgres
    private static let attempts = 10
    private static let rowsAtOnce = 500

    private let address: PostgresAddress
    private let outage: Outage
    private var session: PostgresSession?
    /// The first statement of this unit that failed; the server refuses the rest.
    private var failure: PostgresFault?
    private var cursors = 0

    init(_ address: PostgresAddress, _ outage: Outage) {
        self.address = address
        self.outage = outage
    }

    func disconnect() {
        session = nil
    }

    /// Runs a unit in a transaction, and again where others got in its way.
    func unit<Answer>(_ purpose: Purpose, _ body: (any Connection) throws -> Answer) throws -> Answer {
        for attempt in 1..<Self.attempts {
            do {
                return try attempt <= 2 ? once(purpose, body) : inTurn(purpose, body)
            } catch {
                switch failure?.remedy {
                case .again: usleep(.random(in: 100...1000) << UInt32(min(attempt, 4)))
                case .prepareAgain where attempt < 3: session?.forget()
                default: throw error
                }
            }
        }
        return try inTurn(purpose, body)
    }

    /// Who has lost twice waits in a line that all servers share, so that somebody always gets through.
    private func inTurn<Answer>(_ purpose: Purpose, _ body: (any Connection) throws -> Answer) throws -> Answer {
        guard let session, session.execute("SELECT pg_advisory_lock(7013746120471830)").isGood else {
            return try once(purpose, body)
        }
        defer { _ = session.execute("SELECT pg_advisory_unlock(7013746120471830)") }
        return try once(purpose, body)
    }

    private func once<Answer>(_ purpose: Purpose, _ body: (any Connection) throws -> Answer) throws -> Answer {
        failure = nil
        cursors = 0
        try begin(purpose)
        let answer: Answer
        do {
            answer = try body(self)
            if let failure { throw failure.storeError }
        } catch {
            rollBack()
            throw error
        }
        try commit(purpose)
        return answer
    }

    /// Begins a transaction. Where the session was lost while nobody used it, a new one is made: nothing was begun yet.
    private func begin(_ purpose: Purpose) throws(StoreError) {
        let text =
            switch purpose {
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
            }
        if let session {
            session.tidy()
            let result = session.execute(text)
            if result.isGood { return }
            self.session = nil
        }
        try outage.check()
        let made: PostgresSession
        do throws(StoreError) {
            made = try PostgresSession(address)
        } catch {
            outage.begin(error)
            throw error
        }
        outage.end()
        session = made
        try accept(made.execute(text), of: text)
    }

    private func commit(_ purpose: Purpose) throws(StoreError) {
        guard let session else { throw .unavailable("there is no connection") }
        let result = session.execute("COMMIT")
        if purpose == .write, result.isLost {
            self.session = nil
            throw .unavailable("the connection was lost while saving; whether the change was kept is not known")
        }
        do throws(StoreError) {
            try accept(result, of: "COMMIT")
        } catch {
            rollBack()
            throw error
        }
        guard result.tag == "COMMIT" else { throw .statement(sql: "COMMIT", message: "the transaction had failed") }
    }

    private func rollBack() {
        guard let session else { return }
        if session.isInTransaction, !session.isLost { _ = session.execute("ROLLBACK") }
        if session.isLost || failure?.remedy == .reconnect { self.session = nil }
    }

    @discardableResult
    private func accept(_ result: PostgresResult, of text: String) throws(StoreError) -> PostgresResult {
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
