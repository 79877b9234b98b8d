public import Domain
import Identity
import Primitives
import Storage

extension House {
    /// Begins to take a paper of somebody in.
    public func beginPaper() async throws -> EvidenceUpload {
        try await evidence.begin(surroundings.id(EvidenceFile.self).text)
    }

    /// Notes a paper that was taken in; the same bytes again are the same paper.
    public func keepPaper(_ upload: EvidenceUpload, name: String, for visitor: Visitor) async throws -> EvidenceFile {
        let taken = try await upload.finish()
        let file = EvidenceFile(
            id: surroundings.id(), person: visitor.person.id, digest: taken.digest, size: taken.size, type: taken.type,
            name: FileName.tidy(name, type: taken.type), createdAt: now)
        let chance = surroundings.random
        let kept: EvidenceFile
        do {
            kept = try await store.write { connection in
                let key = try connection.key(of: file.person)
                if let known = try connection.first(EvidenceQueries.evidence(digest: file.digest, of: file.person)) {
                    return try key.file(known)
                }
                let volume = try connection.first(EvidenceQueries.volume(of: file.person)) ?? 0
                guard volume + file.size <= EvidenceFile.mostForPerson else {
                    throw Refusal.tooLarge(most: EvidenceFile.mostForPerson)
                }
                let sealed = key.seal(Array(file.name.utf8), context: Array(file.id.text.utf8), nonce: chance)
                try connection.run(EvidenceQueries.add(file, sealedName: sealed))
                return file
            }
        } catch {
            // Whether the record was written is not known after every failure; where nobody can say, the sweep will.
            _ = try? await evidence.drop([file.digest], unlessNamedIn: store)
            throw error
        }
        try await upload.settle()
        return kept
    }
}

extension PersonKey {
    /// A paper with its name readable.
    func file(_ stored: StoredEvidence) throws -> EvidenceFile {
        guard let type = FileType(rawValue: stored.mediaType) else { throw Refusal.missing }
        let name = try open(stored.sealedName, context: Array(stored.id.text.utf8))
        return EvidenceFile(
            id: stored.id, person: stored.person, digest: stored.digest, size: stored.size, type: type,
            name: String(decoding: name, as: UTF8.self), createdAt: stored.createdAt)
    }
}
