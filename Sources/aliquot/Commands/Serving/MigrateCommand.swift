import ArgumentParser
import Storage

/// `aliquot migrate`: brings the database up to date.
struct MigrateCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bring the database up to date.",
        discussion: "Each step is applied once, whole or not at all. A database newer than this program is refused."
    )

    @OptionGroup var place: StoreOptions

    func serve() async throws {
        let store = try place.open()
        let applied = try await HouseKeys.migrate(store)
        await store.close()
        for migration in applied { Terminal.standardOutput.write("applied \(migration.name)\n") }
        if applied.isEmpty { Terminal.standardOutput.write("up to date\n") }
    }
}
