import Actions
import Domain
import Files
import Primitives
import Rules
import Storage
import TestSupport
import Testing

@Suite("BringArchive")
struct BringArchiveTests {
    @Test(arguments: Engine.allCases)
    func `what leaves one engine stands on the other as it stood`(_ engine: Engine) async throws {
        let other = engine == .sqlite ? Engine.postgres : .sqlite
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { home in
                let tess = try await home.oldHand()
                let path = try await home.archive(of: tess, in: folder)
                let before = try Unpacked(path)
                try await TestHouse.use(other) { away in
                    away.move(seconds: 7200)
                    let guest = try await away.member("T. Moreau", email: "tm@far.example")
                    let brought = try await away.bring(path, for: guest)
                    #expect(brought.entries == 5 && brought.credentials == 1 && brought.papers == 2)
                    #expect(brought.drafts == 1 && brought.isSame == true)
                    let after = try Unpacked(try await away.archive(of: guest, in: folder, "again.zip"))
                    #expect(after["standing.json"] == before["standing.json"])
                    #expect(after["drafts.json"] == before["drafts.json"])
                    #expect(after["evidence.json"] == before["evidence.json"])
                    #expect(after["wallet.json"] == before["wallet.json"])
                    #expect(try await away.brokenLink(in: guest.person.id).row == nil)
                    #expect(await away.leaves(home.filesOnDisk()))
                    try await Self.expectHistory(away, guest)
                }
            }
        }
    }

    private static func expectHistory(_ away: TestHouse, _ guest: Visitor) async throws {
        let credits = try await away.credits(of: guest)
        #expect(credits.map(\.record.activity.title).count == 3 && credits[1].isWithdrawn)
        #expect(
            credits[0].history.map(\.action) == [.record, .correct] && credits[0].history[1].record.reason == "typo")
        for row in credits.flatMap(\.history) {
            #expect(row.record.brought?.from == "https://aliquot.example" && row.verifiedBy == nil)
            #expect(row.recordedAt < guest.person.createdAt && row.recordedBy == guest.person.id)
        }
        let again = try await away.again(guest)
        let profile = try await away.house.profile(of: again)
        #expect(again.person.name == "Tess Moreau")
        #expect(profile.formerNames.map(\.name) == ["T. Moreau", "Tess Ébène", "Tess Laurent"])
        #expect(profile.identifiers.map(\.number) == ["FL 123"])
        let arrival = try await away.house.archiveArrival(of: guest)
        #expect(arrival?.entries == 5 && arrival?.madeBy == "https://aliquot.example")
    }

    @Test(arguments: Engine.allCases)
    func `beside the person it came from, what it holds gets ids of its own`(_ engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { test in
                let tess = try await test.oldHand()
                let path = try await test.archive(of: tess, in: folder)
                let twin = try await test.member("Tess Moreau", email: "second@labs.example")
                let brought = try await test.bring(path, for: twin)
                #expect(brought.isSame == nil && brought.entries == 5)
                let (old, new) = (try await test.credits(of: tess), try await test.credits(of: twin))
                #expect(old.map(\.record.activity.title) == new.map(\.record.activity.title))
                #expect(Set(old.map(\.id)).isDisjoint(with: new.map(\.id)))
                #expect(new[0].history.map(\.credit) == [new[0].id, new[0].id])
                #expect(new[0].record.papers.count == 1 && new[0].record.papers != old[0].record.papers)
                let paper = try await test.house.paper(new[0].record.papers[0], for: twin)
                #expect(paper.bytes == TestHouse.picture())
                #expect(try await test.brokenLink(in: twin.person.id).row == nil)
                #expect(try await test.brokenLink(in: tess.person.id).row == nil)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an account that holds something is refused, and so is the same archive twice`(_ engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { test in
                let tess = try await test.oldHand()
                let path = try await test.archive(of: tess, in: folder)
                #expect(try await refusedFields { _ = try await test.bring(path, for: tess) } == ["archive"])
                let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
                try await test.house.addCredential(test.credential("ascp-boc/MLT", issued: "2018-06-01"), for: rosa)
                #expect(try await refusedFields { _ = try await test.bring(path, for: rosa) } == ["archive"])
                #expect(try await test.broughtRows().last == 0)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `it comes into an account made for it, or no account is made`(_ engine: Engine) async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(engine) { home in
                let path = try await home.archive(of: try await home.oldHand(), in: folder)
                try await TestHouse.use(engine) { away in
                    let bad = try folder.write("bad.zip", "PK")
                    await #expect(throws: FileFault.self) {
                        _ = try await away.house.bringArchive(
                            bad, forNew: "n@x.example", password: TestHouse.password)
                    }
                    #expect(try await away.count("SELECT count(*) FROM account") == 0)
                    let brought = try await away.house.bringArchive(
                        path, forNew: "n@x.example", password: TestHouse.password)
                    let visitor = try await away.signedIn("n@x.example")
                    #expect(brought.isSame == true && visitor.person.name == "Tess Moreau")
                }
            }
        }
    }

    @Test(arguments: Tampering.all)
    func `a tampered archive is refused with the file that is at fault, and nothing of it stays`(
        _ tampering: Tampering
    ) async throws {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(.sqlite) { home in
                var parts = try Unpacked(try await home.archive(of: try await home.oldHand(), in: folder))
                tampering.change(&parts)
                try parts.pack("\(folder.path)/bad.zip", honest: tampering.isHonest)
            }
            try await TestHouse.use(.sqlite) { away in
                let rosa = try await away.member("Rosa Lind", email: "rosa@labs.example")
                do {
                    _ = try await away.bring("\(folder.path)/bad.zip", for: rosa)
                    Issue.record("\(tampering) was taken")
                } catch let fault as FileFault {
                    #expect(fault.code == tampering.code, "\(fault)")
                    #expect(fault.file?.hasPrefix(tampering.file ?? "?") ?? (tampering.file == nil), "\(fault)")
                }
                #expect(try await away.broughtRows() == [0, 0, 0, 0, 0, 0, 0])
                #expect(await away.leaves([]))
                let name = try await away.again(rosa).person.name
                #expect(name == "Rosa Lind")
            }
        }
    }

    @Test func `what a server left that was killed while it brought an archive in goes, and it can be brought again`()
        async throws
    {
        try await TemporaryFolder.use { folder in
            try await TestHouse.use(.sqlite) { home in
                let path = try await home.archive(of: try await home.oldHand(), in: folder)
                try await TestHouse.use(.sqlite) { away in
                    let rosa = try await away.member("Rosa Lind", email: "rosa@labs.example")
                    // Its papers are in their place, and no record names them.
                    var lost: EvidenceUpload? = try await away.house.beginPaper()
                    try await lost?.append(TestHouse.picture(200))
                    let digest = try #require(try await lost?.finish().digest)
                    lost = nil
                    #expect(away.filesOnDisk().contains(digest))
                    _ = try await away.bring(path, for: rosa)
                    try await away.sweepPapers(afterDays: 2)
                    #expect(await away.leaves(home.filesOnDisk().filter { $0.count == 64 }))
                }
            }
        }
    }
}
