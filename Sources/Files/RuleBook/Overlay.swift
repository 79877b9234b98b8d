import Primitives

/// Values that an operator or person learnt from a body, laid over the rule book; results that use one say who told it.
public struct Overlay: Sendable {
    private struct Entry: Sendable {
        var programme: String
        var version: String
        var path: [String]
        var value: String
        var toldBy: String
        var on: String
        var file: String
        var line: Int?
    }

    private var entries: [Entry] = []

    /// Nothing laid over.
    public init() {}

    /// Lays one more value over the book.
    public mutating func add(
        programme: String, version: String, path: String, value: String, toldBy: String, on: String, file: String
    ) {
        entries.append(
            Entry(
                programme: programme, version: version, path: path.split(separator: ".").map(String.init), value: value,
                toldBy: toldBy, on: on, file: file, line: nil))
    }

    /// The programmes that it says something about.
    public var programmes: Set<String> { Set(entries.map(\.programme)) }

    /// The values in a file: a list of `{programme, version, path, value, told-by, on}`.
    public init(_ path: String) throws(FileFault) {
        let root = try RuleNode.read(path)
        for node in try RuleValue.list(root) {
            let keys = ["programme", "version", "path", "value", "told-by", "on"]
            for member in node.members where !keys.contains(member.key) {
                let meant = NearestWord.hint(member.key, among: keys)
                throw FileFault("unknown-field", "unknown key “\(member.key)”\(meant)", file: path, line: member.line)
            }
            var texts: [String] = []
            for key in keys {
                guard let value = node[key]?.scalar, !value.isEmpty else {
                    throw node.fault(
                        "a value of an overlay has \(keys.joined(separator: ", ")); \(key) is missing", code: "missing")
                }
                texts.append(value)
            }
            guard CalendarDate(texts[5]) != nil else {
                throw node.fault("on: “\(texts[5])” is not a date (write 2026-03-02)", code: "bad-date")
            }
            entries.append(
                Entry(
                    programme: texts[0], version: texts[1], path: texts[2].split(separator: ".").map(String.init),
                    value: texts[3], toldBy: texts[4], on: texts[5], file: path, line: node.line))
        }
    }

    /// A version with the values meant for it put in their places.
    func applied(to root: RuleNode, programme: String, version: String) throws(FileFault) -> RuleNode {
        var node = root
        for entry in entries where entry.programme == programme && !VersionReader.keys.contains(entry.path.first ?? "")
        {
            let hint = NearestWord.hint(entry.path.first ?? "", among: VersionReader.keys)
            throw FileFault(
                "unknown-path", "rules have nothing at “\(entry.path.joined(separator: "."))”\(hint)", file: entry.file,
                line: entry.line)
        }
        for entry in entries where entry.programme == programme {
            guard entry.version == version || entry.version == "every" else { continue }
            node = try Self.put(entry, entry.path[...], into: node)
        }
        return node
    }

    /// Refuses a programme or version that the rule book does not have: it would do nothing, silently.
    func check(_ folders: [RuleBookFolder.ProgrammeFolder]) throws(FileFault) {
        for entry in entries {
            guard let folder = folders.first(where: { $0.id == entry.programme }) else {
                throw FileFault(
                    "unknown-word",
                    "there is no programme “\(entry.programme)”\(NearestWord.hint(entry.programme, among: folders.map(\.id)))",
                    file: entry.file, line: entry.line)
            }
            guard entry.version == "every" || folder.versions.contains(entry.version) else {
                throw FileFault(
                    "unknown-word",
                    "\(folder.id) has no version “\(entry.version)”: there are \(folder.versions.joined(separator: ", ")), or every",
                    file: entry.file, line: entry.line)
            }
        }
    }

    private static func put(
        _ entry: Entry, _ path: ArraySlice<String>, into node: RuleNode?
    ) throws(FileFault) -> RuleNode {
        func made(_ value: RuleNode.Value) -> RuleNode { RuleNode(value, file: entry.file, line: entry.line) }
        guard let key = path.first else {
            return made(
                .map([
                    .init(key: "value", line: entry.line, node: made(.scalar(entry.value))),
                    .init(key: "told-by", line: entry.line, node: made(.scalar(entry.toldBy))),
                    .init(key: "on", line: entry.line, node: made(.scalar(entry.on))),
                ]))
        }
        var members = node?.members ?? []
        // What was unknown is now told, and a note on the old value no longer holds.
        members.removeAll { $0.key == "unknown" || path.count == 1 && $0.key == "note" }
        if let place = members.firstIndex(where: { $0.key == key }) {
            members[place].node = try put(entry, path.dropFirst(), into: members[place].node)
        } else {
            members.append(.init(key: key, line: entry.line, node: try put(entry, path.dropFirst(), into: nil)))
        }
        return RuleNode(.map(members), file: node?.file ?? entry.file, line: node?.line ?? entry.line)
    }
}
