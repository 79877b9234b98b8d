import Actions
import Glibc
import Primitives

extension TestHouse {
    /// The names of all files among the papers, those on their way too, sorted.
    func filesOnDisk() -> [String] {
        Self.entries(of: papers).flatMap { folder in Self.entries(of: "\(papers)/\(folder)") }.sorted()
    }

    /// Whether these files are left in the end: the thread that wrote an upload may be the last to let go of it.
    func leaves(_ names: [String]) async -> Bool {
        for _ in 0..<200_000 {
            if filesOnDisk() == names { return true }
            await Task.yield()
        }
        return false
    }

    /// Makes uploads of a size look as if they were begun long ago; says how many there were.
    func makeOld(ofSize size: Int) -> Int {
        Self.entries(of: papers + "/incoming").count { name in
            let place = "\(papers)/incoming/\(name)"
            var status = stat()
            guard stat(place, &status) == 0, Int(status.st_size) == size else { return false }
            return utimes(place, [timeval(), timeval()]) == 0
        }
    }

    /// Sweeps papers as if all of them had lain for days.
    func sweepPapers(afterDays days: Int) async throws {
        for folder in Self.entries(of: papers) where folder.count == 2 {
            for name in Self.entries(of: "\(papers)/\(folder)") {
                let then = timeval(tv_sec: time(nil) - days * 86_400, tv_usec: 0)
                utimes("\(papers)/\(folder)/\(name)", [then, then])
            }
        }
        _ = try await House.begin(store, at: now, jobID: house.surroundings.id())
        try await house.runDueJobs()
    }

    private static func entries(of path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
