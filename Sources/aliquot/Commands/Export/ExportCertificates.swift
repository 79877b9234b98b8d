import Actions
import ArgumentParser
import Domain
import Files
import Primitives
import Storage

/// `aliquot export certificates`: a provider's certificates with everything that is needed to check them elsewhere.
struct ExportCertificates: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificates",
        abstract: "Write a provider's certificates with keys and chains, to be checked without this installation.",
        discussion: "Unpack the archive anywhere and run: aliquot verify --keys FOLDER certificates/*.pdf")

    @Option(help: ArgumentHelp("The provider's name or id.", valueName: "name"))
    var organisation: String
    @Option(help: ArgumentHelp("The file to write; it must not be there.", valueName: "file"), completion: .file())
    var out: String
    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        let asked = organisation
        let found = try await house.store.read { connection in
            try ID<Organisation>(asked).map { try connection.first(OrganisationQueries.organisation($0)) }
                ?? connection.first(OrganisationQueries.named(asked))
        }
        guard let found else { throw Failure("there is no organisation “\(asked)”") }
        let count = try await house.exportCertificates(of: found.id, to: out)
        await house.store.close()
        answer.say(
            "\(out): \(count == 1 ? "1 certificate" : "\(count) certificates")",
            ["archive": .text(out), "certificates": .number(count)])
    }
}
