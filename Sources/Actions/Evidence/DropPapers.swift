private import Glibc
import Primitives
import Storage

extension EvidenceFolder {
    /// Removes papers that no record names; says how many. Who is taking in the same bytes at this moment loses nothing:
    /// the paper is set aside first, and put back where a record names it by then; and whoever names it later finds it
    /// gone when they settle, and puts it in place again.
    @discardableResult
    func drop(_ digests: [String], unlessNamedIn store: any Store) async throws -> Int {
        var count = 0
        for digest in Set(digests).sorted() {
            guard try await !Self.isNamed(digest, in: store), try await setAside(digest) else { continue }
            if try await decide(digest, in: store) { count += 1 }
        }
        return count
    }

    /// Removes papers that no record has named for a day: what came in before a crash or a refusal.
    func sweep(_ store: any Store) async throws {
        for digest in try await asides() { _ = try await decide(digest, in: store) }
        let old = try await digests(olderThan: 86_400)
        let named = Set(try await store.read { connection in try connection.all(EvidenceQueries.digests()) })
        try await drop(old.filter { !named.contains($0) }, unlessNamedIn: store)
    }

    /// Whether a record names a paper.
    static func isNamed(_ digest: String, in store: any Store) async throws -> Bool {
        try await store.read { connection in try connection.first(EvidenceQueries.isNamed(digest)) ?? false }
    }

    /// Puts a paper that was set aside back, or destroys it; says whether it is gone for good.
    private func decide(_ digest: String, in store: any Store) async throws -> Bool {
        let (place, aside) = (Self.place(digest, in: path), aside(digest))
        let isNamed = try await Self.isNamed(digest, in: store)
        try await onDisk {
            guard isNamed ? rename(aside, place) == 0 : unlink(aside) == 0 else { throw Fault.unreadable(aside) }
        }
        return !isNamed
    }

    /// Takes a paper out of its place; says whether it was there.
    private func setAside(_ digest: String) async throws -> Bool {
        let (place, aside) = (Self.place(digest, in: path), aside(digest))
        return try await onDisk { rename(place, aside) == 0 }
    }

    private func aside(_ digest: String) -> String { "\(path)/incoming/\(digest).aside" }

    /// Papers that were set aside when a server died.
    private func asides() async throws -> [String] {
        try await onDisk {
            try Self.names(in: self.path + "/incoming").filter { $0.hasSuffix(".aside") }
                .map { String($0.dropLast(6)) }
        }
    }

    /// Papers that have lain for so many seconds, by digest: what is younger may be named in a moment.
    private func digests(olderThan seconds: Int) async throws -> [String] {
        try await onDisk {
            try Self.names(in: self.path).filter { $0.utf8.count == 2 }.flatMap { folder in
                try Self.names(in: "\(self.path)/\(folder)").filter { name in
                    var status = stat()
                    guard name.utf8.count == 64, lstat("\(self.path)/\(folder)/\(name)", &status) == 0 else {
                        return false
                    }
                    return time(nil) - status.st_mtim.tv_sec > seconds
                }
            }
        }
    }
}
