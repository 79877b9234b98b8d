public import Primitives
public import Storage

extension House {
    /// Writes a consistent copy of everything into a new folder while the server goes on: the records as of one
    /// moment, and every paper that they name.
    public static func backup(_ store: any Store, _ evidence: EvidenceFolder, to folder: String) async throws {
        try EvidenceFolder.make(folder)
        try EvidenceFolder.refuseUsed(folder)
        let digests = try await store.read { connection in
            try TableDump.write(connection, to: "\(folder)/records")
            return try connection.all(EvidenceQueries.digests())
        }
        // Papers are never changed and never taken away while something names them: copying after is still one moment.
        try await evidence.copy(digests, to: "\(folder)/evidence")
    }

    /// Fills an empty database and its papers from a copy. The schema is brought up to the copy's, the copy loaded, and
    /// then brought up to this program's.
    public static func restore(
        _ store: any Store, _ evidence: EvidenceFolder, from folder: String, migrations: [Migration], at now: Instant
    ) async throws {
        let manifest = try DumpManifest(in: "\(folder)/records")
        let known = migrations.filter { $0.version <= manifest.schema }
        guard known.last?.version == manifest.schema else {
            throw MigrationFault.newerDatabase(database: manifest.schema, program: migrations.last?.version ?? 0)
        }
        _ = try await Migrator.migrate(store, to: known, at: now)
        // Papers first: they are named by their bytes and harm nobody where no record names them. The records come
        // whole, and only when every paper that they name is there.
        let taken = try await evidence.take(from: "\(folder)/evidence")
        try await store.write { connection in
            try TableLoad.read(connection, from: "\(folder)/records")
            let missing = try connection.all(EvidenceQueries.digests()).first { !taken.contains($0) }
            if let missing { throw EvidenceFolder.Fault.unreadable("\(folder)/evidence: the paper \(missing)") }
        }
        _ = try await Migrator.migrate(store, to: migrations, at: now)
    }
}
