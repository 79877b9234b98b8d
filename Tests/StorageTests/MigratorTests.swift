import PostgresStorage
import Primitives
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let moment = Instant(milliseconds: 1_700_000_000_000)
    private let first = Migration(version: 1, name: "one", text: "CREATE TABLE one (id BIGINT NOT NULL);")
    private let second = Migration(
        version: 2, name: "two", text: "CREATE TABLE two (id BIGINT NOT NULL); INSERT INTO two (id) VALUES (1);")

    @Test(arguments: Engine.allCases)
    func `each step is run once, in order`(engine: Engine) async throws {
        try await TestStores.useEmpty(engine) { store in
            var applied: [[Migration]] = []
            for steps in [[first], [first], [first, second], [first, second]] {
                applied.append(try await Migrator.migrate(store, to: steps, at: moment))
            }
            #expect(applied == [[first], [], [second], []])
            #expect(try await store.read { try Migrator.history($0) } == [first, second])
            #expect(try await tables(of: store) == ["one", "schema_migration", "two"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a database that has run another text is refused`(engine: Engine) async throws {
        try await TestStores.useEmpty(engine) { store in
            _ = try await Migrator.migrate(store, to: [first], at: moment)
            let edited = Migration(version: 1, name: "one", text: "CREATE TABLE one (id TEXT NOT NULL);")
            await #expect(throws: MigrationFault.edited(version: 1, name: "one")) {
                try await Migrator.migrate(store, to: [edited, second], at: moment)
            }
            #expect(try await tables(of: store) == ["one", "schema_migration"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a database of a newer program is refused`(engine: Engine) async throws {
        try await TestStores.useEmpty(engine) { store in
            _ = try await Migrator.migrate(store, to: [first, second], at: moment)
            let fault = MigrationFault.newerDatabase(database: 2, program: 1)
            await #expect(throws: fault) { try await Migrator.migrate(store, to: [first], at: moment) }
            #expect("\(fault)".contains("use the newer program"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a step that fails leaves nothing behind, and the ones before it stand`(engine: Engine) async throws {
        let broken = Migration(
            version: 2, name: "broken", text: "CREATE TABLE half (id BIGINT); INSERT INTO nowhere (id) VALUES (1);")
        try await TestStores.useEmpty(engine) { store in
            _ = try await Migrator.migrate(store, to: [first], at: moment)
            let fault = await #expect(throws: MigrationFault.self) {
                try await Migrator.migrate(store, to: [first, broken], at: moment)
            }
            guard case .failed(2, "broken", .statement) = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
            #expect(try await tables(of: store) == ["one", "schema_migration"])
            #expect(try await Migrator.migrate(store, to: [first, second], at: moment) == [second])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a step that ends its transaction is refused`(engine: Engine) async throws {
        let sly = Migration(version: 1, name: "sly", text: "CREATE TABLE half (id BIGINT); COMMIT;")
        try await TestStores.useEmpty(engine) { store in
            await #expect(throws: MigrationFault.self) { try await Migrator.migrate(store, to: [sly], at: moment) }
            let history = try await store.read { try Migrator.history($0) }
            #expect(history == [])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a part marked for one engine is run there only`(engine: Engine) async throws {
        let text = """
            CREATE TABLE shared (id BIGINT);
            --- sqlite
            CREATE TABLE for_sqlite (id BIGINT);
            --- postgres
            CREATE TABLE for_postgres (id BIGINT);
            --- both
            CREATE TABLE shared_too (id BIGINT);
            """
        try await TestStores.useEmpty(engine) { store in
            _ = try await Migrator.migrate(store, to: [Migration(version: 1, name: "a", text: text)], at: moment)
            #expect(
                try await tables(of: store) == ["for_\(engine.rawValue)", "schema_migration", "shared", "shared_too"])
        }
    }

    @Test func `of two servers that begin at once on PostgreSQL one works and the other waits`() async throws {
        let server = try await PrivatePostgres.shared
        let address = try await server.makeDatabase()
        let steps = (1...12).map {
            Migration(version: $0, name: "step", text: "CREATE TABLE step_\($0) (id BIGINT NOT NULL);")
        }
        let stores = try (0..<3).map { _ in try PostgresStore(url: address, connections: 1) }
        let applied = try await withThrowingTaskGroup { group in
            for store in stores {
                group.addTask { try await Migrator.migrate(store, to: steps, at: Instant(milliseconds: 0)) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.map(\.version).sorted() == Array(1...12))
        for store in stores { await store.close() }
        try await server.dropDatabase(address)
    }

    @Test func `of two programs that begin at once on one file one works and the other waits`() async throws {
        try await TemporaryFolder.use { folder in
            let stores = try (0..<2).map { _ in try SQLiteStore(path: folder.path + "/shared.sqlite") }
            let steps = [first, second]
            let applied = try await withThrowingTaskGroup { group in
                for store in stores {
                    group.addTask { try await Migrator.migrate(store, to: steps, at: Instant(milliseconds: 0)) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.map(\.version).sorted() == [1, 2])
            for store in stores { await store.close() }
        }
    }

    @Test func `a PostgreSQL set up for another language sorts by bytes all the same`() async throws {
        let server = try await PrivatePostgres.shared
        let address = try await server.makeDatabase(options: "LOCALE_PROVIDER icu ICU_LOCALE 'en'")
        let store = try PostgresStore(url: address, connections: 1)
        _ = try await Migrator.migrate(store, to: Sample.migrations, at: moment)
        let sorted = try await store.write { connection in
            for (id, word) in ["b", "a", "B", "é", "z"].enumerated() {
                try connection.run(Sample.addItem(id, word: word))
            }
            return try connection.all(Query("SELECT word FROM item ORDER BY word") { try $0.text() })
        }
        #expect(sorted == ["B", "a", "b", "z", "é"])
        await store.close()
        try await server.dropDatabase(address)
    }

    private func tables(of store: any Store) async throws -> [String] {
        try await store.read { try $0.tables().map(\.name) }
    }
}

@Suite struct MigrationFolderTests {
    @Test func `the files of a folder are the steps, in order`() throws {
        try TemporaryFolder.use { folder in
            try folder.write("0002_ledger.sql", "b")
            try folder.write("0001_people.sql", "a")
            try folder.write("notes.txt", "not a step")
            let steps = try Migration.all(in: folder.path)
            #expect(
                steps == [
                    Migration(version: 1, name: "people", text: "a"), Migration(version: 2, name: "ledger", text: "b"),
                ])
        }
    }

    @Test func `a gap, a number twice, a name without a number are refused`() throws {
        try TemporaryFolder.use { folder in
            try folder.write("0001_a.sql", "")
            try folder.write("0003_c.sql", "")
            #expect(throws: MigrationFault.gap(missing: 2, found: 3)) { try Migration.all(in: folder.path) }
            try folder.write("0002_b.sql", "")
            try folder.write("0002_bb.sql", "")
            #expect(throws: MigrationFault.twice(version: 2)) { try Migration.all(in: folder.path) }
            try folder.write("people.sql", "")
            #expect(throws: MigrationFault.badName(file: "people.sql")) { try Migration.all(in: folder.path) }
        }
    }

    @Test func `a folder that is not there is named`() {
        #expect(throws: MigrationFault.unreadable(path: "no/such/folder")) {
            try Migration.all(in: "no/such/folder")
        }
    }
}
