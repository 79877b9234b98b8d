import PostgresStorage
import Primitives
import Storage
import TestSupport
import Testing

/// A server of its own that goes away and comes back.
@Suite struct PostgresOutageTests {
    @Test func `a server that comes back is used again, and a lost unit was not kept`() async throws {
        let server = try await PrivatePostgres.start()
        let store = try PostgresStore(url: try await server.makeDatabase(), connections: 2)
        _ = try await Migrator.migrate(store, to: Sample.migrations, at: Instant(milliseconds: 0))
        try await store.write { _ = try $0.run(Sample.addItem(1)) }

        // Gone in the middle of a unit.
        let pause = Pause()
        let interrupted = Task {
            try await store.write { connection in
                try connection.run(Sample.addItem(2))
                pause.hold()
                try connection.run(Sample.addItem(3))
            }
        }
        await pause.begun()
        try await server.stop()
        pause.release()
        await expectUnavailable { _ = try await interrupted.value }

        // Still gone: nobody hangs.
        for _ in 0..<6 {
            await expectUnavailable { _ = try await store.read { try $0.first(Sample.count) } }
            await expectUnavailable { try await store.write { _ = try $0.run(Sample.addItem(4)) } }
        }

        try await server.restart()
        let back = PostgresPatience(store)
        #expect(try await back.ids() == [1])
        try await store.write { _ = try $0.run(Sample.addItem(5)) }
        #expect(try await back.ids() == [1, 5])
        await store.close()
    }

    @Test func `a restart between two units is not noticed`() async throws {
        let server = try await PrivatePostgres.start()
        let address = try await server.makeDatabase()
        let store = try PostgresStore(url: address, connections: 1)
        _ = try await Migrator.migrate(store, to: Sample.migrations, at: Instant(milliseconds: 0))
        try await store.write { _ = try $0.run(Sample.addItem(1)) }
        try await server.stop()
        try await server.restart()
        // On a busy machine it takes a while until the server is really back: somebody else waits for that.
        let scout = try PostgresStore(url: address, connections: 1)
        #expect(try await PostgresPatience(scout).ids() == [1])
        await scout.close()
        try await store.write { _ = try $0.run(Sample.addItem(2)) }
        let ids = try await store.read { try $0.all(Sample.ids) }
        #expect(ids == [1, 2])
        await store.close()
    }

    @Test func `a session that the operator ends costs its unit and nothing more`() async throws {
        let server = try await PrivatePostgres.shared
        let address = try await server.makeDatabase()
        let store = try PostgresStore(url: address, connections: 1)
        _ = try await Migrator.migrate(store, to: Sample.migrations, at: Instant(milliseconds: 0))
        await expectUnavailable {
            try await store.write { connection in
                try connection.run(Sample.addItem(1))
                try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }
        try await store.write { _ = try $0.run(Sample.addItem(2)) }
        let ids = try await store.read { try $0.all(Sample.ids) }
        #expect(ids == [2])
        await store.close()
        try await server.dropDatabase(address)
    }

    @Test func `nobody at the address is said at once`() async throws {
        let store = try PostgresStore(url: "postgres://nobody@127.0.0.1:1/nothing")
        await expectUnavailable { _ = try await store.read { try $0.first(Sample.count) } }
        await store.close()
    }

    @Test func `an address that is none is refused`() {
        #expect(throws: StoreError.self) { try PostgresStore(url: "postgres://host/x?nonsense=1") }
    }

    @Test func `a database that keeps its text in another encoding is refused`() async throws {
        let server = try await PrivatePostgres.shared
        let address = try await server.makeDatabase(options: "ENCODING 'LATIN1' LOCALE 'C'")
        let store = try PostgresStore(url: address)
        let fault = await #expect(throws: StoreError.self) { try await store.read { try $0.first(Sample.count) } }
        #expect(
            fault == .unavailable("the database keeps its text in LATIN1; make one with the encoding UTF8"))
        await store.close()
        try await server.dropDatabase(address)
    }

    private func expectUnavailable(_ work: () async throws -> Void) async {
        do {
            try await work()
            Issue.record("the server was reached")
        } catch {
            guard case .unavailable = error as? StoreError else {
                Issue.record("\(error)")
                return
            }
        }
    }
}

/// Asks until the store has noticed that its server is back.
private struct PostgresPatience {
    private let store: PostgresStore

    init(_ store: PostgresStore) {
        self.store = store
    }

    func ids() async throws -> [Int] {
        for _ in 0..<100_000 {
            do {
                return try await store.read { try $0.all(Sample.ids) }
            } catch StoreError.unavailable {
                await Task.yield()
            }
        }
        return try await store.read { try $0.all(Sample.ids) }
    }
}
