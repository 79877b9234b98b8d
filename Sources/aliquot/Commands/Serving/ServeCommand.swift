import ArgumentParser

/// `aliquot serve`: the server.
struct ServeCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the web application.",
        discussion:
            "Brings the database up to date first. Stops when it is told to (SIGTERM, SIGINT), after the requests under way are answered."
    )

    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        try await Serving(house: house, listening: listening, isJSON: answer.json).run()
    }
}
