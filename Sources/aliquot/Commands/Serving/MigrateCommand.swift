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
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let store = try place.open()
        let applied = try await HouseKeys.migrate(store)
        await store.close()
        let names = applied.map(\.name)
        answer.say(
            names.isEmpty ? "up to date" : names.map { "applied \($0)" }.joined(separator: "\n"),
            ["applied": .words(names)])
    }
}
