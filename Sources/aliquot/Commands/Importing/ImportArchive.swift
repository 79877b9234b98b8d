import Actions
import ArgumentParser
import Domain
import Files
import Primitives
import Storage

/// `aliquot import archive`: everything about a person, into an empty account.
struct ImportArchive: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Bring an archive into an empty account: all of it, or nothing.",
        discussion:
            "With --email the account is made, its address needs no confirmation, and its password is read from the standard input."
    )

    @Argument(help: "The archive.", completion: .file())
    var file: String
    @Option(name: .customLong("for"), help: ArgumentHelp("The address of an account that is there.", valueName: "user"))
    var user: String?
    @Option(help: ArgumentHelp("The address of an account to make.", valueName: "address"))
    var email: String?
    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        guard (user == nil) != (email == nil) else { throw ValidationError("say --for USER or --email ADDRESS") }
    }

    private func count(_ number: Int, _ thing: String) -> String {
        number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
    }

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        do {
            let brought = try await bring(house)
            await house.store.close()
            let same = brought.isSame.map { $0 ? "; standing is the same" : "; standing differs" } ?? ""
            answer.say(
                "brought in \(count(brought.entries, "row")), \(count(brought.credentials, "credential")), "
                    + "\(count(brought.papers, "paper")), \(count(brought.drafts, "draft"))\(same)",
                [
                    "entries": .number(brought.entries), "credentials": .number(brought.credentials),
                    "papers": .number(brought.papers), "drafts": .number(brought.drafts),
                    "same_standing": .flag(brought.isSame ?? false),
                ])
        } catch Refusal.invalid(let faults) {
            throw Failure("nothing was brought in: " + faults.faults.map(\.text).joined(separator: "\n"))
        } catch let fault as FileFault {
            throw Failure("nothing was brought in: \(fault)")
        } catch Refusal.tooLarge(let most) {
            throw Failure("nothing was brought in: the papers would be more than \(most >> 20) MB")
        }
    }

    private func bring(_ house: House) async throws -> ArchiveBrought {
        if let user { return try await house.bringArchive(file, for: user) }
        if Terminal.standardError.isInteractive { Terminal.standardError.write("Password: ") }
        guard let password = Terminal.readSecret() else { throw Failure("no password was given") }
        return try await house.bringArchive(file, forNew: email ?? "", password: password)
    }
}
