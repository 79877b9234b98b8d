public import Domain
import Files
import Identity
public import Primitives
import Storage

/// A reading with its paper and the names it is held against.
public struct ShownReading: Sendable {
    /// The reading.
    public let reading: PaperReading
    /// The paper.
    public let paper: EvidenceFile
    /// Names that the person bears or bore.
    public let names: [String]

    /// Whose name stands on it.
    public var named: CertificateProposal.Named {
        reading.read?.proposal.named(among: names) ?? .nobody
    }
}

extension House {
    /// Somebody's readings that are open, and those confirmed within the last day; first come first.
    public func readings(of visitor: Visitor) async throws -> [ShownReading] {
        let person = visitor.person
        let since = now.adding(seconds: -86_400)
        return try await store.read { connection in
            let key = try connection.key(of: person.id)
            let names = try Self.names(of: person, in: connection)
            return try connection.all(ReadingQueries.all(of: person.id, doneSince: since)).map { stored in
                try Self.shown(stored, names, key, in: connection)
            }
        }
    }

    /// One reading of somebody.
    public func reading(_ id: ID<PaperReading>, for visitor: Visitor) async throws -> ShownReading {
        let person = visitor.person
        return try await store.read { connection in
            guard let stored = try connection.first(ReadingQueries.reading(id)) else { throw Refusal.missing }
            guard stored.reading.person == person.id else { throw Refusal.forbidden }
            return try Self.shown(
                stored, Self.names(of: person, in: connection), connection.key(of: person.id), in: connection)
        }
    }

    /// How many papers wait for somebody's word.
    public func openReadings(of visitor: Visitor) async throws -> Int {
        let person = visitor.person.id
        return try await store.read { connection in try connection.first(ReadingQueries.open(of: person)) ?? 0 }
    }

    /// The picture of a page that was read: JPEG.
    public func readingPage(_ number: Int, of id: ID<PaperReading>, for visitor: Visitor) async throws -> [UInt8] {
        let person = visitor.person.id
        return try await store.read { connection in
            guard let stored = try connection.first(ReadingQueries.reading(id)) else { throw Refusal.missing }
            guard stored.reading.person == person else { throw Refusal.forbidden }
            guard let sealed = try connection.first(ReadingQueries.page(number, of: id)) else { throw Refusal.missing }
            return try connection.key(of: person).open(sealed, context: Array("\(id)/\(number)".utf8))
        }
    }

    static func names(of person: Person, in connection: any Connection) throws -> [String] {
        [person.name] + (try connection.all(NameQueries.all(of: person.id)).map(\.name))
    }

    private static func shown(
        _ stored: StoredReading, _ names: [String], _ key: PersonKey, in connection: any Connection
    ) throws -> ShownReading {
        guard let evidence = try connection.first(EvidenceQueries.evidence(stored.reading.paper)) else {
            throw Refusal.missing
        }
        var reading = stored.reading
        if let sealed = stored.sealed {
            reading.read = try ReadCertificateFile.read(key.open(sealed, context: Array(reading.id.text.utf8)))
        }
        return ShownReading(reading: reading, paper: try key.file(evidence), names: names)
    }
}
