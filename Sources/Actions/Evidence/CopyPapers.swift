private import Glibc
private import Identity

extension EvidenceFolder {
    /// Copies papers into another folder.
    func copy(_ digests: [String], to folder: String) async throws {
        try Self.make(folder)
        for digest in digests {
            let bytes = try await bytes(digest)
            try await write(bytes, digest, in: folder)
        }
    }

    /// Takes papers from a copy; each must be what its name says.
    func take(_ digests: [String], from folder: String) async throws {
        for digest in digests {
            let place = Self.place(digest, in: folder)
            let bytes = try await onDisk { try Self.read(place) }
            guard Digest.hex(Digest.sha256(bytes)) == digest else { throw Fault.unreadable(place) }
            try await write(bytes, digest, in: path)
        }
    }

    /// Makes a folder that may be there.
    static func make(_ folder: String) throws(Fault) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw .unreadable(folder) }
    }

    private func write(_ bytes: [UInt8], _ digest: String, in folder: String) async throws {
        let place = Self.place(digest, in: folder)
        try await onDisk {
            try Self.make("\(folder)/\(digest.prefix(2))")
            guard let file = fopen(place + ".new", "wb") else {
                throw Fault.unreadable(place)
            }
            let isWhole =
                fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
                && fsync(fileno(file)) == 0
            guard fclose(file) == 0, isWhole, rename(place + ".new", place) == 0 else { throw Fault.noRoom }
        }
    }
}
