private import Glibc
internal import Storage

/// One commit for many units: waiting for the disk is what writing costs, so those who wait together wait once.
///
/// Each unit stands in a savepoint, so one that fails undoes only itself. Nobody is told anything before the commit.
struct SharedCommit {
    /// Units that commit together at most.
    static let limit = 256
    /// A commit does not wait for further units once it has taken so long.
    private static let patience: Int64 = 50_000_000

    private let connection: SQLiteConnection
    private var tellings: [@Sendable () -> Void] = []
    private var saved: [(unit: WriteUnit, tell: @Sendable () -> Void)] = []

    init(_ connection: SQLiteConnection) {
        self.connection = connection
    }

    /// Runs units from the front of the line, and answers how many it took.
    static func run(_ units: ArraySlice<WriteUnit>, on connection: SQLiteConnection) -> Int {
        var commit = SharedCommit(connection)
        return commit.run(units)
    }

    private mutating func run(_ units: ArraySlice<WriteUnit>) -> Int {
        do {
            try connection.execute("BEGIN IMMEDIATE")
        } catch {
            for unit in units { unit.fail(error) }
            return units.count
        }
        let start = Self.nanoseconds()
        var taken = 0
        for unit in units {
            taken += 1
            do {
                try connection.execute("SAVEPOINT unit")
                let tell = try connection.perform(unit.perform)
                try connection.execute("RELEASE unit")
                saved.append((unit, tell))
            } catch {
                tellings.append { unit.fail(error) }
                guard undoUnit() else {
                    startOver()
                    return taken
                }
            }
            if Self.nanoseconds() - start > Self.patience { break }
        }
        finish()
        return taken
    }

    /// Whether only the last unit was undone; otherwise the engine, or a fault, took the whole transaction away.
    private func undoUnit() -> Bool {
        guard connection.isInTransaction else { return false }
        do {
            try connection.execute("ROLLBACK TO unit")
            try connection.execute("RELEASE unit")
            return true
        } catch {
            return false
        }
    }

    private mutating func finish() {
        do {
            try connection.execute("COMMIT")
            for one in saved { one.tell() }
        } catch {
            abandon()
            for one in saved { one.unit.fail(error) }
        }
        for tell in tellings { tell() }
    }

    /// Runs the units again that were undone through another's fault, each in a transaction of its own.
    private mutating func startOver() {
        abandon()
        for tell in tellings { tell() }
        for (unit, _) in saved {
            do {
                try connection.execute("BEGIN IMMEDIATE")
                let tell = try connection.perform(unit.perform)
                try connection.execute("COMMIT")
                tell()
            } catch {
                abandon()
                unit.fail(error)
            }
        }
    }

    private func abandon() {
        guard connection.isInTransaction else { return }
        try? connection.execute("ROLLBACK")
    }

    private static func nanoseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
    }
}
