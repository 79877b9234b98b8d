import ArgumentParser
import Files
import Primitives
import Rules

/// `aliquot rules show`.
struct RulesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One programme in words: what it asks, from which source, how surely known.")

    @Argument(help: "A programme or version, as in ascp-cmp or ascp-cmp@2024-01-01.")
    var id: String

    @OptionGroup var rules: RuleBookOptions
    @OptionGroup var asOf: AsOf
    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        let version = try rules.book().version(id, asOf: asOf.day)
        let output = Terminal.standardOutput
        if json { return output.write(RuleBookJSON.version(version)) }
        output.write(VersionText(ink: Ink(isOn: output.hasColour), width: output.width).page(version))
    }
}
