private import Blocking
internal import Storage
private import Synchronization

/// The one thread that writes, and the line before it.
final class SQLiteWriter: Sendable {
    private struct Holder: @unchecked Sendable {
        /// Touched on the worker's thread only.
        let connection: SQLiteConnection
    }
    private struct Waiting {
        var units: [WriteUnit] = []
        var isWorking = false
    }

    private let worker = Worker()
    private let holder: Holder
    private let line = Mutex(Waiting())

    init(_ connection: sending SQLiteConnection) {
        holder = Holder(connection: connection)
    }

    /// Puts a unit in the line. Whatever waits when the thread is free is committed together.
    func add(_ unit: WriteUnit) {
        let mustStart = line.withLock { line in
            line.units.append(unit)
            defer { line.isWorking = true }
            return !line.isWorking
        }
        if mustStart { worker.submit { self.work() } }
    }

    private func work() {
        while let units = next() {
            var rest = units[...]
            while !rest.isEmpty {
                rest = rest.dropFirst(SharedCommit.run(rest.prefix(SharedCommit.limit), on: holder.connection))
            }
        }
    }

    private func next() -> [WriteUnit]? {
        line.withLock { line in
            guard !line.units.isEmpty else {
                line.isWorking = false
                return nil
            }
            defer { line.units = [] }
            return line.units
        }
    }

    /// Runs something else on the thread: reading a database in memory, which has no other connection.
    func run<Answer: Sendable>(
        _ work: @escaping @Sendable (SQLiteConnection) throws -> Answer
    ) async throws -> Answer {
        try await worker.run { [holder] in try work(holder.connection) }
    }

    /// Lets go of the file, when nobody waits any more.
    func close() async {
        try? await run { $0.close() }
    }
}
