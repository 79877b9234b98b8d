import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("KeepPaper")
struct KeepPaperTests {
    @Test(arguments: Engine.allCases)
    func `a paper comes back byte for byte, under a tidy name`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let bytes = TestHouse.picture(1, size: 200_000)
            let upload = try await test.house.beginPaper()
            for start in stride(from: 0, to: bytes.count, by: 7001) {
                try await upload.append(Array(bytes[start..<min(start + 7001, bytes.count)]))
            }
            let file = try await test.house.keepPaper(upload, name: "../../Zertifikat\r\n.exe", for: tess)
            #expect(file.type == .png && file.size == bytes.count && file.name == "Zertifikat.png")
            let shown = try await test.house.paper(file.id, for: tess)
            #expect(shown.bytes == bytes && shown.file.name == file.name && shown.file.digest == file.digest)
            #expect(try await test.house.papers([file.id], of: tess).map(\.id) == [file.id])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file that is not what its name says is refused and leaves nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let lies: [(String, [UInt8])] = [
                ("certificate.pdf", Array("<html><script>alert(1)</script>".utf8)),
                ("photo.png", Array("MZ\u{90}".utf8)),
                ("photo.jpg", []), ("photo.jpg", [0xFF]), ("drawing.svg", Array("<svg onload=alert(1)>".utf8)),
                ("archive.pdf", Array("PK\u{3}\u{4}".utf8)),
            ]
            for (name, bytes) in lies {
                #expect(try await refusal { _ = try await test.paper(of: tess, bytes, name: name) } == .wrongType)
            }
            #expect(try await test.count("SELECT count(*) FROM evidence") == 0)
            #expect(await test.leaves([]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a file under another name is taken for what it is`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let file = try await test.paper(of: tess, name: "certificate.pdf")
            #expect(file.type == .png && file.name == "certificate.png")
        }
    }

    @Test func `more than twenty megabytes are refused on the way, and leave nothing`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let tess = try await test.member()
            let megabyte = [UInt8](repeating: 7, count: 1 << 20)
            var upload: EvidenceUpload? = try await test.house.beginPaper()
            let whole = try #require(upload)
            try await whole.append(TestHouse.picture(size: (1 << 20) - 9))
            for _ in 1..<20 { try await whole.append(megabyte) }
            #expect(try await refusal { try await whole.append([7]) } == .tooLarge(most: 20 << 20))
            let kept = try await test.house.keepPaper(whole, name: "large.png", for: tess)
            #expect(kept.size == 20 << 20)
            upload = nil
            let tooLarge = try await refusal {
                _ = try await test.paper(of: tess, TestHouse.picture(size: 20 << 20))
            }
            #expect(tooLarge == .tooLarge(most: 20 << 20))
            #expect(await test.leaves([kept.digest]))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same bytes are one paper of a person and one file on the disk`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let first = try await test.paper(of: tess, name: "first.png")
            let again = try await test.paper(of: tess, name: "again.png")
            #expect(again.id == first.id && again.name == "first.png")
            let hers = try await test.paper(of: rosa, name: "hers.png")
            #expect(hers.id != first.id && hers.digest == first.digest && hers.name == "hers.png")
            #expect(test.filesOnDisk() == [first.digest])
            #expect(try await test.house.paper(first.id, for: tess).bytes == TestHouse.picture())
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same bytes sent twice at once are one paper`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            async let one = test.paper(of: tess)
            async let two = test.paper(of: tess)
            let ids = try await [one.id, two.id]
            #expect(ids[0] == ids[1])
            #expect(try await test.count("SELECT count(*) FROM evidence") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an upload that was broken off leaves nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            var upload: EvidenceUpload? = try await test.house.beginPaper()
            try await upload?.append(TestHouse.picture(size: 100_000))
            #expect(test.filesOnDisk().count == 1)
            upload = nil
            #expect(await test.leaves([]))
        }
    }

    @Test func `what a crash left of an upload goes at the next start, one that is under way stays`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let tess = try await test.member()
            let kept = try await test.paper(of: tess)
            let upload = try await test.house.beginPaper()
            try await upload.append(TestHouse.picture(3))
            let left = try await test.house.beginPaper()
            try await left.append(TestHouse.picture(4, size: 555))
            #expect(test.makeOld(ofSize: 9 + 555) == 1)
            _ = try EvidenceFolder(test.papers)
            #expect(test.filesOnDisk().count == 2)
            let under = try await test.house.keepPaper(upload, name: "under way.png", for: tess)
            #expect(await test.leaves([kept.digest, under.digest].sorted()))
            #expect(try await test.house.paper(kept.id, for: tess).bytes == TestHouse.picture())
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody else sees a paper`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let file = try await test.paper(of: tess)
            #expect(try await refusal { _ = try await house.paper(file.id, for: rosa) } == .forbidden)
            #expect(try await refusal { _ = try await house.paper(house.surroundings.id(), for: rosa) } == .missing)
            #expect(try await house.papers([file.id], of: rosa).isEmpty)
        }
    }
}
