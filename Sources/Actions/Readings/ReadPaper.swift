import Documents
public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Reads a paper that waits, and keeps what it seems to say. Doing it twice changes nothing. A quick reading leaves
    /// alone what has to be read from a picture.
    public func readPaper(_ id: ID<PaperReading>, isQuick: Bool = false) async throws {
        let day = today
        let place = try await store.read { connection -> Place? in
            guard let stored = try connection.first(ReadingQueries.reading(id)), stored.reading.state == .waiting,
                let evidence = try connection.first(EvidenceQueries.evidence(stored.reading.paper)),
                let person = try connection.first(PersonQueries.person(stored.reading.person))
            else { return nil }
            let key = try connection.key(of: person.id)
            return Place(
                file: try key.file(evidence), known: try Self.known(of: person, key, on: day, in: connection))
        }
        guard let place else { return }
        let outcome: PaperReader.Reading
        do {
            outcome = try await reader.read(
                EvidenceFolder.place(place.file.digest, in: evidence.path), type: place.file.type, isQuick: isQuick)
        } catch let fault as ReadingFault {
            switch fault {
            // Nothing is wrong with the paper: it is tried again.
            case .noProgram, .noRoom: throw fault
            case .noWords where isQuick: return
            default: return try await unreadable(id, fault.code)
            }
        }
        let proposal = CertificateReading.propose(outcome.pages, known: place.known)
        let read = ReadCertificate(
            proposal: proposal, pages: outcome.pages.map { .init(width: $0.width, height: $0.height) },
            pageCount: outcome.pageCount, isFromPicture: outcome.isFromPicture)
        try await keep(read, outcome.pictures, of: id, person: place.file.person)
    }

    private struct Place: Sendable {
        var file: EvidenceFile
        var known: CertificateReading.Known
    }

    /// What is known of a person before a paper of theirs is read: names, and providers of earlier credits.
    static func known(
        of person: Person, _ key: PersonKey, on day: CalendarDate, in connection: any Connection
    ) throws -> CertificateReading.Known {
        var seen: Set<String> = []
        let providers = try connection.ledger(of: person.id, key).compactMap(\.record.activity.provider?.name)
        return CertificateReading.Known(
            names: try names(of: person, in: connection), providers: providers.filter { seen.insert($0).inserted },
            today: day)
    }

    private func keep(
        _ read: ReadCertificate, _ pictures: [[UInt8]], of id: ID<PaperReading>, person: ID<Person>
    ) async throws {
        let now = self.now
        let chance = surroundings.random
        let bytes = ReadCertificateFile.bytes(read)
        try await store.write { connection in
            let key = try connection.key(of: person)
            let sealed = key.seal(bytes, context: Array(id.text.utf8), nonce: chance)
            guard try connection.run(ReadingQueries.read(id, sealed: sealed, at: now)) == 1 else { return }
            try connection.run(ReadingQueries.removePages(of: id))
            for (number, picture) in pictures.enumerated() {
                let sealed = key.seal(picture, context: Array("\(id)/\(number)".utf8), nonce: chance)
                try connection.run(ReadingQueries.addPage(number, of: id, sealed: sealed))
            }
        }
    }

    /// Notes that a paper cannot be read, and why.
    func unreadable(_ id: ID<PaperReading>, _ fault: String) async throws {
        let now = self.now
        try await store.write { connection in _ = try connection.run(ReadingQueries.fail(id, fault: fault, at: now)) }
    }
}
