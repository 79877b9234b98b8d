import Domain
import Files
private import Glibc
import Identity
import Primitives

/// An archive from elsewhere, read whole: nothing in it was believed before it was looked at.
struct OpenedArchive: Sendable {
    var manifest: ArchiveManifest
    var content: PersonArchive
    var standing: [UInt8]
    /// The papers, each in its place already, and not settled yet.
    var uploads: [EvidenceUpload]
}

/// Reads an archive on a thread that may wait. Papers go to their place in the folder as they are unpacked.
struct ArchiveOpening: Sendable {
    let folder: EvidenceFolder
    /// The latest moment at which anything can have been written down.
    let now: Instant
    /// Names for papers on their way.
    let name: @Sendable () -> String

    /// Papers of one person, and as much again for what is written.
    static let limits = ZipReader.Limits(
        archive: EvidenceFile.mostForPerson + (256 << 20), files: 50_000, file: 256 << 20,
        all: EvidenceFile.mostForPerson + (512 << 20))
    private static let mostRows = 200_000

    func open(_ path: String) throws -> OpenedArchive {
        let zip = try ZipReader(path, Self.limits)
        let reader = try PersonArchiveReader()
        guard zip.has(ArchiveManifest.path) else {
            throw FileFault("not-an-archive", "this is no archive that Aliquot made: it has no \(ArchiveManifest.path)")
        }
        let manifest = try named(ArchiveManifest.path) { path in
            try reader.manifest(try zip.bytes(path, most: 16 << 20))
        }
        let files = try Self.files(of: manifest, zip)
        func part(_ path: String) throws -> [UInt8] {
            guard let file = files[path] else { throw FileFault("missing-file", "is not in the archive", file: path) }
            var bytes: [UInt8] = []
            try check(file, zip) { bytes.append(contentsOf: $0) }
            return bytes
        }
        var content = PersonArchive(
            person: try named(ArchivePaths.person) { try reader.person(part($0)) })
        let wallet = try named(ArchivePaths.wallet) { try reader.wallet(part($0)) }
        (content.credentials, content.told) = wallet
        content.entries = try named(ArchivePaths.ledger) { try reader.ledger(part($0)) }
        content.drafts = try named(ArchivePaths.drafts) { try reader.drafts(part($0)) }
        content.papers = try named(ArchivePaths.papers) { try reader.papers(part($0)) }
        let standing = try part(ArchivePaths.standing)
        try checkTogether(content, manifest, files)
        let papers = Dictionary(content.papers.map { ($0.path, $0) }) { first, _ in first }
        for file in manifest.files where papers[file.path] == nil && !ArchivePaths.needed.contains(file.path) {
            guard !file.path.hasPrefix("evidence/") else {
                throw FileFault("unlisted-paper", "is named by no line of \(ArchivePaths.papers)", file: file.path)
            }
            // Nobody reads these again, but an archive that is damaged anywhere is not taken for whole.
            try check(file, zip) { _ in }
        }
        // All papers are looked at before the first one is kept.
        for paper in content.papers { try check(paper, files, zip) }
        var uploads: [EvidenceUpload] = []
        for paper in content.papers { uploads.append(try unpack(paper, zip)) }
        return OpenedArchive(manifest: manifest, content: content, standing: standing, uploads: uploads)
    }

    /// The manifest's files by name; they and those of the archive must be the same ones.
    private static func files(
        of manifest: ArchiveManifest, _ zip: ZipReader
    ) throws -> [String: ArchiveManifest.File] {
        var files: [String: ArchiveManifest.File] = [:]
        for file in manifest.files {
            guard files.updateValue(file, forKey: file.path) == nil else {
                throw FileFault("duplicate-file", "is named twice in \(ArchiveManifest.path)", file: file.path)
            }
            guard zip.has(file.path) else {
                throw FileFault("missing-file", "is not in the archive, though its manifest names it", file: file.path)
            }
        }
        for file in zip.files where file.name != ArchiveManifest.path && files[file.name] == nil {
            throw FileFault("unlisted-file", "is in the archive, and its manifest does not name it", file: file.name)
        }
        return files
    }

