import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("A long import")
struct LongImportTests {
    /// So many rows that they are worked on behind the scenes.
    private static let rows = 1_600

    private func checked(_ test: TestHouse, _ tess: Visitor) async throws -> TableImport {
        let filling = String(repeating: "z", count: 330)
        let begun = try await test.brought(
            (1...Self.rows).map { TestHouse.row($0) + "," + filling }, headings: TestHouse.headings + ",Zzz", by: tess)
        #expect(begun.size > TableImport.quick)
        try await test.house.mapImport(begun.id, revision: begun.revision, begun.plan.map, for: tess)
        #expect(try await test.house.tableImport(begun.id, for: tess).state == .checking)
        try await test.house.runDueJobs(Job.Kind.short)
        #expect(try await test.house.tableImport(begun.id, for: tess).state == .checking)
        try await test.house.runDueJobs()
        let checked = try await test.house.tableImport(begun.id, for: tess)
        #expect(checked.state == .checked && checked.report?.ready == Self.rows)
        return checked
    }

    /// Waits until some of it is written.
    private func begun(_ id: ID<TableImport>, _ test: TestHouse, _ tess: Visitor) async throws {
        for _ in 0..<100_000 {
            if try await test.house.tableImport(id, for: tess).progress.entries > 0 { return }
            await Task.yield()
        }
        let faults = Query<String>("SELECT coalesce(fault, '') FROM job") { try $0.text() }
        Issue.record("nothing was written: \(try await test.store.read { try $0.all(faults) })")
        throw Refusal.missing
    }

    private func expectWhole(_ found: TableImport, _ test: TestHouse, _ tess: Visitor) async throws {
        let written = try await test.house.tableImport(found.id, for: tess)
        #expect(written.state == .written && written.progress.entries == Self.rows)
        let link = try await test.brokenLink(in: tess.person.id)
        #expect(link.row == nil && link.count == Self.rows)
        #expect(try await test.count("SELECT count(*) FROM table_import_entry") == Self.rows)
        #expect(try await test.count("SELECT count(*) FROM job WHERE kind = 'write-import'") == 0)
    }

    @Test(arguments: Engine.allCases)
    func `a server that stops in the middle leaves the rest to the next one`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let found = try await checked(test, tess)
            try await test.house.writeImport(found.id, for: tess)
            let house = test.house
            let stopped = Task { try await house.runDueJobs() }
            try await begun(found.id, test, tess)
            stopped.cancel()
            _ = try await stopped.value
            let half = try await test.house.tableImport(found.id, for: tess)
            #expect(half.state == .writing && half.progress.entries < Self.rows)
            try await test.neighbour().runDueJobs()
            try await expectWhole(found, test, tess)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a server that takes over from one that only seemed dead doubles nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let found = try await checked(test, tess)
            try await test.house.writeImport(found.id, for: tess)
            let (house, neighbour) = (test.house, test.neighbour())
            async let first = house.runDueJobs()
            try await begun(found.id, test, tess)
            test.move(seconds: Job.longClaim * 2)
            async let second = neighbour.runDueJobs()
            _ = try await (first, second)
            test.move(seconds: Job.longClaim * 2)
            try await house.runDueJobs()
            try await expectWhole(found, test, tess)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file that is gone stops the import, and what was written can be taken back`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let found = try await checked(test, tess)
            try await test.house.writeImport(found.id, for: tess)
            let house = test.house
            let stopped = Task { try await house.runDueJobs() }
            try await begun(found.id, test, tess)
            stopped.cancel()
            _ = try await stopped.value
            try await house.evidence.removeTable(of: found.id)
            try await house.runDueJobs()
            let failed = try await house.tableImport(found.id, for: tess)
            #expect(failed.state == .failed && failed.fault == .fileGone && failed.progress.entries > 0)
            try await house.undoImport(found.id, for: tess)
            try await house.runDueJobs()
            #expect(try await house.tableImport(found.id, for: tess).state == .undone)
            #expect(try await house.dossier(of: tess).valid.isEmpty)
        }
    }
}
