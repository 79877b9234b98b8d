public import Domain
public import Primitives
import Storage

extension House {
    /// These papers of somebody, in the order asked for; what is not theirs is left out.
    public func papers(_ ids: [ID<EvidenceFile>], of visitor: Visitor) async throws -> [EvidenceFile] {
        guard !ids.isEmpty else { return [] }
        let person = visitor.person.id
        return try await store.read { connection in
            let key = try connection.key(of: person)
            return try ids.prefix(100).compactMap { id in
                guard let stored = try connection.first(EvidenceQueries.evidence(id)), stored.person == person else {
                    return nil
                }
                return try key.file(stored)
            }
        }
    }

    /// A person's own papers behind one, and whether more follow.
    public func papers(after id: String, most: Int, of visitor: Visitor) async throws -> (
        files: [EvidenceFile], isMore: Bool
    ) {
        let person = visitor.person.id
        return try await store.read { connection in
            let key = try connection.key(of: person)
            let found = try connection.all(EvidenceQueries.page(of: person, after: id, most: most + 1))
            return (try found.prefix(most).map { try key.file($0) }, found.count > most)
        }
    }

    /// The name of an organisation that stands behind an entry.
    public func organisation(_ id: ID<Organisation>) async throws -> Organisation? {
        try await store.read { connection in try connection.first(OrganisationQueries.organisation(id)) }
    }
}