    /// Hands a file's bytes on; they must be those that the manifest speaks of.
    private func check(
        _ file: ArchiveManifest.File, _ zip: ZipReader, _ take: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var sum = Digest.SHA256()
        let size = try zip.read(file.path) { block in
            sum.update(block)
            try take(block)
        }
        guard size == file.size, Digest.hex(sum.finish()) == file.sha256 else {
            throw FileFault("changed-file", "is not what it was when the archive was made", file: file.path)
        }
    }

    private func check(
        _ paper: ArchivedPaper, _ files: [String: ArchiveManifest.File], _ zip: ZipReader
    ) throws {
        guard let file = files[paper.path] else { return }
        guard file.size <= EvidenceFile.largest else {
            throw FileFault("too-large", "is larger than \(EvidenceFile.largest >> 20) MB", file: file.path)
        }
        var head: [UInt8] = []
        try check(file, zip) { block in
            if head.count < FileType.tellingLength { head += block.prefix(FileType.tellingLength - head.count) }
        }
        guard FileType(firstBytes: head) == paper.type else {
            throw FileFault("wrong-type", "is not the kind of file that the archive says", file: file.path)
        }
    }

    private func unpack(_ paper: ArchivedPaper, _ zip: ZipReader) throws -> EvidenceUpload {
        let upload = try folder.beginNow(name())
        try zip.read(paper.path) { try upload.take(Array($0)) }
        guard try upload.put().digest == paper.sha256 else {
            throw FileFault("changed-file", "changed while it was read", file: paper.path)
        }
        return upload
    }

    private func named<Part>(_ path: String, _ read: (String) throws -> Part) throws -> Part {
        do {
            return try read(path)
        } catch let fault as FileFault {
            throw fault.in(path)
        }
    }

    /// What the parts say about each other.
    private func checkTogether(
        _ content: PersonArchive, _ manifest: ArchiveManifest, _ files: [String: ArchiveManifest.File]
    ) throws {
        var digests: Set<String> = []
        var ids: Set<ID<EvidenceFile>> = []
        for paper in content.papers {
            guard let file = files[paper.path], file.sha256 == paper.sha256, file.size == paper.size,
                digests.insert(paper.sha256).inserted, ids.insert(paper.id).inserted
            else {
                throw FileFault(
                    "wrong-paper", "the paper \(paper.path) does not fit the manifest, or stands there twice",
                    file: ArchivePaths.papers)
            }
        }
        let volume = content.papers.reduce(0) { $0 + $1.size }
        guard volume <= EvidenceFile.mostForPerson else {
            throw FileFault("too-large", "the papers are larger than \(EvidenceFile.mostForPerson >> 30) GB together")
        }
        let latest = now.adding(seconds: 86_400)
        for (place, entry) in content.entries.enumerated() {
            guard entry.record.papers.allSatisfy(ids.contains) else {
                throw FileFault(
                    "missing-paper", "names a paper that is not in the archive", file: ArchivePaths.ledger,
                    line: place + 1)
            }
            guard entry.recordedAt < latest else {
                throw FileFault(
                    "future", "was written down in the future", file: ArchivePaths.ledger, line: place + 1)
            }
        }
        let credits = Set(content.entries.map(\.credit))
        for draft in content.drafts {
            guard draft.credit.map(credits.contains) ?? true, draft.form.papers.allSatisfy(ids.contains),
                CreditFormFile.bytes(draft.form).count <= 100_000
            else {
                throw FileFault(
                    "wrong-draft", "the draft \(draft.id) names what is not in the archive, or is too large",
                    file: ArchivePaths.drafts)
            }
        }
        guard content.entries.count <= Self.mostRows, content.drafts.count <= 1000, content.credentials.count <= 1000,
            content.credentials.count(where: { $0.removedAt == nil }) <= 40, content.told.count <= 1000,
            content.person.identifiers.count <= 40, content.person.formerNames.count <= 20
        else { throw FileFault("too-many", "the archive holds more than one account may") }
        guard Set(content.credentials.map(\.credential.id)).count == content.credentials.count,
            manifest.madeAt < latest
        else { throw FileFault("wrong-shape", "two credentials have one id, or the archive is from the future") }
    }
}
