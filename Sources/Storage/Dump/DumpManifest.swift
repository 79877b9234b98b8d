import Identity

/// What a dump holds: the schema it was made with, and each table's rows and digest. It is written last, so a dump
/// without one is unfinished.
public struct DumpManifest: Hashable, Sendable {
    /// A table's file.
    public struct Entry: Hashable, Sendable {
        /// The table.
        public let table: String
        /// How many rows.
        public let rows: Int
        /// SHA-256 of the file.
        public let digest: String
    }

    /// The number of the last migration.
    public let schema: Int
    /// SHA-256 over the migrations' texts.
    public let schemaDigest: String
    /// The tables, by name.
    public let entries: [Entry]

    static let file = "manifest"
    private static let title = "aliquot dump 1"

    init(history: [Migration], entries: [Entry]) {
        schema = history.count
        var digest = Digest.SHA256()
        for migration in history { digest.update(Array("\(migration.name)\n\(migration.text)\n".utf8)) }
        schemaDigest = Digest.hex(digest.finish())
        self.entries = entries
    }

    /// Its text: a line for the schema, and one for each table.
    var text: String {
        let lines = entries.map { "table \($0.table) \($0.rows) \($0.digest)\n" }
        return "\(Self.title)\nschema \(schema) \(schemaDigest)\n" + lines.joined() + "end\n"
    }

    /// The manifest in a folder.
    public init(in folder: String) throws(DumpFault) {
        guard let bytes = Folder(path: folder).read(Self.file) else { throw .notADump(path: folder) }
        let text = String(decoding: bytes, as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard lines.popFirst() == Self.title[...], lines.popLast() == "", lines.popLast() == "end" else {
            throw .notADump(path: folder)
        }
        let first = lines.popFirst()?.split(separator: " ") ?? []
        guard first.count == 3, first[0] == "schema", let schema = Int(first[1]) else { throw .notADump(path: folder) }
        self.schema = schema
        schemaDigest = String(first[2])
        var entries: [Entry] = []
        for line in lines {
            let words = line.split(separator: " ")
            guard words.count == 4, words[0] == "table", let rows = Int(words[2]) else {
                throw .notADump(path: folder)
            }
            entries.append(Entry(table: String(words[1]), rows: rows, digest: String(words[3])))
        }
        self.entries = entries
    }
}
