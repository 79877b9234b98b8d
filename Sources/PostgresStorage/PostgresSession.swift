private import CPq
internal import Storage

/// One session with the server: statements go out, results come back. One thread at a time uses it.
final class PostgresSession {
    private let handle: OpaquePointer
    private var cache = StatementCache<String>()
    private var count = 0
    /// Statements that gave way in the cache. They are let go of between units: within a failed one the server refuses.
    private var outdated: [String] = []

    /// Connects; answers only once the session is set up.
    init(_ address: PostgresAddress) throws(StoreError) {
        guard let handle = address.connect() else { throw .unavailable("there is no memory for a connection") }
        self.handle = handle
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQstatus(handle) == CONNECTION_OK else { throw .unavailable(message) }
        let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? ""
        guard encoding == "UTF8" else {
            throw .unavailable("the database keeps its text in \(encoding); make one with the encoding UTF8")
        }
        let result = execute(
            """
            SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET client_min_messages = warning;
            SET default_transaction_isolation = 'repeatable read'; SET standard_conforming_strings = on;
            SET idle_in_transaction_session_timeout = '60s'
            """)
        guard result.isGood else { throw .unavailable(result.fact("M") ?? message) }
    }

    deinit {
        PQfinish(handle)
    }

    var message: String { PQerrorMessage(handle).map { String(cString: $0).trimmedEnd } ?? "" }
    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    /// Runs fixed statements.
    func execute(_ text: String) -> PostgresResult {
        PostgresResult(PQexec(handle, text))
    }

    /// Runs a statement once, without preparing it.
    func once(_ text: String, _ values: PostgresValues) -> PostgresResult {
        values.lend { pointers, lengths, formats in
            PostgresResult(
                PQexecParams(handle, text, Int32(pointers.count), values.types, pointers, lengths, formats, 1))
        }
    }

    /// Runs a statement that is prepared at its first use.
    func prepared(_ text: String, _ values: PostgresValues) -> PostgresResult {
        // A parameter without a form takes that of the value at hand, so the forms belong to the statement.
        let key = values.types.contains(0) ? text + values.types.map { " \($0)" }.joined() : text
        let name: String
        if let known = cache.find(key) {
            name = known
        } else {
            count += 1
            name = "s\(count)"
            let outcome = PostgresResult(PQprepare(handle, name, text, Int32(values.types.count), values.types))
            guard outcome.isGood else { return outcome }
            if let old = cache.keep(name, for: key) { outdated.append(old) }
        }
        return values.lend { pointers, lengths, formats in
            PostgresResult(PQexecPrepared(handle, name, Int32(pointers.count), pointers, lengths, formats, 1))
        }
    }

    /// Lets go of statements that gave way. Between units only.
    func tidy() {
        guard !outdated.isEmpty else { return }
        _ = execute(outdated.map { "DEALLOCATE \($0);" }.joined(separator: " "))
        outdated = []
    }

    /// Forgets everything prepared.
    func forget() {
        _ = cache.removeAll()
        outdated = []
        _ = execute("DEALLOCATE ALL")
    }
}
