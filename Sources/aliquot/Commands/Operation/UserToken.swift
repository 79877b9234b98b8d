import Actions
import ArgumentParser
import Domain
import Primitives
import Storage

/// `aliquot user token`: a token for a program, made at the machine itself.
struct UserToken: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make a token by which a program acts in somebody's name, and print it once.",
        discussion: """
            People make tokens themselves under Account, Tokens. This is for the one who runs the installation, for \
            tests and for programs of the house; the person finds it among their tokens and can revoke it.
            Scopes: \(TokenScope.codes.words.joined(separator: " ")).
            """)

    @Option(name: .customLong("for"), help: ArgumentHelp("Whose.", valueName: "address"))
    var email: String
    @Option(help: "What it may do: scopes apart by spaces or commas, or all.")
    var scopes: String
    @Option(help: "What it is called.")
    var name = "made on the server"
    @Option(help: "How many days it lives: \(APIToken.lives.map(String.init).joined(separator: ", ")).")
    var days = 30
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let words =
            scopes == "all"
            ? TokenScope.codes.words : scopes.split { $0 == " " || $0 == "," }.map(String.init)
        do {
            let new = try await house.makeToken(name: name, scopes: words, days: days, forEmail: email)
            await house.store.close()
            answer.say(
                new.text,
                [
                    "token": .text(new.text), "id": .text(new.token.id.text),
                    "scopes": .words(new.token.scopes.map(\.code)), "ends_at": .text(new.token.endsAt.description),
                ])
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map { "\($0.field): \($0.text)" }.joined(separator: "\n"))
        }
    }
}
