import Storage
import TestSupport
import Testing

@Suite struct StatementTests {
    @Test(arguments: Engine.allCases)
    func `a change tells how many rows it was about`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let counts = try await store.write { connection in
                try [
                    "INSERT INTO counter (id, total) VALUES (1, 0), (2, 0), (3, 5)",
                    "UPDATE counter SET total = total + 1 WHERE total = 0",
                    "UPDATE counter SET total = 9 WHERE id = 77",
                    "INSERT INTO counter (id, total) VALUES (1, 0) ON CONFLICT (id) DO NOTHING",
                    "INSERT INTO counter (id, total) VALUES (1, 8) ON CONFLICT (id) DO UPDATE SET total = excluded.total",
                    "SELECT total FROM counter",
                    "CREATE INDEX counter_total ON counter (total)",
                    "DELETE FROM counter WHERE id > 1 RETURNING id",
                ].map { (sql: SQL) in try connection.run(sql) }
            }
            #expect(counts == [3, 2, 0, 0, 1, 0, 0, 2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a change returns is read like a query`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let ids = try await store.write { connection in
                try connection.all(
                    Query("INSERT INTO counter (id, total) VALUES (1, 2), (2, 4) RETURNING id, total") {
                        [try $0.int(), try $0.int()]
                    })
            }
            #expect(ids == [[1, 2], [2, 4]])
            let first = try await store.write { connection in
                try connection.first(Query("UPDATE counter SET total = 0 RETURNING total") { try $0.int() })
            }
            #expect(first == 0)
            #expect(try await store.read { try $0.all(Sample.total) } == [0])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a statement that cannot be understood says why, and what it was`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let table: StoreError? = await fault(store, "SELECT 1 FROM nowhere")
            guard case .statement(let sql, let message) = table else {
                Issue.record("\(String(describing: table))")
                return
            }
            #expect(sql == "SELECT 1 FROM nowhere")
            #expect(message.contains("nowhere"))
            for sql: SQL in ["SELEC 1", "SELECT nothing FROM item", "SELECT \"word_\" FROM item", "SELECT 1; SELECT 2"]
            {
                let fault = await fault(store, sql)
                guard case .statement = fault else {
                    Issue.record("\(sql.text): \(String(describing: fault))")
                    continue
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a text with a NUL character is refused before it is cut off`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let fault = await fault(store, "SELECT \("a\u{0}b")")
            #expect(
                fault
                    == .statement(sql: "SELECT $1", message: "the text of $1 has a NUL character, which cannot be kept")
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `more values than either engine takes are refused in the same words`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let most = try await store.read { connection in
                let list = Array(repeating: 1, count: 32_766)
                return try connection.first(Query("SELECT count(*) WHERE 1 IN \(list: list)") { try $0.int() })
            }
            #expect(most == 1)
            let fault = await fault(store, "SELECT 1 WHERE 1 IN \(list: Array(repeating: 1, count: 32_767))")
            guard case .statement(_, "it has 32767 values, and 32766 is the most") = fault else {
                Issue.record("\(String(describing: fault))")
                return
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `more statements than a connection keeps prepared are no trouble`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let sum = try await store.read { connection in
                var sum = 0
                for round in 0..<2 {
                    for length in 1...300 {
                        let list = (0..<length).map { _ in "\(1)" as SQL }.joined(" + ")
                        sum += try connection.first(Query("SELECT \(list)") { try $0.int() }) ?? 0
                    }
                    sum += round
                }
                return sum
            }
            #expect(sum == 300 * 301 + 1)
        }
    }

    @Test func `a statement prepared before the schema changed works after it`() async throws {
        try await Sample.use(.postgres) { store in
            let all = Query("SELECT * FROM counter") { row in row.skip(try row.int() == 1 ? 1 : 2) }
            try await store.write { _ = try $0.run("INSERT INTO counter (id, total) VALUES (1, 2)") }
            // Every connection prepares it.
            for _ in 0..<8 { _ = try await store.read { try $0.all(all).count } }
            try await store.write { connection in
                try connection.script("ALTER TABLE counter ADD COLUMN extra TEXT; UPDATE counter SET id = 2")
            }
            for _ in 0..<8 { #expect(try await store.read { try $0.all(all).count } == 1) }
        }
    }

    private func fault(_ store: any Store, _ sql: SQL) async -> StoreError? {
        do {
            _ = try await store.read { try $0.all(Query(sql) { $0.skip() }).count }
            return nil
        } catch {
            return error as? StoreError
        }
    }
}
