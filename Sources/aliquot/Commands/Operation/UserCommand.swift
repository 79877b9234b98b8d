import Actions
import ArgumentParser
import Domain
import Primitives
import Storage

/// `aliquot user`: administration of people.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Add people, give them roles, list them, make tokens for their programs, erase them.",
        subcommands: [UserAdd.self, UserGrant.self, UserList.self, UserToken.self, UserErase.self])
}

/// `aliquot user add`: an account that needs no confirmation.
struct UserAdd: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an account with a confirmed address.",
        discussion: "The password is read from the standard input, so that it stands in no history.")

    @Argument(help: "The mail address.")
    var email: String
    @Option(help: "The name.")
    var name: String
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        if Terminal.standardError.isInteractive { Terminal.standardError.write("Password: ") }
        guard let password = Terminal.readSecret() else { throw Failure("no password was given") }
        do {
            try await house.addUser(name: name, email: email, password: password)
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map { "\($0.field): \($0.text)" }.joined(separator: "\n"))
        }
        await house.store.close()
        answer.say("added \(email)", ["added": .text(email)])
    }
}

/// `aliquot user grant`: a role in an organisation, or the running of the installation.
struct UserGrant: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "grant", abstract: "Give somebody a role in an organisation, or make them an operator.")

    @Argument(help: "The mail address.")
    var email: String
    @Argument(help: "operator, or a role: \(Role.codes.words.joined(separator: ", ")).")
    var role: String
    @Option(help: ArgumentHelp("The organisation's name; it is made if there is none of that name.", valueName: "name"))
    var organisation: String?
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        do {
            try await house.grant(role, in: organisation, to: email)
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
        }
        await house.store.close()
        answer.say(
            "\(email) is \(role)\(organisation.map { " of \($0)" } ?? "")",
            ["email": .text(email), "role": .text(role), "organisation": .text(organisation ?? "")])
    }
}

/// `aliquot user list`: who has an account.
struct UserList: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the accounts: address, name, roles.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let isJSON = answer.json
        try await house.eachUser { user in
            if isJSON {
                let line = AnswerOptions.object([
                    "email": .text(user.email), "name": .text(user.name), "confirmed": .flag(user.isConfirmed),
                    "roles": .words(user.roles),
                ])
                return Terminal.standardOutput.write(line + "\n")
            }
            let roles = user.roles.isEmpty ? "" : "  \(user.roles.joined(separator: ", "))"
            let mark = user.isConfirmed ? "" : "  (not confirmed)"
            Terminal.standardOutput.write("\(user.email)  \(user.name)\(roles)\(mark)\n")
        }
        await house.store.close()
    }
}
