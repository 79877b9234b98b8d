import ArgumentParser

/// Where the server listens and under which address people know it.
struct ListenOptions: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = Terminal.variable("HOST").flatMap { $0.isEmpty ? nil : $0 } ?? "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = Terminal.variable("PORT").flatMap { Int($0) } ?? 8080

    @Option(
        help: ArgumentHelp(
            "The address that people type, https://… behind a proxy that ends TLS.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("A mail server, smtp://user:password@host:587.", valueName: "url"))
    var mail: String?

    @Option(name: .customLong("mail-from"), help: ArgumentHelp("The sender of mails.", valueName: "address"))
    var mailFrom = "Aliquot <aliquot@localhost.localdomain>"

    @Flag(
        name: .customLong("local-webhooks"),
        help: "Let webhooks lead into this machine's own network, and over http. The demo does.")
    var localWebhooks = false

    @Option(help: "What is logged: debug, info, notice, warning or error.")
    var log = "notice"

    @Option(
        name: .customLong("api-limit"),
        help: ArgumentHelp("How many requests a token may make in a minute.", valueName: "number"))
    var apiLimit = 600

    /// The address without a slash at its end.
    var known: String {
        guard var address else { return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
        while address.hasSuffix("/") { address.removeLast() }
        return address
    }

    /// Whether only this machine can reach it.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port is a number from 0 to 65535") }
        guard (1...1_000_000).contains(apiLimit) else {
            throw ValidationError("--api-limit is a number from 1 to 1000000")
        }
        guard LogLine.isLevel(log) else {
            throw ValidationError("--log is one of debug, info, notice, warning, error")
        }
        if let address, !address.hasPrefix("http://"), !address.hasPrefix("https://") {
            throw ValidationError("--address begins with http:// or https://")
        }
    }
}
