import Foundation
import Storage
import TestSupport
import Testing

@Suite struct PortableSQLTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Storage")

    @Test func `the sources say nothing that one engine only understands`() throws {
        let findings = try Self.findings()
        for finding in findings where !finding.isMarked { Issue.record("\(finding)") }
    }

    @Test func `pieces for one engine stay few`() throws {
        let places = Set(try Self.findings().filter(\.isMarked).map(\.place))
        #expect(places.count <= 10, "\(places.sorted())")
    }

    @Test(
        arguments: [
            "SELECT json_extract(a, '$.b') FROM t", "SELECT group_concat(a) FROM t",
            "INSERT OR IGNORE INTO t VALUES (1)",
            "SELECT a FROM t WHERE b ILIKE 'x'", "SELECT a FROM t WHERE b LIKE $1", "SELECT max(a, b) FROM t",
            "SELECT sum(a) FROM t", "SELECT a::text FROM t", "SELECT CAST(a AS INTEGER) FROM t",
            "UPDATE t SET a = now()", "SELECT lower(a) FROM t", "SELECT DISTINCT ON (a) b FROM t",
            "DELETE FROM t WHERE a = X'00'", "SELECT a FROM t WHERE b == 1",
        ])
    func `what would not run on both is found`(sql: String) {
        let source = "let a: SQL = \"\(sql)\"\nlet b: SQL = \"\"\"\n    \(sql)\n    \"\"\""
        let places = Set(PortableSQL.findings(inSwift: source, file: "f").map(\.place))
        #expect(places == ["f:1", "f:2"])
    }

    @Test(
        arguments: [
            "SELECT a, max(b) FROM t GROUP BY a", "SELECT CAST(sum(a) AS BIGINT) FROM t",
            "SELECT count(*) FROM t WHERE folded LIKE $1 ESCAPE '!'", "SELECT candidate FROM t WHERE updated_at < $1",
            "UPDATE t SET a = excluded.a WHERE b IS NOT DISTINCT FROM $1", "INSERT INTO t (a) VALUES ($1) RETURNING a",
        ])
    func `what runs on both is let be`(sql: String) {
        #expect(PortableSQL.findings(inSwift: "let a: SQL = \"\(sql)\"", file: "f") == [])
    }

    @Test func `values, comments and other texts are no SQL`() {
        let source = #"""
            // SELECT lower(a) FROM t
            let a: SQL = "SELECT a FROM t WHERE b = \(x.lower(y)) AND c = \(now())"
            let b = "ask now() when in doubt"
            """#
        #expect(PortableSQL.findings(inSwift: source, file: "f") == [])
    }

    @Test func `a migration has four types of columns`() {
        let text = """
            CREATE TABLE t (id INTEGER, at TIMESTAMP); -- REAL
            CREATE TABLE u (id BIGINT, x TEXT, y BYTEA, z BOOLEAN);
            --- sqlite
            CREATE VIRTUAL TABLE v USING fts5 (x REAL);
            --- both
            """
        let findings = PortableSQL.findings(inMigration: text, file: "m")
        #expect(findings.map(\.place) == ["m:1", "m:1", "m:3"])
        #expect(findings.map(\.isMarked) == [false, false, true])
    }

    @Test func `every migration runs on both engines and every key is filled`() async throws {
        for engine in Engine.allCases {
            try await TestStores.use(engine) { store in
                let tables = try await store.read { try $0.tables() }
                for table in tables {
                    #expect(!table.key.isEmpty, "\(table.name) has no primary key")
                    for column in table.columns where column.kind == nil {
                        Issue.record("\(table.name).\(column.name) has a form that the other engine has not")
                    }
                }
            }
        }
    }

    /// SQLite lets a primary key be NULL unless told otherwise.
    @Test func `no key can be without a value`() async throws {
        try await TestStores.use(.sqlite) { store in
            let loose = try await store.read { connection in
                try connection.all(
                    Query(
                        """
                        SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                        WHERE t.type = 'table' AND c.pk > 0 AND NOT c."notnull" AND substr(t.name, 1, 7) <> 'sqlite_'
                        """
                    ) { try $0.text() })
            }
            #expect(loose == [])
        }
    }

    private static func findings() throws -> [PortableSQL.Finding] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return try names.sorted().flatMap { name -> [PortableSQL.Finding] in
            guard name.hasSuffix(".swift") || name.hasSuffix(".sql") else { return [] }
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            return name.hasSuffix(".swift")
                ? PortableSQL.findings(inSwift: text, file: name)
                : PortableSQL.findings(inMigration: text, file: name)
        }
    }
}
