import ArgumentParser

/// A command whose work goes on side by side.
protocol StreamingCommand: ParsableCommand {
    @MainActor func stream() async throws
}
