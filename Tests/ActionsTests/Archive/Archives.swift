import Actions
import Domain
import Files
import Identity
import Primitives
import Storage
import TestSupport
import Testing

/// Archives of a test house, and what is left of them after somebody tampered.
extension TestHouse {
    /// Somebody with a whole history: credentials, a corrected and a withdrawn credit, papers, drafts, names, numbers.
    func oldHand() async throws -> Visitor {
        let tess = try await member()
        try await house.addCredential(
            credential("ascp-boc/MLT", issued: "2018-06-01", number: "MLT-1"), for: tess)
        let gone = credential("amt/MLT", issued: "2020-01-01")
        try await house.addCredential(gone, for: tess)
        try await house.removeCredential(gone.id, for: tess)
        try await house.addFormerName("Tess Laurent", for: tess)
        try await house.addFormerName("Tess Ébène", for: tess)
        try await house.addIdentifier(kind: "licence", number: "FL 123", for: tess)
        let paper = try await paper(of: tess, name: "Zertifikat ü.png")
        let one = try await recorded(by: tess) { $0.papers = [paper.id] }
        try await house.correctCredit(
            one, seen: 1,
            form {
                $0.papers = [paper.id]; $0.amount = "2"
            }, reason: "typo", for: tess)
        let two = try await recorded(by: tess) { $0.title = "Coagulation cascade" }
        try await house.withdrawCredit(two, seen: 3, reason: "logged twice", for: tess)
        _ = try await recorded(by: tess) {
            $0.title = "Ethics at the bench"; $0.topics = ["ethics"]
        }
        let other = try await self.paper(of: tess, Self.picture(9), name: "roster.png")
        try await house.saveDraft(
            entryID(), correcting: nil,
            form {
                $0.title = "Half done"; $0.papers = [other.id]
            }, for: tess)
        return try await again(tess)
    }

    /// An archive of somebody, written into a folder.
    func archive(of visitor: Visitor, in folder: TemporaryFolder, _ name: String = "archive.zip") async throws -> String
    {
        let path = "\(folder.path)/\(name)"
        try await house.writeArchive(of: visitor.person.id, to: path)
        return path
    }

    /// Brings a file in as the browser does.
    func bring(_ path: String, for visitor: Visitor) async throws -> ArchiveBrought {
        let upload = try await house.beginArchive(most: 100 << 20)
        try await upload.append(ByteSource.read(path, atMost: 100 << 20))
        return try await house.bringArchive(upload, for: visitor)
    }

    /// How many rows there are of what an archive brings.
    func broughtRows() async throws -> [Int] {
        var counts: [Int] = []
        for sql: SQL in [
            "SELECT count(*) FROM ledger_entry", "SELECT count(*) FROM credential", "SELECT count(*) FROM draft",
            "SELECT count(*) FROM evidence", "SELECT count(*) FROM identifier", "SELECT count(*) FROM former_name",
            "SELECT count(*) FROM archive_arrival",
        ] { counts.append(try await count(sql)) }
        return counts
    }
}

/// An archive taken apart, so that a test can change it and pack it again.
struct Unpacked {
    var files: [(name: String, bytes: [UInt8])]

    init(_ path: String) throws {
        let zip = try ZipReader(path, .init(archive: 1 << 30, files: 1000, file: 1 << 30, all: 1 << 30))
        files = try zip.files.map { ($0.name, try zip.bytes($0.name, most: 1 << 30)) }
    }

    subscript(_ name: String) -> String {
        get { String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self) }
        set {
            guard let place = files.firstIndex(where: { $0.name == name }) else { return }
            files[place].bytes = Array(newValue.utf8)
        }
    }

    /// Packs it again. `honest` makes the manifest's sizes and digests fit.
    func pack(_ path: String, honest: Bool = true) throws {
        var files = files
        if honest, let place = files.firstIndex(where: { $0.name == ArchiveManifest.path }) {
            var manifest = try PersonArchiveReader().manifest(files[place].bytes)
            manifest.files = files.filter { $0.name != ArchiveManifest.path }.map {
                .init(path: $0.name, size: $0.bytes.count, sha256: Digest.hex(Digest.sha256($0.bytes)))
            }
            files[place].bytes = manifest.bytes
        }
        let zip = try ZipWriter(path, at: Instant(milliseconds: 0))
        for file in files { try zip.add(file.name, file.bytes) }
        try zip.finish()
    }
}
