import ArgumentParser
import Files
import Rules

/// `aliquot rules diff`.
struct RulesDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two versions.")

    @Argument(help: "The older version, as in ascp-cmp@initial.") var older: String
    @Argument(help: "The newer version, as in ascp-cmp@2024-01-01.") var newer: String

    @OptionGroup var rules: RuleFolderOption
    @Flag(help: "Print the changes as JSON.") var json = false

    func run() throws {
        let changes = try rules.folder().changes(from: older, to: newer)
        if json { return Terminal.standardOutput.write(RuleBookJSON.changes(changes, from: older, to: newer)) }
        let ink = Ink(isOn: Terminal.standardOutput.hasColour)
        for change in changes {
            let line =
                switch (change.before, change.after) {
                case (let before?, let after?): "~ \(change.path): \(before) → \(after)"
                case (let before?, nil): ink.paint("- \(change.path): \(before)", .bad)
                case (nil, let after): ink.paint("+ \(change.path): \(after ?? "")", .good)
                }
            Terminal.standardOutput.write(line + "\n")
        }
        if changes.isEmpty { Terminal.standardOutput.write("no difference\n") }
    }
}
