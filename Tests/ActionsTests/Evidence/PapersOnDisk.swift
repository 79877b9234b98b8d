import Glibc

extension TestHouse {
    /// The names of all files among the papers, those on their way too, sorted.
    func filesOnDisk() -> [String] {
        Self.entries(of: papers).flatMap { folder in Self.entries(of: "\(papers)/\(folder)") }.sorted()
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
