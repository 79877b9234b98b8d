import Primitives
import Storage
import TestSupport

/// A small schema with every form of column and constraint, and the sentences the tests ask of it.
enum Sample {
    static let schema = """
        CREATE TABLE owner (
            id TEXT NOT NULL CONSTRAINT owner_key PRIMARY KEY,
            email TEXT CONSTRAINT owner_email UNIQUE
        );
        CREATE TABLE item (
            id BIGINT NOT NULL CONSTRAINT item_key PRIMARY KEY,
            owner_id TEXT CONSTRAINT item_owner REFERENCES owner (id),
            word TEXT,
            number BIGINT CONSTRAINT item_number CHECK (number >= 0),
            flag BOOLEAN,
            content BYTEA,
            rank BIGINT NOT NULL DEFAULT 0,
            CONSTRAINT item_place UNIQUE (owner_id, rank)
        );
        CREATE UNIQUE INDEX item_word_once ON item (word) WHERE flag;
        CREATE TABLE pair (
            left_id TEXT NOT NULL,
            right_id TEXT NOT NULL,
            CONSTRAINT pair_key PRIMARY KEY (left_id, right_id)
        );
        CREATE TABLE plain (id TEXT NOT NULL PRIMARY KEY, first TEXT, second TEXT, UNIQUE (first, second));
        CREATE TABLE counter (id BIGINT NOT NULL CONSTRAINT counter_key PRIMARY KEY, total BIGINT NOT NULL);
        CREATE TABLE link (
            id BIGINT NOT NULL CONSTRAINT link_key PRIMARY KEY,
            next_id BIGINT CONSTRAINT link_next REFERENCES link (id)
        );
        """

    static var migrations: [Migration] { [Migration(version: 1, name: "sample", text: schema)] }

    /// Lends a store with the schema and no rows.
    static func use(_ engine: Engine, _ body: (any Store) async throws -> Void) async throws {
        try await TestStores.useEmpty(engine) { store in
            _ = try await Migrator.migrate(store, to: migrations, at: Instant(milliseconds: 0))
            try await body(store)
        }
    }

    static func addItem(_ id: Int, word: String? = nil, flag: Bool? = nil) -> SQL {
        "INSERT INTO item (id, word, flag, rank) VALUES (\(id), \(word), \(flag), \(id))"
    }

    static var count: Query<Int> { Query("SELECT count(*) FROM item") { try $0.int() } }
    static var ids: Query<Int> { Query("SELECT id FROM item ORDER BY id") { try $0.int() } }
    static var total: Query<Int> { Query("SELECT total FROM counter WHERE id = 1") { try $0.int() } }
}

/// A refusal of the domain's own, as an action throws it.
struct Refusal: Error, Equatable {}
