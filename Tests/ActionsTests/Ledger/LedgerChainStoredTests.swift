import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("The stored chain")
struct LedgerChainStoredTests {
    private static let changes: [SQL] = [
        "UPDATE ledger_entry SET amount = amount + 1 WHERE number = 2",
        "UPDATE ledger_entry SET completed = '2026-02-03' WHERE number = 2",
        "UPDATE ledger_entry SET kind = 'in-service' WHERE number = 2",
        "UPDATE ledger_entry SET unit = 'point' WHERE number = 2",
        "UPDATE ledger_entry SET origin = 'employer' WHERE number = 2",
        "UPDATE ledger_entry SET recorded_at = recorded_at - 1 WHERE number = 2",
        "UPDATE ledger_entry SET action = 'withdraw' WHERE number = 2",
        "UPDATE ledger_entry SET sealed = \([UInt8](repeating: 0, count: 80)) WHERE number = 2",
        "UPDATE ledger_entry SET digest = \([UInt8](repeating: 0, count: 32)) WHERE number = 2",
        "DELETE FROM ledger_entry WHERE number = 2",
    ]

    @Test(arguments: Engine.allCases)
    func `a row changed or taken out behind the program's back is seen`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            for number in 1...4 { _ = try await test.recorded(by: tess) { $0.title = "Course \(number)" } }
            let person = tess.person.id
            let whole = try await test.brokenLink(in: person)
            #expect(whole.row == nil && whole.count == 4)
            for change in Self.changes {
                let rows = try await test.store.read { connection in
                    try connection.all(LedgerQueries.all(of: person))
                }
                try await test.store.write { connection in
                    try Self.standAside(connection)
                    try connection.run(change)
                }
                #expect(try await test.brokenLink(in: person).row == 2, "\(change.text)")
                try await restore(rows[1], test)
                let again = try await test.brokenLink(in: person)
                #expect(again.row == nil && again.count == 4)
            }
        }
    }

    /// What the database's own guard would refuse is done by somebody who can take the guard away.
    private static func standAside(_ connection: any Connection) throws {
        switch connection.engine {
        case .sqlite:
            try connection.script(
                "DROP TRIGGER IF EXISTS ledger_entry_unchanged; DROP TRIGGER IF EXISTS ledger_entry_kept;")
        case .postgres: try connection.script("SET LOCAL session_replication_role = replica")
        }
    }

    /// Puts a row back as it was.
    private func restore(_ row: StoredEntry, _ test: TestHouse) async throws {
        try await test.store.write { connection in
            try Self.standAside(connection)
            try connection.run("DELETE FROM ledger_entry WHERE id = \(row.id)")
            try connection.run(
                """
                INSERT INTO ledger_entry (id, person_id, number, credit_id, action, origin, recorded_at, recorded_by,
                                          verified_by, kind, completed, amount, unit, sealed, digest)
                VALUES (\(row.id), \(row.person), \(row.number), \(row.credit), \(row.action.code), \(row.origin.code),
                        \(row.recordedAt), \(row.recordedBy), \(row.verifiedBy), 'ce-course', '2026-02-02', 1500,
                        'contact-hour', \(row.sealed), \(row.digest))
                """)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the chain still holds when the words are erased, and nothing can be read`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            for number in 1...3 { _ = try await test.recorded(by: tess) { $0.title = "Course \(number)" } }
            let person = tess.person.id
            try await test.store.write { connection in
                _ = try connection.run("DELETE FROM person_secret WHERE person_id = \(person)")
            }
            let link = try await test.brokenLink(in: person)
            #expect(link.row == nil && link.count == 3)
            #expect(try await refusal { _ = try await test.credits(of: tess) } == .missing)
        }
    }
}
