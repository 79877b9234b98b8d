public import Primitives

/// Brings a database's schema up to date: every step once, in order, each in a transaction of its own.
public enum Migrator {
    /// Runs the steps that the database has not run yet, and answers them.
    ///
    /// Throws `MigrationFault` where the steps and the database do not fit together or a step fails, and `StoreError`
    /// where the database cannot be reached. Of several servers that begin at once, one works and the others wait.
    public static func migrate(
        _ store: any Store, to migrations: [Migration], at moment: Instant
    ) async throws -> [Migration] {
        try Migration.refuseGaps(in: migrations)
        try await store.write { try createHistory($0) }
        var applied: [Migration] = []
        while true {
            let next = try await store.write { try step($0, of: migrations, at: moment) }
            guard let next else { return applied }
            applied.append(next)
        }
    }

    /// The steps that a database has run.
    public static func history(_ connection: any Connection) throws(StoreError) -> [Migration] {
        guard try connection.tables().contains(where: { $0.name == "schema_migration" }) else { return [] }
        return try connection.all(applied)
    }

    private static var applied: Query<Migration> {
        Query("SELECT version, name, text FROM schema_migration ORDER BY version") { columns in
            Migration(version: try columns.int(), name: try columns.text(), text: try columns.text())
        }
    }

    private static func createHistory(_ connection: any Connection) throws(StoreError) {
        // PostgreSQL only: two transactions that create one table at once get in each other's way even with IF NOT EXISTS.
        if connection.engine == .postgres {
            try connection.run("SELECT pg_advisory_xact_lock(7013746120471829)")
        }
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                version BIGINT NOT NULL CONSTRAINT schema_migration_key PRIMARY KEY,
                name TEXT NOT NULL,
                text TEXT NOT NULL,
                applied_at BIGINT NOT NULL
            )
            """)
    }

    /// The next step, done; nothing when the database is up to date.
    private static func step(
        _ connection: any Connection, of migrations: [Migration], at moment: Instant
    ) throws -> Migration? {
        // PostgreSQL only: unlike a query, this waits without taking the snapshot, which would be old after the wait.
        if connection.engine == .postgres {
            try connection.run("LOCK TABLE schema_migration IN ACCESS EXCLUSIVE MODE")
        }
        let history = try connection.all(applied)
        for (done, known) in zip(history, migrations) where done != known {
            throw MigrationFault.edited(version: done.version, name: done.name)
        }
        if history.count > migrations.count {
            throw MigrationFault.newerDatabase(database: history.count, program: migrations.count)
        }
        guard history.count < migrations.count else { return nil }
        let next = migrations[history.count]
        do {
            try run(next, on: connection)
        } catch {
            if error == .retriesExhausted { throw error }
            throw MigrationFault.failed(version: next.version, name: next.name, reason: error)
        }
        try connection.run(
            """
            INSERT INTO schema_migration (version, name, text, applied_at)
            VALUES (\(next.version), \(next.name), \(next.text), \(moment))
            """)
        return next
    }

    private static func run(_ migration: Migration, on connection: any Connection) throws(StoreError) {
        try connection.script(migration.script(for: connection.engine))
        if connection.engine == .postgres { try ByteOrder.apply(connection) }
    }
}
