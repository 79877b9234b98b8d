import Domain
import Primitives
import Storage

/// How much an archive of somebody would hold.
public struct ArchiveContents: Sendable {
    /// Credentials in the wallet.
    public let credentials: Int
    /// Credits that were not withdrawn.
    public let credits: Int
    /// Drafts.
    public let drafts: Int
    /// Papers.
    public let papers: Int
    /// Bytes of all papers.
    public let volume: Int
}

extension House {
    /// How much an archive of somebody would hold.
    public func archiveContents(of visitor: Visitor) async throws -> ArchiveContents {
        let person = visitor.person
        return try await store.read { connection in
            let dossier = try Self.dossier(of: person, in: connection)
            let papers = try connection.all(EvidenceQueries.all(of: person.id))
            return ArchiveContents(
                credentials: dossier.credentials.count, credits: dossier.valid.count, drafts: dossier.draftCount,
                papers: papers.count, volume: papers.reduce(0) { $0 + $1.size })
        }
    }
}
