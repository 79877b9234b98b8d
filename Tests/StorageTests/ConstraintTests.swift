import Storage
import TestSupport
import Testing

/// A broken constraint has the same name on both engines: the one in the schema.
@Suite struct ConstraintTests {
    @Test(arguments: Engine.allCases)
    func `a second row with the same key is refused by the key's name`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { connection in
                try connection.run("INSERT INTO owner (id, email) VALUES (\("o"), \("a@b.c"))")
                try connection.run("INSERT INTO item (id, owner_id, word, flag) VALUES (1, \("o"), \("w"), TRUE)")
                try connection.run("INSERT INTO pair (left_id, right_id) VALUES (\("l"), \("r"))")
                try connection.run("INSERT INTO plain (id, first, second) VALUES (\("p"), \("f"), \("s"))")
            }
            func refused(_ sql: SQL) async -> StoreError? { await refusal(store, sql) }
            #expect(
                await refused("INSERT INTO owner (id) VALUES (\("o"))") == .unique(constraint: "owner_key"))
            #expect(
                await refused("INSERT INTO owner (id, email) VALUES (\("p"), \("a@b.c"))")
                    == .unique(constraint: "owner_email"))
            #expect(
                await refused("INSERT INTO item (id, owner_id) VALUES (2, \("o"))") == .unique(constraint: "item_place")
            )
            #expect(
                await refused("INSERT INTO item (id, word, flag) VALUES (2, \("w"), TRUE)")
                    == .unique(constraint: "item_word_once"))
            #expect(
                await refused("INSERT INTO pair (left_id, right_id) VALUES (\("l"), \("r"))")
                    == .unique(constraint: "pair_key"))
            #expect(await refused("INSERT INTO plain (id) VALUES (\("p"))") == .unique(constraint: "plain_pkey"))
            #expect(
                await refused("INSERT INTO plain (id, first, second) VALUES (\("q"), \("f"), \("s"))")
                    == .unique(constraint: "plain_first_second_key"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a value that is not allowed, or not there, is refused by name`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            #expect(
                await refusal(store, "INSERT INTO item (id, number) VALUES (1, -1)")
                    == .check(constraint: "item_number"))
            #expect(
                await refusal(store, "INSERT INTO item (id, rank) VALUES (1, \(nil as Int?))")
                    == .missing(column: "item.rank"))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reference to nothing is refused, in either direction`(engine: Engine) async throws {
        let name = engine == .postgres ? "item_owner" : ""
        try await Sample.use(engine) { store in
            #expect(
                await refusal(store, "INSERT INTO item (id, owner_id) VALUES (1, \("nobody"))")
                    == .foreignKey(constraint: name))
            try await store.write { connection in
                try connection.run("INSERT INTO owner (id) VALUES (\("o"))")
                try connection.run("INSERT INTO item (id, owner_id) VALUES (1, \("o"))")
            }
            #expect(
                await refusal(store, "DELETE FROM owner WHERE id = \("o")") == .foreignKey(constraint: name))
            #expect(try await store.read { try $0.first(Sample.count) } == 1)
        }
    }

    private func refusal(_ store: any Store, _ sql: SQL) async -> StoreError? {
        do {
            try await store.write { connection in _ = try connection.run(sql) }
            return nil
        } catch {
            return error as? StoreError
        }
    }
}
