private import Glibc
internal import Storage

/// How a unit of work begins, ends, and begins again.
extension PostgresConnection {
    /// Whether a unit may change something.
    enum Purpose {
        case read
        case write
    }

    /// In line one still loses to those who are not in it yet; so often in a row nobody does.
    private static let attempts = 40

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
        do throws(StoreError) {
            try accept(result, of: "COMMIT")
        } catch {
            let isUnknown = purpose == .write && failure?.remedy == .reconnect
            rollBack()
            if isUnknown {
                throw .unavailable("the connection was lost while saving; whether the change was kept is not known")
            }
            throw error
        }
        guard result.tag == "COMMIT" else { throw .statement(sql: "COMMIT", message: "the transaction had failed") }
    }

    private func rollBack() {
        guard let session else { return }
        if session.isInTransaction, !session.isLost { _ = session.execute("ROLLBACK") }
        if session.isLost || failure?.remedy == .reconnect { self.session = nil }
    }
}
