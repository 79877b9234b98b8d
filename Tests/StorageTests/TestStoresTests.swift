import Primitives
import Storage
import TestSupport
import Testing

/// The databases that tests are lent do not know of each other.
@Suite(.serialized) struct TestStoresTests {
    @Test(arguments: Engine.allCases)
    func `a database that was used before comes back empty`(engine: Engine) async throws {
        for _ in 0..<3 {
            try await TestStores.use(engine) { store in
                let count = Query("SELECT count(*) FROM person") { try $0.int() }
                let before = try await store.read { try $0.first(count) }
                #expect(before == 0)
                try await store.write { connection in
                    _ = try connection.run("INSERT INTO person (id, name, created_at) VALUES ('p', 'Dana Reyes', 0)")
                }
                let after = try await store.read { try $0.first(count) }
                #expect(after == 1)
            }
        }
    }
}
