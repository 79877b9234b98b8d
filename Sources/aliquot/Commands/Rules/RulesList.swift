import ArgumentParser
import Files
import Primitives
import Rules

/// `aliquot rules list`.
struct RulesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every programme with its versions and credentials.")

    @OptionGroup var rules: RuleBookOptions
    @Flag(help: "Print the list as JSON.") var json = false

    func run() throws {
        let book = try rules.book()
        let output = Terminal.standardOutput
        if json { return output.write(RuleBookJSON.list(book)) }
        for programme in book.programmes {
            guard let version = programme.versions.last else { continue }
            let versions = programme.versions.map { $0.parts.effective?.description ?? "initial" }.joined(
                separator: ", ")
            let ink = Ink(isOn: output.hasColour)
            output.write("\(ink.paint(programme.id, .strong))  \(version.parts.title), \(version.parts.bodyName)\n")
            output.write("  versions     \(versions)\n")
            let codes = Set(version.credentials.values.map(\.code)).sorted().joined(separator: " ")
            output.write("  credentials  \(Ink.wrap(codes, width: output.width, indent: 15))\n")
        }
    }
}
