import ArgumentParser

/// A command that works on stored data and waits for it.
protocol ServingCommand: ParsableCommand {
    func serve() async throws
}
