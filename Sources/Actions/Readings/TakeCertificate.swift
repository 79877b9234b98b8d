import Documents
public import Domain
import Identity
public import Primitives
import Rules
import Storage

/// What became of a certificate that was handed over as a file.
public struct TakenCertificate: Sendable {
    /// How it ended.
    public enum Outcome: Sendable {
        /// It was recorded as this entry: everything on it was sure, and it is the owner's.
        case recorded(ID<LedgerEntry>)
        /// It waits for its owner's word.
        case toConfirm
        /// It is in the log already.
        case known(ID<LedgerEntry>)
        /// It could not be read, and why: a code word.
        case unreadable(String)
        /// It would be recorded.
        case wouldRecord
        /// It would wait for its owner's word.
        case wouldAsk
    }

    /// How it ended.
    public var outcome: Outcome
    /// What was read.
    public var read: ReadCertificate?
    /// Whose name stands on it.
    public var named: CertificateProposal.Named
}

extension House {
    /// Reads a certificate without keeping anything.
    public func tryCertificate(_ path: String, type: FileType, for visitor: Visitor) async throws -> TakenCertificate {
        let person = visitor.person
        let day = today
        let known = try await store.read { connection in
            try Self.known(of: person, connection.key(of: person.id), on: day, in: connection)
        }
        let reading: PaperReader.Reading
        do {
            reading = try await reader.read(path, type: type, withPictures: false)
        } catch let fault as ReadingFault {
            return TakenCertificate(outcome: .unreadable(fault.code), named: .nobody)
        }
        let proposal = CertificateReading.propose(reading.pages, known: known)
        let read = ReadCertificate(
            proposal: proposal, pages: reading.pages.map { .init(width: $0.width, height: $0.height) },
            pageCount: reading.pageCount, isFromPicture: reading.isFromPicture)
        let named = proposal.named(among: known.names)
        let isSure = try await isSure(proposal, named, ID(at: now, random: (0, 0)), nil, for: visitor)
        return TakenCertificate(outcome: isSure ? .wouldRecord : .wouldAsk, read: read, named: named)
    }

    /// Takes in a certificate that was kept. It is recorded only when everything on it is sure, it bears a name of its
    /// owner and the log holds nothing like it; any other waits for its owner.
    public func takeCertificate(_ paper: EvidenceFile, for visitor: Visitor) async throws -> TakenCertificate {
        guard let begun = try await beginReadings([paper], for: visitor).first else { throw Refusal.missing }
        if begun.state == .confirmed { return TakenCertificate(outcome: .known(begun.entry), named: .nobody) }
        try await readPaper(begun.id)
        let shown = try await reading(begun.id, for: visitor)
        guard let read = shown.reading.read else {
            return TakenCertificate(outcome: .unreadable(shown.reading.fault ?? "not-read"), named: .nobody)
        }
        guard try await isSure(read.proposal, shown.named, begun.entry, paper.id, for: visitor) else {
            return TakenCertificate(outcome: .toConfirm, read: read, named: shown.named)
        }
        let entry = try await confirmReading(
            begun.id, CreditForm(read.proposal, paper: paper.id), name: nil, for: visitor)
        return TakenCertificate(outcome: .recorded(entry), read: read, named: shown.named)
    }

    private func isSure(
        _ proposal: CertificateProposal, _ named: CertificateProposal.Named, _ entry: ID<LedgerEntry>,
        _ paper: ID<EvidenceFile>?, for visitor: Visitor
    ) async throws -> Bool {
        let further: [CertificateField] = [.provider, .started, .kind, .topics, .approvals, .courseNumber]
        let isAllSure = further.allSatisfy { proposal[$0].map { $0.certainty == .sure } ?? true }
        guard proposal.isWhole, isAllSure, case .owner = named else { return false }
        var form = CreditForm(proposal, paper: paper ?? ID(at: now, random: (0, 0)))
        form.papers = paper.map { [$0] } ?? []
        do {
            return try await preview(entry, form, correcting: nil, dossier(of: visitor)).twin == nil
        } catch Refusal.invalid {
            return false
        }
    }
}
