/// One step of the schema: a file `0001_people.sql` that is run once on every database, in order.
public struct Migration: Hashable, Sendable {
    /// Its number, from 1.
    public let version: Int
    /// Its name without the number.
    public let name: String
    /// What stands in the file.
    public let text: String

    /// A step.
    public init(version: Int, name: String, text: String) {
        self.version = version
        self.name = name
        self.text = text
    }

    /// All steps in a folder, in order. Numbers begin with 1 and leave no gap.
    public static func all(in folder: String) throws(MigrationFault) -> [Migration] {
        guard let names = Folder(path: folder).names() else { throw .unreadable(path: folder) }
        var migrations: [Migration] = []
        for file in names where file.hasSuffix(".sql") {
            let stem = file.dropLast(4)
            let parts = stem.split(separator: "_", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 4, let version = Int(parts[0]), version > 0 else {
                throw .badName(file: file)
            }
            guard let bytes = Folder(path: folder).read(file) else { throw .unreadable(path: "\(folder)/\(file)") }
            let text = String(decoding: bytes, as: UTF8.self)
            migrations.append(Migration(version: version, name: String(parts[1]), text: text))
        }
        migrations.sort { $0.version < $1.version }
        try Migration.refuseGaps(in: migrations)
        return migrations
    }

    static func refuseGaps(in migrations: [Migration]) throws(MigrationFault) {
        for (place, migration) in migrations.enumerated() {
            if place > 0, migrations[place - 1].version == migration.version {
                throw .twice(version: migration.version)
            }
            guard migration.version == place + 1 else {
                throw .gap(missing: place + 1, found: migration.version)
            }
        }
    }

    /// What one engine runs: everything outside of marked parts, and the parts marked for it.
    ///
    /// A part begins with a line `--- sqlite` or `--- postgres` and ends with a line `--- both`.
    func script(for engine: Engine) -> String {
        var isOurs = true
        var script = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("--- ") {
                let word = line.dropFirst(4)
                isOurs = word == "both" || word == engine.rawValue
            } else if isOurs {
                script += line + "\n"
            }
        }
        return script
    }
}
