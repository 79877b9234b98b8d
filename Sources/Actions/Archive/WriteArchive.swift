import Blocking
public import Domain
import Files
private import Glibc
import Identity
public import Primitives
import Rules

/// An archive that is being written. It runs on a thread that may wait.
struct ArchiveWriting: Sendable {
    var archive: PersonArchive
    var standing: [UInt8]
    /// The transcript as a PDF; nothing where it would fill more pages than the press sets.
    var transcript: [UInt8]?
    var asOf: CalendarDate
    var madeAt: Instant
    var program: String
    var address: String
    /// Where the papers lie.
    var papers: String

    /// Writes the whole archive to a path where nothing is.
    func write(to path: String, _ progress: @escaping (Double) -> Void) throws {
        let readme = ArchiveReadme.text(
            archive, asOf: asOf, program: program, address: address, hasPaper: transcript != nil)
        var parts = [
            (ArchivePaths.readme, readme),
            (ArchivePaths.page, TranscriptPage.html(archive, asOf: asOf, from: address)),
            (ArchivePaths.table, TranscriptTable.csv(archive.entries)),
            (ArchivePaths.person, PersonArchiveJSON.person(archive.person)),
            (ArchivePaths.wallet, PersonArchiveJSON.wallet(archive)),
            (ArchivePaths.ledger, PersonArchiveJSON.ledger(archive.entries)),
            (ArchivePaths.drafts, PersonArchiveJSON.drafts(archive.drafts)),
            (ArchivePaths.papers, PersonArchiveJSON.papers(archive.papers)),
            (ArchivePaths.standing, standing),
        ]
        if let transcript { parts.insert((ArchivePaths.print, transcript), at: 1) }
        let files =
            parts.map { path, bytes in
                ArchiveManifest.File(path: path, size: bytes.count, sha256: Digest.hex(Digest.sha256(bytes)))
            } + archive.papers.map { ArchiveManifest.File(path: $0.path, size: $0.size, sha256: $0.sha256) }
        let manifest = ArchiveManifest(
            madeAt: madeAt, program: program, address: address, asOf: asOf, files: files)
        let zip = try ZipWriter(path, at: madeAt)
        try zip.add(ArchiveManifest.path, manifest.bytes)
        for (path, bytes) in parts { try zip.add(path, bytes) }
        for paper in archive.papers {
            try zip.add(paper.path, file: EvidenceFolder.place(paper.sha256, in: papers))
        }
        try zip.finish(progress)
        guard chmod(path, 0o600) == 0 else { throw EvidenceFolder.Fault.unreadable(path) }
    }
}

extension House {
    /// Writes everything about somebody into one file, for whoever runs the installation and for its owner.
    public func writeArchive(
        of person: ID<Person>, to path: String, _ progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) async throws {
        let day = today
        let gathered = try await gather(person)
        let writing = ArchiveWriting(
            archive: gathered.archive, standing: try await standingDocument(of: gathered.dossier, asOf: day),
            transcript: try await paper(of: gathered.dossier.person), asOf: day, madeAt: now, program: settings.program,
            address: settings.address, papers: evidence.path)
        try await evidence.archivist.run { try writing.write(to: path, progress) }
    }

    private func paper(of person: Person) async throws -> [UInt8]? {
        do {
            return try await pdf(of: try await transcript(TranscriptFilter(), of: person))
        } catch Refusal.invalid {
            return nil
        }
    }

    /// Where somebody stands on a day, as programs read it.
    func standingDocument(of dossier: Dossier, asOf day: CalendarDate) async throws -> [UInt8] {
        let book = try await rules.book(with: dossier.told)
        let portfolio = dossier.portfolio()
        return StandingJSON.document(try book.standings(of: portfolio, asOf: day), of: portfolio, asOf: day)
    }
}
