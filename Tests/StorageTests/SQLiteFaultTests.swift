import Primitives
import SQLiteStorage
import Storage
import TestSupport
import Testing

@Suite struct SQLiteFaultTests {
    @Test func `a full disk stops the unit that fills it and no other`() async throws {
        try await Sample.use(.sqlite) { store in
            try await store.write { try $0.script("PRAGMA max_page_count = 60") }
            let fault = await #expect(throws: StoreError.self) {
                try await store.write { connection in
                    for id in 0..<1000 {
                        try connection.run(
                            "INSERT INTO item (id, rank, content) VALUES (\(id), 0, \([UInt8](repeating: 1, count: 4000)))"
                        )
                    }
                }
            }
            #expect(fault == .full("database or disk is full"))
            try await store.write { _ = try $0.run(Sample.addItem(1)) }
            let ids = try await store.read { try $0.all(Sample.ids) }
            #expect(ids == [1])
        }
    }

    @Test func `a unit beside one that fills the disk is kept`() async throws {
        try await Sample.use(.sqlite) { store in
            try await store.write { try $0.script("PRAGMA max_page_count = 60") }
            let pause = Pause()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await store.write { _ in pause.hold() } }
                await pause.begun()
                for id in 1...20 {
                    group.addTask {
                        guard id == 10 else {
                            try await store.write { _ = try $0.run(Sample.addItem(id)) }
                            return
                        }
                        await #expect(throws: StoreError.full("database or disk is full")) {
                            try await store.write { connection in
                                let much = [UInt8](repeating: 1, count: 1_000_000)
                                try connection.run("INSERT INTO item (id, rank, content) VALUES (10, 0, \(much))")
                            }
                        }
                    }
                }
                pause.release()
                try await group.waitForAll()
            }
            let ids = try await store.read { try $0.all(Sample.ids) }
            #expect(ids == (1...20).filter { $0 != 10 })
        }
    }

    @Test func `a file that is no database is called damaged`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("data.sqlite", String(repeating: "These are not the rows. ", count: 100))
            #expect(throws: StoreError.corrupt("file is not a database")) { try SQLiteStore(path: path) }
        }
    }

    @Test func `a folder that is not there is named`() {
        #expect(throws: StoreError.unavailable("unable to open database file: no/such/folder/data.sqlite")) {
            try SQLiteStore(path: "no/such/folder/data.sqlite")
        }
    }

    @Test func `a deferred reference to nothing undoes its own unit, not the commit`() async throws {
        try await TestStores.useEmpty(.sqlite) { store in
            let schema = """
                CREATE TABLE node (
                    id BIGINT NOT NULL CONSTRAINT node_key PRIMARY KEY,
                    next BIGINT CONSTRAINT node_next REFERENCES node (id) DEFERRABLE INITIALLY DEFERRED
                );
                """
            _ = try await Migrator.migrate(
                store, to: [Migration(version: 1, name: "node", text: schema)], at: Instant(milliseconds: 0))
            let pause = Pause()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await store.write { _ in pause.hold() } }
                await pause.begun()
                for id in 1...10 {
                    group.addTask {
                        let next = id.isMultiple(of: 2) ? 100 : id
                        do {
                            try await store.write {
                                _ = try $0.run("INSERT INTO node (id, next) VALUES (\(id), \(next))")
                            }
                            #expect(!id.isMultiple(of: 2))
                        } catch {
                            #expect(error as? StoreError == .foreignKey(constraint: ""))
                            #expect(id.isMultiple(of: 2))
                        }
                    }
                }
                pause.release()
                try await group.waitForAll()
            }
            let ids = try await store.read { connection in
                try connection.all(Query("SELECT id FROM node ORDER BY id") { try $0.int() })
            }
            #expect(ids == [1, 3, 5, 7, 9])
        }
    }

    @Test func `a database in memory is read and written, and its reads change nothing`() async throws {
        let store = try SQLiteStore.inMemory()
        _ = try await Migrator.migrate(store, to: Sample.migrations, at: Instant(milliseconds: 0))
        try await store.write { _ = try $0.run(Sample.addItem(1)) }
        await #expect(throws: StoreError.self) { try await store.read { _ = try $0.run(Sample.addItem(2)) } }
        try await store.write { _ = try $0.run(Sample.addItem(3)) }
        let ids = try await store.read { try $0.all(Sample.ids) }
        #expect(ids == [1, 3])
        await store.close()
    }

    @Test func `what was written is there when the file is opened again`() async throws {
        try await TemporaryFolder.use { folder in
            let path = folder.path + "/data.sqlite"
            let first = try SQLiteStore(path: path)
            _ = try await Migrator.migrate(first, to: Sample.migrations, at: Instant(milliseconds: 0))
            try await first.write { _ = try $0.run(Sample.addItem(1)) }
            await first.close()
            #expect(folder.names() == ["data.sqlite"])
            let second = try SQLiteStore(path: path)
            let ids = try await second.read { try $0.all(Sample.ids) }
            #expect(ids == [1])
            await second.close()
        }
    }
}
