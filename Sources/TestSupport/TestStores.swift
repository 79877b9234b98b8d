private import PostgresStorage
private import Primitives
private import SQLiteStorage
public import Storage
private import Synchronization

/// Fresh databases for tests, on both engines: `@Test(arguments: Engine.allCases)`.
public enum TestStores {
    /// Lends a database with Aliquot's schema and no rows.
    public static func use<Answer>(
        _ engine: Engine, _ body: (any Store) async throws -> Answer
    ) async throws -> Answer {
        switch engine {
        case .sqlite:
            try await useEmpty(.sqlite) { store in
                _ = try await Migrator.migrate(store, to: try migrations(), at: Instant(milliseconds: 0))
                return try await body(store)
            }
        case .postgres:
            try await seats.sit { try await useMigratedPostgres(body) }
        }
    }

    /// Lends a database without any table.
    public static func useEmpty<Answer>(
        _ engine: Engine, _ body: (any Store) async throws -> Answer
    ) async throws -> Answer {
        switch engine {
        case .sqlite:
            try await TemporaryFolder.use { folder in
                let store = try SQLiteStore(path: folder.path + "/test.sqlite")
                return try await closing(store) { try await body(store) }
            }
        case .postgres:
            try await seats.sit { try await useEmptyPostgres(body) }
        }
    }

    /// Aliquot's own migrations, found from this file's place.
    public static func migrations() throws -> [Migration] {
        let place = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
        return try Migration.all(in: "/\(place)/Storage/Migrations")
    }

    private static let migratedTemplate = Task {
        let address = try await PrivatePostgres.shared.makeDatabase(named: "migrated")
        let store = try PostgresStore(url: address, connections: 1)
        _ = try await closing(store) {
            try await Migrator.migrate(store, to: try migrations(), at: Instant(milliseconds: 0))
        }
        return "migrated"
    }

    private static func useEmptyPostgres<Answer>(
        _ body: (any Store) async throws -> Answer
    ) async throws -> Answer {
        let server = try await PrivatePostgres.shared
        let address = try await server.makeDatabase()
        let store = try PostgresStore(url: address)
        let outcome: Result<Answer, any Error>
        do { outcome = .success(try await closing(store) { try await body(store) }) } catch {
            outcome = .failure(error)
        }
        try await server.dropDatabase(address)
        return try outcome.get()
    }

    /// Making a database takes the server a tenth of a second, so one that was used well is emptied and used again.
    private static func useMigratedPostgres<Answer>(
        _ body: (any Store) async throws -> Answer
    ) async throws -> Answer {
        let template = try await migratedTemplate.value
        let known = spare.withLock { $0.popLast() }
        let address: String
        if let known {
            address = known
        } else {
            address = try await PrivatePostgres.shared.makeDatabase(like: template)
        }
        let store = try PostgresStore(url: address)
        return try await closing(store) {
            let answer = try await body(store)
            try await store.write { connection in
                let names = try connection.tables().map(\.name).filter { $0 != "schema_migration" }
                let deletions = names.map { "DELETE FROM \"\($0)\";" }.joined(separator: " ")
                try connection.script("SET LOCAL session_replication_role = replica; " + deletions)
            }
            spare.withLock { $0.append(address) }
            return answer
        }
    }

    /// Each test opens several connections, and a server takes only so many.
    private static let seats = Seats(16)
    private static let spare = Mutex<[String]>([])

    private static func closing<Answer>(
        _ store: any Store, _ body: () async throws -> Answer
    ) async throws -> Answer {
        do {
            let answer = try await body()
            await store.close()
            return answer
        } catch {
            await store.close()
            throw error
        }
    }
}
