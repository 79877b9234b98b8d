private import Glibc

/// An archive that waits to be sent: it has no name on the disk any more, and is gone when it is let go.
public final class ArchiveFile: Sendable {
    /// How many bytes.
    public let size: Int
    private let file: Int32
    private let folder: EvidenceFolder

    /// A file at a path; `keeping` leaves its name.
    init(_ path: String, in folder: EvidenceFolder, keeping: Bool) throws(EvidenceFolder.Fault) {
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .missing }
        if !keeping { unlink(path) }
        var status = stat()
        size = fstat(file, &status) == 0 ? Int(status.st_size) : 0
        self.folder = folder
    }

    deinit { close(file) }

    /// The bytes from a place on, at most so many.
    public func bytes(from place: Int, most: Int) async throws -> [UInt8] {
        let file = file
        return try await folder.onDisk {
            var isWhole = true
            let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
                while count < most {
                    let taken = pread(file, buffer.baseAddress?.advanced(by: count), most - count, place + count)
                    if taken < 0, errno == EINTR { continue }
                    if taken < 0 { isWhole = false }
                    guard taken > 0 else { return }
                    count += taken
                }
            }
            guard isWhole else { throw EvidenceFolder.Fault.unreadable("the archive") }
            return bytes
        }
    }
}

extension EvidenceFolder {
    /// Where an archive lies.
    func archivePlace(_ name: String) -> String { "\(path)/archives/\(name).zip" }

    /// Takes an archive away.
    func dropArchive(_ name: String) async throws {
        let place = archivePlace(name)
        _ = try await onDisk { unlink(place) }
    }

    /// Takes away what was written of an archive.
    func dropArchiveFile(at place: String) async throws {
        _ = try await onDisk { unlink(place) }
    }

    /// Puts an archive that was made in its place; says how many bytes it has.
    func keepArchive(_ made: String, as name: String) async throws -> Int {
        let place = archivePlace(name)
        return try await onDisk {
            var status = stat()
            guard stat(made, &status) == 0, rename(made, place) == 0 else { throw Fault.unreadable(place) }
            return Int(status.st_size)
        }
    }
}
