import Domain
import Foundation
import PostgresStorage
import Primitives
import SQLiteStorage
import Storage
import TestSupport
import Testing

/// A program that is killed while it writes an import, as by a power cut, and another that goes on.
@Suite struct KilledImportTests {
    @Test(arguments: Engine.allCases)
    func `an import killed half-way is gone on with: no row is lost, none is there twice`(engine: Engine) async throws {
        // On a busy machine a short one may be done before it is noticed that it began; then a longer one is tried.
        for rows in [4_000, 20_000, 100_000] where try await isCutShort(engine, rows: rows) { return }
        Issue.record("no import was killed half-way")
    }

    /// Kills an import and goes on with it; false where it was done before.
    private func isCutShort(_ engine: Engine, rows: Int) async throws -> Bool {
        try await TemporaryFolder.use { folder in
            var place = ["--data", folder.path + "/data"]
            var url: String?
            if engine == .postgres {
                url = try await PrivatePostgres.shared.makeDatabase()
                place += ["--database", url ?? ""]
            }
            let added = try Command.run(
                ["user", "add", "tess@labs.example", "--name", "Tess Moreau"] + place,
                input: "seven quiet centrifuges\n")
            #expect(added.status == 0, "\(added.errors)")
            let file = try folder.write("labce.csv", Self.table(rows))
            let store: any Store =
                if let url { try PostgresStore(url: url) } else {
                    try SQLiteStore(path: folder.path + "/data/aliquot.db")
                }
            let wasKilled = try await killed(["import", "transcript", file] + place, when: 500, in: store)
            guard wasKilled, try await Self.count(store) < rows else {
                await store.close()
                return false
            }
            // The claim of the dead ends by itself after some seconds; a test does not wait.
            try await store.write { _ = try $0.run("UPDATE job SET claimed_until = 0") }
            let goneOn = try Command.run(["jobs", "run"] + place, patience: 120)
            #expect(goneOn.status == 0, "\(goneOn.errors)")
            #expect(try await Self.count(store) == rows)
            let query = Query<Int>(
                "SELECT count(DISTINCT line) FROM table_import_entry WHERE line BETWEEN 2 AND \(rows + 1)"
            ) { try $0.int() }
            #expect(try await store.read { try $0.first(query) } == rows)
            let state = Query<String>("SELECT state FROM table_import") { try $0.text() }
            #expect(try await store.read { try $0.all(state) } == ["written"])
            await store.close()
            return true
        }
    }

    /// Runs a command and kills it once so many entries are there; false where it ended by itself.
    private func killed(_ arguments: [String], when count: Int, in store: any Store) async throws -> Bool {
        let process = Process()
        process.executableURL = try Command.program()
        process.arguments = arguments
        process.currentDirectoryURL = Command.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        while process.isRunning, try await Self.count(store) < count { await Task.yield() }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    private static func count(_ store: any Store) async throws -> Int {
        let query = Query<Int>("SELECT count(*) FROM ledger_entry") { try $0.int() }
        return try await store.read { try $0.first(query) } ?? 0
    }

    private static func table(_ rows: Int) -> String {
        (1...rows).reduce(into: "Course Title,Provider,Course Number,Date Completed,Contact Hours,Participant\n") {
            let day = Instant(milliseconds: 1_136_073_600_000).day.adding(days: $1)
            $0 += "Course \($1 * 7919) of bench \($1),Bench Academy,BA-\($1),\(day),1.5,Tess Moreau\n"
        }
    }
}
