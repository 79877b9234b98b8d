public import Primitives
public import Storage

extension House {
    /// Writes a consistent copy of everything into a new folder while the server goes on: the records as of one
    /// moment, every paper that they name, and who was erased.
    public static func backup(_ store: any Store, _ evidence: EvidenceFolder, to folder: String) async throws {
        try EvidenceFolder.make(folder)
        try EvidenceFolder.refuseUsed(folder)
        let digests = try await store.read { connection in
            try TableDump.write(connection, to: "\(folder)/records")
            return try connection.all(EvidenceQueries.digests())
        }
        // Papers are never changed, and go only with who is erased: copying after is still one moment, for who was erased
        // meanwhile is erased when the copy is restored.
        try await evidence.copy(digests, to: "\(folder)/evidence") { digest in
            try await !EvidenceFolder.isNamed(digest, in: store)
        }
        try await evidence.list(try await store.read { connection in try connection.all(EraseQueries.all()) })
        try await evidence.copyErased(to: "\(folder)/erased")
    }

    /// Fills an empty database and its papers from a copy. The schema is brought up to the copy's, the copy loaded, and
    /// then brought up to this program's. Whoever was erased since the copy was made, as its own list, that of the folder
    /// or `lists` say, is erased once more; says how many.
    @discardableResult
    public static func restore(
        _ store: any Store, _ evidence: EvidenceFolder, from folder: String, erasedIn lists: [String] = [],
        migrations: [Migration], with surroundings: Surroundings
    ) async throws -> Int {
        let now = surroundings.now()
        let manifest = try DumpManifest(in: "\(folder)/records")
        let known = migrations.filter { $0.version <= manifest.schema }
        guard known.last?.version == manifest.schema else {
            throw MigrationFault.newerDatabase(database: manifest.schema, program: migrations.last?.version ?? 0)
        }
        // First of all who was erased: should this stop half-way, the next start still knows.
        for list in ["\(folder)/erased"] + lists { try await evidence.takeErased(from: list) }
        let erased = Set(try await evidence.erased().map(\.person))
        _ = try await Migrator.migrate(store, to: known, at: now)
        // Papers first: they are named by their bytes and harm nobody where no record names them. The records come
        // whole, and only when every paper that they name is there.
        let taken = try await evidence.take(from: "\(folder)/evidence")
        try await store.write { connection in
            try TableLoad.read(connection, from: "\(folder)/records")
            let missing = try connection.all(EvidenceQueries.owners()).first {
                !taken.contains($0.digest) && !erased.contains($0.person)
            }
            if let missing {
                throw EvidenceFolder.Fault.unreadable("\(folder)/evidence: the paper \(missing.digest)")
            }
        }
        _ = try await Migrator.migrate(store, to: migrations, at: now)
        return try await keepErased(store, evidence, surroundings)
    }
}
