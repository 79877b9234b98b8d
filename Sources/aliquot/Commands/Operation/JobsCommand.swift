import Actions
import ArgumentParser
import Storage

/// `aliquot jobs`: work behind the scenes.
struct JobsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "Work that is done behind the scenes.", subcommands: [JobsRun.self])
}

/// `aliquot jobs run`: does what is due, once.
struct JobsRun: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Do every job that is due, then stop.",
        discussion: "A running server does this by itself; two that do it at once share the work.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        let count = try await house.runDueJobs()
        await house.store.close()
        answer.say(count == 1 ? "1 job" : "\(count) jobs", ["jobs": .number(count)])
    }
}
