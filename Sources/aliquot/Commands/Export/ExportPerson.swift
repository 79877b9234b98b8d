import Actions
import ArgumentParser
import Files
import Primitives
import Storage

/// `aliquot export person`: everything about a person as one archive.
struct ExportPerson: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Write everything about a person as one archive.",
        discussion: "The file holds it readable. It is theirs: hand it to nobody else.")

    @Argument(help: "The mail address.")
    var user: String
    @Option(help: ArgumentHelp("The file to write; it must not be there.", valueName: "file"), completion: .file())
    var out: String
    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        guard let person = try await house.person(withAddress: user) else { throw Failure("\(user) has no account") }
        do {
            try await house.writeArchive(of: person, to: out)
        } catch let fault as FileFault {
            throw Failure("nothing was written: \(fault)")
        }
        await house.store.close()
        answer.say(out, ["archive": .text(out)])
    }
}
