import Actions
import ArgumentParser
import Domain
import Storage

/// `aliquot user erase`: takes a person out of the records at their wish.
struct UserErase: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a person: what is theirs goes, what stays names nobody.",
        discussion: "Nothing can bring it back. Let them take their archive first: aliquot export person.")

    @Argument(help: "The mail address.")
    var email: String
    @Flag(help: "Do not ask.")
    var yes = false
    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        if !yes {
            guard Terminal.standardError.isInteractive else { throw Failure("say --yes to erase without being asked") }
            Terminal.standardError.write("Erase everything of \(email)? Type “\(House.eraseWord)”: ")
            guard readLine() == House.eraseWord else { throw Failure("nothing was erased") }
        }
        do {
            try await house.eraseUser(email)
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
        }
        await house.store.close()
        answer.say("erased \(email)", ["erased": .text(email)])
    }
}
