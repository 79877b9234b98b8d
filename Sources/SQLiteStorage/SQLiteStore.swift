private import Blocking
public import Storage

/// The embedded database: a file with a writer and a few readers, or a database in memory for a trial.
public final class SQLiteStore: Store {
    /// SQLite.
    public let engine = Engine.sqlite
    private struct Seat: @unchecked Sendable {
        /// Touched by whoever the pool gives it to, and once more when the gate is closed and nobody is left.
        let connection: SQLiteConnection
    }

    private let writer: SQLiteWriter
    private let seats: [Seat]
    /// Nothing for a database in memory: it is read through the writer.
    private let readers: WorkerPool<Seat>?
    private let gate = Gate()

    /// Opens the file, and makes it where there is none. The path `:memory:` stands for a database in memory.
    public init(path: String, readers: Int = 2) throws(StoreError) {
        writer = SQLiteWriter(try SQLiteConnection(path: path, isReader: false))
        var seats: [Seat] = []
        for _ in 0..<(path == ":memory:" ? 0 : max(1, readers)) {
            seats.append(Seat(connection: try SQLiteConnection(path: path, isReader: true)))
        }
        self.seats = seats
        self.readers = seats.isEmpty ? nil : WorkerPool(seats)
    }

    /// An empty database in memory.
    public static func inMemory() throws(StoreError) -> SQLiteStore {
        try SQLiteStore(path: ":memory:")
    }

    /// Runs a unit on a reader: it sees what was committed before it began.
    public func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try gate.enter()
        defer { gate.leave() }
        if let readers { return try await readers.run { try Self.look($0.connection, body) } }
        return try await writer.run { connection in
            try connection.execute("PRAGMA query_only = ON")
            defer { try? connection.execute("PRAGMA query_only = OFF") }
            return try Self.look(connection, body)
        }
    }

    /// Runs a unit on the writer, in one commit with those that wait beside it.
    public func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try gate.enter()
        defer { gate.leave() }
        return try await withCheckedThrowingContinuation { writer.add(WriteUnit(body, $0)) }
    }

    /// Waits for the units under way and lets go of the file.
    public func close() async {
        guard await gate.close() else { return }
        for seat in seats { seat.connection.close() }
        await writer.close()
    }

    private static func look<Answer>(
        _ connection: SQLiteConnection, _ body: (any Connection) throws -> Answer
    ) throws -> Answer {
        try connection.execute("BEGIN")
        defer { try? connection.execute("ROLLBACK") }
        return try connection.perform(body)
    }
}
