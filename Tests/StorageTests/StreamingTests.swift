import Storage
import TestSupport
import Testing

@Suite struct StreamingTests {
    @Test(arguments: Engine.allCases)
    func `every row is handed over, in order, over many chunks`(engine: Engine) async throws {
        try await filled(engine) { store in
            let seen = try await store.read { connection in
                var seen: [Int] = []
                try connection.each(Sample.ids) { seen.append($0) }
                return seen
            }
            #expect(seen == Array(1...1300))
        }
    }

    @Test(arguments: Engine.allCases)
    func `other statements, even the same one, can run between the rows`(engine: Engine) async throws {
        try await filled(engine) { store in
            let total = try await store.write { connection in
                try connection.each(Query("SELECT id FROM item WHERE id <= \(600) ORDER BY id") { try $0.int() }) {
                    id in
                    try connection.run("INSERT INTO counter (id, total) VALUES (\(id), \(id))")
                    guard id == 300 else { return }
                    try connection.each(Query("SELECT id FROM item WHERE id <= \(3) ORDER BY id") { try $0.int() }) {
                        try connection.run("UPDATE counter SET total = 0 WHERE id = \($0)")
                    }
                }
                return try connection.first(
                    Query("SELECT CAST(sum(total) AS BIGINT) FROM counter") { try $0.int() })
            }
            #expect(total == 600 * 601 / 2 - 6)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the reader's own error ends it`(engine: Engine) async throws {
        try await filled(engine) { store in
            await #expect(throws: Refusal()) {
                try await store.read { connection in
                    try connection.each(Sample.ids) { id in if id == 700 { throw Refusal() } }
                }
            }
            let count = try await store.read { try $0.first(Sample.count) }
            #expect(count == 1300)
        }
    }

    private func filled(_ engine: Engine, _ body: (any Store) async throws -> Void) async throws {
        try await Sample.use(engine) { store in
            try await store.write { connection in
                for start in stride(from: 1, through: 1300, by: 100) {
                    let rows = (start..<start + 100).map { "(\($0), \($0))" as SQL }.joined(", ")
                    try connection.run("INSERT INTO item (id, rank) VALUES \(rows)")
                }
            }
            try await body(store)
        }
    }
}
