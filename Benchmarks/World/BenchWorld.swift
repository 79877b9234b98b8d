import ArgumentParser

/// What the benchmarks of the web application need besides the application: a large database, and what to compare with.
@main
struct BenchWorld: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "BenchWorld",
        abstract: "Make a large database, and measure what the application's figures are put beside.",
        subcommands: [CheckCommand.self, FillCommand.self, HelloCommand.self, InsertCommand.self, SearchCommand.self]
    )
}
