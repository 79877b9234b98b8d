public import Domain
public import Primitives
import Storage

/// A paper with its bytes.
public struct ShownPaper: Sendable {
    /// What it is.
    public let file: EvidenceFile
    /// The bytes.
    public let bytes: [UInt8]
}

extension House {
    /// A paper, for somebody who may see it.
    public func paper(_ id: ID<EvidenceFile>, for visitor: Visitor) async throws -> ShownPaper {
        let file = try await store.read { connection in
            guard let stored = try connection.first(EvidenceQueries.evidence(id)) else { throw Refusal.missing }
            guard visitor.actor.may(.see, .records(of: stored.person)) else { throw Refusal.forbidden }
            return try connection.key(of: stored.person).file(stored)
        }
        return ShownPaper(file: file, bytes: try await evidence.bytes(file.digest))
    }
}
