import Domain
private import Glibc
import Primitives
import Storage

extension EvidenceFolder {
    /// The list of those who were erased lies beside the papers, outside the database: a copy of the database from before
    /// does not know of them. It holds ids and moments, a line each, and nobody's name.
    private var erasedList: String { "\(path)/erased" }

    /// Who was erased, as the list of this folder says.
    func erased() async throws -> [Erased] {
        let place = erasedList
        return try await onDisk { try Self.erased(in: place) }
    }

    /// Adds to the list those who do not stand there.
    func list(_ erased: [Erased]) async throws {
        let place = erasedList
        try await onDisk {
            let known = Set(try Self.erased(in: place).map(\.person))
            let lines = erased.filter { !known.contains($0.person) }
                .map { "\($0.person.text)\t\($0.at.milliseconds)\n" }.joined()
            guard !lines.isEmpty else { return }
            // Appended at once: two servers that do it together lose nothing, and a line twice does no harm.
            let file = open(place, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
            guard file >= 0 else { throw Fault.unreadable(place) }
            defer { close(file) }
            let bytes = Array(lines.utf8)
            guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw Fault.noRoom }
        }
    }

    /// Copies the list to another place.
    func copyErased(to place: String) async throws {
        let lines = try await erased().map { "\($0.person.text)\t\($0.at.milliseconds)\n" }.joined()
        try await onDisk {
            let bytes = Array(lines.utf8)
            guard let file = fopen(place, "wb") else { throw Fault.unreadable(place) }
            let isWhole =
                fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
                && fsync(fileno(file)) == 0
            guard fclose(file) == 0, isWhole else { throw Fault.noRoom }
        }
    }

    /// Takes in a list from another place; where there is none, nobody was erased there.
    func takeErased(from place: String) async throws {
        try await list(try await onDisk { try Self.erased(in: place) })
    }

    /// Who stands in a list; a line that was cut off is left out.
    static func erased(in place: String) throws(Fault) -> [Erased] {
        let bytes: [UInt8]
        do throws(Fault) {
            bytes = try read(place)
        } catch .missing {
            return []
        }
        return bytes.split(separator: 10).compactMap { line in
            let parts = String(decoding: line, as: UTF8.self).split(separator: "\t")
            guard parts.count == 2, let id = ID<Person>(parts[0]), let at = Int64(parts[1]) else { return nil }
            return Erased(person: id, at: Instant(milliseconds: at))
        }
    }
}
