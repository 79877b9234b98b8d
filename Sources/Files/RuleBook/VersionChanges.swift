public import Primitives
public import Rules

/// One value that differs between two versions of a programme.
public struct VersionChange: Hashable, Sendable {
    /// The keys that lead to it.
    public var path: String
    /// The value in the older version.
    public var before: String?
    /// The value in the newer version.
    public var after: String?
}

extension RuleBookFolder {
    /// What differs between two versions, each named as in `ascp-cmp@2024-01-01`.
    public func changes(from older: String, to newer: String) throws(FileFault) -> [VersionChange] {
        let before = try leaves(of: older)
        let after = try leaves(of: newer)
        let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
        var changes: [VersionChange] = []
        for (path, value) in before where new[path] != value {
            changes.append(VersionChange(path: path, before: value, after: new[path]))
        }
        for (path, value) in after where old[path] == nil {
            changes.append(VersionChange(path: path, before: nil, after: value))
        }
        return changes
    }

    private func leaves(of id: String) throws(FileFault) -> [(String, String)] {
        let parts = id.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        let folders = try programmes()
        guard let folder = folders.first(where: { $0.id == parts[0] }) else {
            let meant = NearestWord.hint(parts[0], among: folders.map(\.id))
            throw FileFault("unknown-word", "there is no programme “\(parts[0])”\(meant)")
        }
        let version = parts.count > 1 ? parts[1] : folder.versions.last ?? "initial"
        guard folder.versions.contains(version) else {
            throw FileFault(
                "unknown-word",
                "\(folder.id) has no version “\(version)”: there are \(folder.versions.joined(separator: ", "))")
        }
        var leaves: [(String, String)] = []
        func collect(_ node: RuleNode, _ path: String) {
            switch node.value {
            case .empty: leaves.append((path, "empty"))
            case .scalar(let text): leaves.append((path, text))
            case .list(let items):
                if items.allSatisfy({ $0.scalar != nil }) {
                    leaves.append((path, "[\(items.compactMap(\.scalar).joined(separator: ", "))]"))
                } else {
                    for (number, item) in items.enumerated() { collect(item, "\(path)[\(number)]") }
                }
            case .map(let members):
                for member in members where member.key != "after" {
                    collect(member.node, path.isEmpty ? member.key : "\(path).\(member.key)")
                }
            }
        }
        let merged = try Self.merged(folder, version)
        let head: Set<String> = ["based-on", "reviewed"]
        for member in merged.members where !head.contains(member.key) { collect(member.node, member.key) }
        return leaves
    }
}

extension RuleBook {
    /// A version by its id; of a programme alone the one in force on a day.
    public func version(_ id: String, asOf: CalendarDate) throws(FileFault) -> ProgrammeVersion {
        let parts = id.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard let programme = programmes.first(where: { $0.id == parts[0] }) else {
            let meant = NearestWord.hint(parts[0], among: programmes.map(\.id))
            throw FileFault("unknown-word", "there is no programme “\(parts[0])”\(meant)")
        }
        let version =
            parts.count > 1
            ? programme.versions.first { $0.id == id }
            : programme.versions.last { $0.parts.effective.map { $0 <= asOf } ?? true }
        guard let version else {
            let all = programme.versions.map(\.id).joined(separator: ", ")
            throw FileFault("unknown-word", "\(parts[0]) has no version “\(parts.last ?? "")”: there are \(all)")
        }
        return version
    }
}
