private import Glibc
import Primitives
private import Synchronization

/// An archive on its way in: a file that is gone when nobody holds it any more.
public final class ArchiveUpload: Sendable {
    private let place: String
    private let most: Int
    private let folder: EvidenceFolder
    private let state: Mutex<(file: Int32, size: Int)>

    init(_ place: String, most: Int, in folder: EvidenceFolder) throws(EvidenceFolder.Fault) {
        let file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw errno == ENOSPC ? .noRoom : .unreadable(place) }
        self.place = place
        self.most = most
        self.folder = folder
        state = Mutex((file, 0))
    }

    deinit {
        state.withLock { _ = close($0.file) }
        unlink(place)
    }

    /// Takes more bytes in.
    public func append(_ bytes: [UInt8]) async throws {
        try await folder.onDisk { try self.write(bytes) }
    }

    private func write(_ bytes: [UInt8]) throws {
        try state.withLock { state in
            guard state.size + bytes.count <= most else { throw Refusal.tooLarge(most: most) }
            state.size += bytes.count
            var done = 0
            while done < bytes.count {
                let written = bytes.withUnsafeBytes {
                    Glibc.write(state.file, $0.baseAddress?.advanced(by: done), bytes.count - done)
                }
                guard written > 0 else {
                    if written < 0, errno == EINTR { continue }
                    throw errno == ENOSPC || errno == EDQUOT
                        ? EvidenceFolder.Fault.noRoom : EvidenceFolder.Fault.unreadable("incoming")
                }
                done += written
            }
        }
    }

    /// Lends the file now that all of it is there.
    func lend<Answer>(_ work: (String) async throws -> Answer) async throws -> Answer {
        let answer = try await work(place)
        // The file goes with this value: it is held until here.
        return withExtendedLifetime(self) { answer }
    }
}

extension House {
    /// Begins to take an archive in.
    public func beginArchive(most: Int) async throws -> ArchiveUpload {
        let place = "\(evidence.path)/incoming/\(surroundings.id(ArchiveUpload.self).text).zip"
        let folder = evidence
        return try await evidence.onDisk { try ArchiveUpload(place, most: most, in: folder) }
    }
}
