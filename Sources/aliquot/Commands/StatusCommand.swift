import ArgumentParser
import Files
import Rules

/// `aliquot status`: where do I stand?
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What counts, what is missing, by when, and why.",
        discussion:
            "Reads a portfolio (credentials and a log, YAML or JSON; - is the standard input) and answers for each credential. No server or database is needed."
    )

    @Argument(help: "The portfolio file.", completion: .file(extensions: ["yml", "yaml", "json"]))
    var portfolio: String

    @OptionGroup var asOf: AsOf
    @OptionGroup var rules: RuleBookOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() throws {
        let person = try PortfolioFile.read(portfolio)
        let book = try rules.book(of: person.credentials.map(\.credential))
        let day = asOf.day
        let standings: [Standing]
        do {
            standings = try book.standings(of: person, asOf: day)
        } catch {
            throw FileFault(error).in(portfolio)
        }
        let output = Terminal.standardOutput
        if json {
            output.write(StandingJSON.document(standings, of: person, asOf: day))
        } else {
            let text = StandingText(ink: Ink(isOn: output.hasColour), width: output.width, asOf: day)
            output.write(text.page(standings, person: person.name))
        }
    }
}
