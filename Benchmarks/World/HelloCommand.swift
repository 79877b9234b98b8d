import ArgumentParser
import Hummingbird
import Logging

/// `BenchWorld hello`: the framework alone, answering one word.
struct HelloCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hello", abstract: "Serve the framework's bare page.")

    @Option(help: "The port to listen on.")
    var port = 8081

    func run() async throws {
        let router = Router(context: BasicRequestContext.self)
        router.get("/hello") { _, _ in "hello\n" }
        var logger = Logger(label: "hello")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port), serverName: nil),
            logger: logger)
        try await application.runService()
    }
}
