import Actions
import Domain
import Files
import Primitives
import Storage
import TestSupport
import Testing

@Suite("TakeArchive")
struct TakeArchiveTests {
    @Test(arguments: Engine.allCases)
    func `everything of its owner is in it, and nothing of anybody else`(_ engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { test in
                let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
                _ = try await test.recorded(by: rosa) { $0.title = "Rosa's own" }
                let tess = try await test.oldHand()
                let parts = try Unpacked(try await test.archive(of: tess, in: folder))
                #expect(
                    parts.files.map(\.name) == [
                        "aliquot.json", "README.txt", "transcript.pdf", "transcript.html", "transcript.csv",
                        "person.json",
                        "wallet.json", "ledger.jsonl", "drafts.json", "evidence.json", "standing.json",
                        "evidence/001 2026-02-02 Body fluid cell counts.png", "evidence/002 roster.png",
                    ])
                #expect(parts.files[11].bytes == TestHouse.picture())
                #expect(parts.files[2].bytes.starts(with: Array("%PDF-".utf8)))
                #expect(parts["ledger.jsonl"].split(separator: "\n").count == 5)
                #expect(parts["wallet.json"].contains("\"removed_at\": \"2026"))
                #expect(
                    parts["person.json"].contains("tess@labs.example") && parts["drafts.json"].contains("Half done"))
                #expect(!parts.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("Rosa") })
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `only the password opens it, and its owner is told`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.oldHand()
            let fields = try await refusedFields {
                _ = try await test.house.takeArchive(password: "seven loud centrifuges", for: tess)
            }
            #expect(fields == ["password"])
            let letters = try await test.letters(to: tess.email).count
            guard case .file(let file) = try await test.house.takeArchive(password: TestHouse.password, for: tess)
            else { return #expect(Bool(false)) }
            let bytes = try await file.bytes(from: 0, most: file.size)
            #expect(bytes.count == file.size && bytes.starts(with: Array("PK".utf8)))
            #expect(try await test.letters(to: tess.email).count == letters + 1)
            let events = try await test.house.profile(of: tess).events
            #expect(events.first?.kind == .archiveTaken)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a large one is made in the background, lies for a day and goes`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.oldHand()
            let small = test.house(archiveAtOnce: 10)
            _ = try await House.begin(test.store, at: test.now, jobID: small.surroundings.id())
            guard case .ordered = try await small.takeArchive(password: TestHouse.password, for: tess) else {
                return #expect(Bool(false))
            }
            #expect(try await small.archiveOrder(of: tess)?.readyAt == nil)
            try await small.runDueJobs()
            let order = try await small.archiveOrder(of: tess)
            #expect(order?.readyAt != nil && order?.done == 1000)
            guard case .file(let file) = try await small.takeArchive(password: TestHouse.password, for: tess)
            else { return #expect(Bool(false)) }
            #expect(file.size == order?.size)
            let folder = test.filesOnDisk()
            #expect(folder.contains { $0.hasSuffix(".zip") })
            test.move(seconds: 90_000)
            #expect(try await small.archiveOrder(of: tess) == nil)
            try await small.runDueJobs()
            #expect(!test.filesOnDisk().contains { $0.hasSuffix(".zip") })
            #expect(try await test.count("SELECT count(*) FROM archive_order") == 0)
        }
    }

    @Test func `who stops waiting leaves nothing behind`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let tess = try await test.oldHand()
            let small = test.house(archiveAtOnce: 10)
            _ = try await small.takeArchive(password: TestHouse.password, for: tess)
            try await small.dropArchive(for: tess)
            try await small.runDueJobs()
            #expect(!test.filesOnDisk().contains { $0.hasSuffix(".zip") || $0.hasSuffix(".half") })
        }
    }
}
