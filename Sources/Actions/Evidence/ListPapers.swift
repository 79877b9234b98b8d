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

    /// The name of an organisation that stands behind an entry.
    public func organisation(_ id: ID<Organisation>) async throws -> Organisation? {
        try await store.read { connection in try connection.first(OrganisationQueries.organisation(id)) }
    }
}
