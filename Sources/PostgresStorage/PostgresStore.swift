private import Blocking
public import Storage

/// A PostgreSQL database, which several servers may share.
public final class PostgresStore: Store {
    /// PostgreSQL.
    public let engine = Engine.postgres
    private struct Seat: @unchecked Sendable {
        /// Touched by whoever the pool gives it to, and once more when the gate is closed and nobody is left.
        let connection: PostgresConnection
    }

    private let seats: [Seat]
    private let pool: WorkerPool<Seat>
    private let gate = Gate()

    /// A store at an address such as `postgres://aliquot@db.example/aliquot`. Connections are made when they are needed.
    public init(url: String, connections: Int = 4) throws(StoreError) {
        let address = try PostgresAddress(url)
        let outage = Outage()
        seats = (0..<max(1, connections)).map { _ in Seat(connection: PostgresConnection(address, outage)) }
        pool = WorkerPool(seats)
    }

    /// Runs a unit on one snapshot, in which nothing can be changed.
    public func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try gate.enter()
        defer { gate.leave() }
        return try await pool.run { try $0.connection.unit(.read, body) }
    }

    /// Runs a unit as if no other ran beside it; it runs again where one got in its way.
    public func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try gate.enter()
        defer { gate.leave() }
        return try await pool.run { try $0.connection.unit(.write, body) }
    }

    /// Waits for the units under way and ends the connections.
    public func close() async {
        guard await gate.close() else { return }
        for seat in seats { seat.connection.disconnect() }
    }
}
