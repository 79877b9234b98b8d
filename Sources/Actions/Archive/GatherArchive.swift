import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// What an archive is made of: everything of one person, and where they stood.
struct Gathered: Sendable {
    var archive: PersonArchive
    var dossier: Dossier
}

extension House {
    /// Everything of one person, in one look at the store.
    func gather(_ id: ID<Person>) async throws -> Gathered {
        try await store.read { connection in
            guard let person = try connection.first(PersonQueries.person(id)) else { throw Refusal.missing }
            let key = try connection.key(of: id)
            var archive = PersonArchive(person: try Self.archived(person, in: connection))
            let reader = try HeldCredentialReader()
            archive.credentials = try connection.all(CredentialQueries.everything(of: id)).map { stored in
                ArchivedCredential(
                    credential: try reader.credential(stored.credential), createdAt: stored.createdAt,
                    removedAt: stored.removedAt)
            }
            archive.told = try connection.all(ToldValueQueries.all(of: id))
            archive.entries = try Self.archivedEntries(of: id, key, in: connection)
            archive.drafts = try connection.all(DraftQueries.all(of: id)).map { try key.draft($0) }
            archive.papers = Self.archived(
                try connection.all(EvidenceQueries.all(of: id)).map { try key.file($0) }, archive.entries)
            return Gathered(archive: archive, dossier: try Self.dossier(of: person, in: connection))
        }
    }

    private static func archived(_ person: Person, in connection: any Connection) throws -> ArchivedPerson {
        var archived = ArchivedPerson(
            name: person.name, birthDate: person.birthDate, createdAt: person.createdAt,
            email: try connection.first(AccountQueries.account(of: person.id))?.email)
        archived.formerNames = try connection.all(NameQueries.all(of: person.id))
        archived.identifiers = try connection.all(IdentifierQueries.all(of: person.id))
        archived.places = try connection.all(MembershipQueries.all(of: person.id)).map { place in
            ArchivedPerson.Place(
                organisation: try connection.first(OrganisationQueries.organisation(place.organisation))?.name ?? "",
                role: place.role, from: place.from, to: place.to, sharesEntries: place.sharesEntries)
        }
        archived.events = try connection.all(AccountEventQueries.latest(of: person.id, most: 100_000)).map { event in
            ArchivedPerson.Event(at: event.at, what: event.kind, detail: event.detail)
        }
        return archived
    }

    private static func archivedEntries(
        of person: ID<Person>, _ key: PersonKey, in connection: any Connection
    ) throws -> [ArchivedEntry] {
        let opener = try LedgerOpener(key)
        var people: [ID<Person>: String] = [:]
        var organisations: [ID<Organisation>: String] = [:]
        func name(_ id: ID<Person>) throws -> String? {
            if id == person { return nil }
            if people[id] == nil { people[id] = try connection.first(PersonQueries.person(id))?.name ?? "erased" }
            return people[id]
        }
        func name(_ id: ID<Organisation>) throws -> String? {
            if organisations[id] == nil {
                organisations[id] = try connection.first(OrganisationQueries.organisation(id))?.name ?? "unknown"
            }
            return organisations[id]
        }
        return try connection.all(LedgerQueries.all(of: person)).map { stored in
            let entry = try opener.entry(stored)
            return ArchivedEntry(
                id: entry.id, number: entry.number, credit: entry.credit, action: entry.action, origin: entry.origin,
                recordedAt: entry.recordedAt, recordedBy: try name(entry.recordedBy),
                verifiedBy: try entry.verifiedBy.flatMap { try name($0) }, record: entry.record,
                digest: Digest.hex(stored.digest))
        }
    }

    /// Papers under readable names: the day and title of the first credit that each proves.
    private static func archived(_ papers: [EvidenceFile], _ entries: [ArchivedEntry]) -> [ArchivedPaper] {
        var proven: [ID<EvidenceFile>: Activity] = [:]
        for entry in entries {
            for paper in entry.record.papers { proven[paper] = proven[paper] ?? entry.record.activity }
        }
        return papers.enumerated().map { place, paper in
            let activity = proven[paper.id]
            return ArchivedPaper(
                id: paper.id, name: paper.name,
                path: ArchivePaths.paper(
                    place + 1, day: activity?.completed.description, title: activity?.title, name: paper.name,
                    type: paper.type),
                type: paper.type, size: paper.size, sha256: paper.digest, createdAt: paper.createdAt)
        }
    }
}
