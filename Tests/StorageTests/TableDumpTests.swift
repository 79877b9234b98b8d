import Primitives
import Storage
import TestSupport
import Testing

@Suite struct TableDumpTests {
    private static let ways = Engine.allCases.flatMap { from in Engine.allCases.map { (from, $0) } }

    @Test(arguments: ways)
    func `a dump fills a database of either engine with the same rows`(from: Engine, to: Engine) async throws {
        try await TemporaryFolder.use { folder in
            let (first, second) = (folder.path + "/first", folder.path + "/second")
            let written = try await dump(from, to: first)
            try await Sample.use(to) { store in
                let read = try await store.write { try TableLoad.read($0, from: first) }
                #expect(read == written)
                try await store.read { _ = try TableDump.write($0, to: second) }
            }
            #expect(written.entries.map(\.rows) == [2, 4, 800, 1, 0, 0])
            for name in ["manifest", "counter.rows", "item.rows", "link.rows", "owner.rows"] {
                #expect(try folder.read("first/\(name)") == folder.read("second/\(name)"), "\(name)")
            }
        }
    }

    @Test func `equal databases have equal dumps whatever the engine`() async throws {
        try await TemporaryFolder.use { folder in
            let (first, second) = (folder.path + "/first", folder.path + "/second")
            let manifest = try await dump(.sqlite, to: first)
            #expect(try await dump(.postgres, to: second) == manifest)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a database with a row is not loaded into`(engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            let place = folder.path + "/dump"
            _ = try await dump(engine, to: place)
            try await Sample.use(engine) { store in
                try await store.write { _ = try $0.run("INSERT INTO pair (left_id, right_id) VALUES ('a', 'b')") }
                await #expect(throws: DumpFault.notEmpty(table: "pair")) {
                    try await store.write { try TableLoad.read($0, from: place) }
                }
                let count = try await store.read { try $0.first(Sample.count) }
                #expect(count == 0)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a changed file is found out and nothing is kept`(engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            _ = try await dump(engine, to: folder.path + "/dump")
            var bytes = try folder.read("dump/link.rows")
            let place = try #require(bytes.firstIndex(of: UInt8(ascii: "7")))
            bytes[place] = UInt8(ascii: "6")
            let path = try folder.write("dump/link.rows", bytes)
            try await Sample.use(engine) { store in
                let fault = await #expect(throws: (any Error).self) {
                    try await store.write { try TableLoad.read($0, from: folder.path + "/dump") }
                }
                let isFound =
                    fault as? DumpFault
                    == .damaged(path: path, reason: "its digest is not the one that it was written with")
                    || fault as? StoreError == .unique(constraint: "link_key")
                #expect(isFound, "\(String(describing: fault))")
                let rows = try await store.read { try $0.first(Query("SELECT count(*) FROM owner") { try $0.int() }) }
                #expect(rows == 0)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a reference to nothing in the dump is refused at the end`(engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            try await Sample.use(.sqlite) { store in
                try await store.write { connection in
                    try connection.run("INSERT INTO owner (id) VALUES ('o')")
                    try connection.run("INSERT INTO item (id, owner_id) VALUES (1, 'o')")
                }
                try await store.read { _ = try TableDump.write($0, to: folder.path + "/dump") }
            }
            try folder.write("dump/owner.rows", "id\temail\n")
            let text = String(decoding: try folder.read("dump/manifest"), as: UTF8.self)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix("table owner ")
                    ? "table owner 0 22a6e8cfb91c9ab9143f9471af6595bc31af999cc7fc0d0e4b760446ad95c14c" : String(line)
            }
            try folder.write("dump/manifest", lines.joined(separator: "\n"))
            try await Sample.use(engine) { store in
                let fault = await #expect(throws: (any Error).self) {
                    try await store.write { try TableLoad.read($0, from: folder.path + "/dump") }
                }
                guard case .foreignKey = fault as? StoreError else {
                    Issue.record("\(String(describing: fault))")
                    return
                }
                try await store.write { _ = try $0.run(Sample.addItem(1)) }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `foreign keys hold again after a dump was loaded`(engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            _ = try await dump(.sqlite, to: folder.path + "/dump")
            try await Sample.use(engine) { store in
                _ = try await store.write { try TableLoad.read($0, from: folder.path + "/dump") }
                await #expect(throws: StoreError.self) {
                    try await store.write { _ = try $0.run("INSERT INTO link (id, next_id) VALUES (9000, 9001)") }
                }
            }
        }
    }

    @Test func `a dump of another schema is refused`() async throws {
        try await TemporaryFolder.use { folder in
            _ = try await dump(.sqlite, to: folder.path + "/dump")
            try await TestStores.useEmpty(.sqlite) { store in
                let other = Migration(version: 1, name: "sample", text: Sample.schema + "\n-- changed")
                _ = try await Migrator.migrate(store, to: [other], at: Instant(milliseconds: 0))
                await #expect(throws: DumpFault.otherSchema(dump: 1, database: 1)) {
                    try await store.write { try TableLoad.read($0, from: folder.path + "/dump") }
                }
            }
        }
    }

    @Test func `a folder in use is left alone, and one without a manifest is no dump`() async throws {
        try await TemporaryFolder.use { folder in
            try folder.write("somebody's.txt", "x")
            try await Sample.use(.sqlite) { store in
                await #expect(throws: DumpFault.folderInUse(path: folder.path)) {
                    try await store.read { try TableDump.write($0, to: folder.path) }
                }
                await #expect(throws: DumpFault.notADump(path: folder.path)) {
                    try await store.write { try TableLoad.read($0, from: folder.path) }
                }
            }
        }
    }

    @Test func `a table that is computed can be left out`() async throws {
        try await TemporaryFolder.use { folder in
            try await Sample.use(.sqlite) { store in
                let manifest = try await store.read { connection in
                    try TableDump.write(connection, to: folder.path + "/dump", leavingOut: ["pair", "plain"])
                }
                #expect(manifest.entries.map(\.table) == ["counter", "item", "link", "owner"])
            }
        }
    }

    /// A chain of references against the order of the keys, and values that are easily lost.
    private func dump(_ engine: Engine, to place: String) async throws -> DumpManifest {
        var manifest: DumpManifest?
        try await Sample.use(engine) { store in
            try await store.write { connection in
                try connection.run("INSERT INTO owner (id, email) VALUES (\("o"), NULL)")
                let texts: [String?] = [nil, "", "\\N", "a\tb\nc\r\\d é 👩🏽‍🔬"]
                for (id, text) in texts.enumerated() {
                    let content: [UInt8]? = id == 0 ? nil : [UInt8](repeating: 0xFF, count: id - 1)
                    try connection.run(
                        """
                        INSERT INTO item (id, owner_id, word, number, flag, content, rank) VALUES
                        (\(id), \(id == 1 ? "o" : nil), \(text), \(id == 0 ? nil : Int.max), \(id == 2), \(content), 0)
                        """)
                }
                try connection.run(
                    "INSERT INTO counter (id, total) VALUES (\(Int64.min), 1), (\(Int64.max), \(-1))")
                for id in (1...800).reversed() {
                    try connection.run("INSERT INTO link (id, next_id) VALUES (\(id), \(id == 800 ? nil : id + 1))")
                }
            }
            manifest = try await store.read { try TableDump.write($0, to: place) }
        }
        return try #require(manifest)
    }
}
