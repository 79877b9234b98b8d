private import Glibc
private import Identity

extension EvidenceFolder {
    /// Copies papers into another folder.
    func copy(
        _ digests: [String], to folder: String, unless isGone: (String) async throws -> Bool
    ) async throws {
        try Self.make(folder)
        for digest in digests {
            let bytes: [UInt8]
            do {
                bytes = try await self.bytes(digest)
            } catch Fault.missing {
                guard try await isGone(digest) else { throw Fault.missing }
                continue
            }
            try await write(bytes, digest, in: folder)
        }
    }

    /// Takes every paper from a copy; each must be what its name says.
    func take(from folder: String) async throws -> Set<String> {
        let digests = try await onDisk {
            try Self.names(in: folder).flatMap { try Self.names(in: "\(folder)/\($0)") }
        }
        for digest in digests {
            let place = Self.place(digest, in: folder)
            let bytes = try await onDisk { try Self.read(place) }
            guard Digest.hex(Digest.sha256(bytes)) == digest else { throw Fault.unreadable(place) }
            try await write(bytes, digest, in: path)
        }
        return Set(digests)
    }

    /// What lies in a folder.
    static func names(in folder: String) throws(Fault) -> [String] {
        guard let handle = opendir(folder) else { throw .unreadable(folder) }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    /// Refuses a folder that has something in it.
    static func refuseUsed(_ folder: String) throws(Fault) {
        guard try names(in: folder).isEmpty else { throw .inUse(folder) }
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
