import Files
import Primitives
import TestSupport
import Testing

@Suite("ZipReader")
struct ZipReaderTests {
    private static let limits = ZipReader.Limits(archive: 1 << 20, files: 20, file: 1 << 20, all: 2 << 20)

    /// The code of the fault that these bytes are refused with; nothing where everything in them is read.
    private func fault(_ bytes: [UInt8], _ limits: ZipReader.Limits = limits) throws -> String? {
        try TemporaryFolder.use { folder in
            let path = try folder.write("archive.zip", bytes)
            do {
                let zip = try ZipReader(path, limits)
                for file in zip.files { _ = try zip.bytes(file.name, most: 1 << 20) }
                return nil
            } catch let fault as FileFault {
                return fault.code
            }
        }
    }

    private func fault(_ entries: ZipForge.Entry...) throws -> String? { try fault(ZipForge(entries).bytes) }

    @Test func `what the writer wrote is read, and the same files give the same bytes`() throws {
        try TemporaryFolder.use { folder in
            let paper = try folder.write("paper.pdf", [UInt8](repeating: 7, count: 300_000))
            let moment = Instant(startOf: CalendarDate(dayNumber: 20_000)).adding(seconds: 4321)
            for name in ["one.zip", "two.zip"] {
                let zip = try ZipWriter("\(folder.path)/\(name)", at: moment)
                try zip.add("README.txt", Array("Words".utf8))
                try zip.add("empty.json", [])
                try zip.add("evidence/001 Zertifikat für Łukasz 日本.pdf", file: paper)
                try zip.finish()
            }
            #expect(try folder.read("one.zip") == folder.read("two.zip"))
            let zip = try ZipReader("\(folder.path)/one.zip", Self.limits)
            #expect(zip.files.map(\.name) == ["README.txt", "empty.json", "evidence/001 Zertifikat für Łukasz 日本.pdf"])
            #expect(zip.files.map(\.size) == [5, 0, 300_000])
            #expect(try zip.bytes("README.txt", most: 100) == Array("Words".utf8))
            #expect(try zip.bytes(zip.files[2].name, most: 1 << 20) == [UInt8](repeating: 7, count: 300_000))
        }
    }

    @Test func `an archive is never written over a file`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("there.zip", "mine")
            #expect(throws: FileFault.self) { _ = try ZipWriter(path, at: Instant(milliseconds: 0)) }
            #expect(try folder.read("there.zip") == Array("mine".utf8))
        }
    }

    @Test func `the forge makes archives that are read when it does not lie`() throws {
        #expect(try fault(.init(name: "a.txt"), .init(name: "folder/b.txt")) == nil)
        #expect(try fault(.init(name: "folder/", bytes: [], mode: 0o040755), .init(name: "folder/b.txt")) == nil)
    }

    @Test(arguments: [
        "../up.txt", "a/../../up.txt", "/etc/passwd", "a//b", "./a", "a/.", "back\\slash", "C:/a", "a\u{0007}b",
        "exe\u{202E}fdp.txt", "..", "a\u{200B}",
    ])
    func `a name that leads elsewhere or hides something is refused`(_ name: String) throws {
        // A sign that UTF-8 does not have in names is refused by the library already.
        #expect(["bad-name", "zip-damaged"].contains(try fault(.init(name: name))))
    }

    @Test func `a name that is no UTF-8 is refused`() throws {
        var bytes = ZipForge([.init(name: "abc.txt", flags: 0)]).bytes
        for place in bytes.indices.dropLast(7) where bytes[place..<(place + 7)].elementsEqual("abc.txt".utf8) {
            bytes[place] = 0xFF
        }
        #expect(try fault(bytes) == "bad-name")
    }

    @Test func `links, devices, encrypted files and unknown packings are refused`() throws {
        #expect(try fault(.init(name: "link", mode: 0o120777)) == "not-a-file")
        #expect(try fault(.init(name: "device", mode: 0o020666)) == "not-a-file")
        #expect(try fault(.init(name: "pipe", mode: 0o010666)) == "not-a-file")
        #expect(try fault(.init(name: "locked", flags: 0x801)) == "encrypted")
        #expect(try fault(.init(name: "squeezed", method: 14)) == "zip-method")
    }

    @Test func `a name that stands there twice is refused, however it is written`() throws {
        #expect(try fault(.init(name: "a.txt"), .init(name: "a.txt")) != nil)
        #expect(try fault(.init(name: "a.txt"), .init(name: "A.TXT")) == "duplicate-file")
    }

    @Test func `a file that would unpack to more than two hundred times its size is refused unread`() throws {
        try TemporaryFolder.use { folder in
            let zip = try ZipWriter("\(folder.path)/bomb.zip", at: Instant(milliseconds: 0))
            try zip.add("zeros", [UInt8](repeating: 0, count: 8 << 20))
            try zip.finish()
            let wide = ZipReader.Limits(archive: 1 << 20, files: 9, file: 100 << 20, all: 100 << 20)
            #expect(try fault(folder.read("bomb.zip"), wide) == "bomb")
            let narrow = ZipReader.Limits(archive: 1 << 20, files: 9, file: 1 << 20, all: 1 << 20)
            #expect(try fault(folder.read("bomb.zip"), narrow) == "too-large")
        }
    }

    @Test func `a header that lies about the size is found out`() throws {
        #expect(try fault(.init(name: "a", bytes: [UInt8](repeating: 65, count: 5000), said: 10)) != nil)
        #expect(try fault(.init(name: "a", bytes: [65], said: 5000)) != nil)
    }

    @Test func `too many files, too large an archive and too much in all are refused`() throws {
        let many = (0..<21).map { ZipForge.Entry(name: "\($0)") }
        #expect(try fault(ZipForge(many).bytes) == "too-many-files")
        let large = (0..<3).map { ZipForge.Entry(name: "\($0)", bytes: [UInt8](repeating: 1, count: 300_000)) }
        let limits = ZipReader.Limits(archive: 1 << 20, files: 20, file: 400_000, all: 800_000)
        #expect(try fault(ZipForge(large).bytes, limits) == "too-large")
        #expect(
            try fault(ZipForge(large).bytes, .init(archive: 100, files: 20, file: 1 << 20, all: 1 << 20)) == "too-large"
        )
    }

    @Test func `an archive that was cut off or is none is refused`() throws {
        let whole = ZipForge([.init(name: "a.txt"), .init(name: "b.txt")]).bytes
        for length in stride(from: 0, to: whole.count - 1, by: 3) {
            #expect(try fault(Array(whole[..<length])) != nil, "\(length) bytes")
        }
        #expect(try fault(Array("<html>not found</html>".utf8)) == "zip-damaged")
    }

    @Test func `a byte that changed is noticed`() throws {
        var bytes = ZipForge([.init(name: "a.txt", bytes: Array("hello there".utf8))]).bytes
        let place = try #require(bytes.indices.dropLast(5).first { bytes[$0..<($0 + 5)].elementsEqual("hello".utf8) })
        bytes[place] ^= 1
        #expect(try fault(bytes) == "zip-damaged")
    }
}
