import ArgumentParser

/// `aliquot demo`: fills an empty database with the demo world and serves it.
struct DemoCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill an empty database with a made-up laboratory and serve it.",
        discussion:
            "A database that holds a demo already is just served; one that holds anything else is refused. Nothing in it is real."
    )

    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules, asDemo: true)
        try await Serving(house: house, listening: listening, isJSON: answer.json).run()
    }
}
