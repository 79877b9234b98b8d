import ArgumentParser
import Files
import Rules

/// `aliquot rules check`.
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read every rule file and say file, line and fault.")

    @Argument(help: "The rule book's folder, or one programme's.")
    var folder: String?

    @OptionGroup var rules: RuleFolderOption
    @Flag(help: "Print the faults as JSON.") var json = false

    func run() throws {
        let book = try folder.map(RuleBookFolder.init) ?? rules.folder()
        let report = try RuleBookCheck(book).report()
        if json {
            Terminal.standardOutput.write(RuleBookJSON.check(report))
        } else {
            for fault in report.faults { Terminal.standardOutput.write("\(fault)\n") }
            let count = report.faults.count
            let verdict = count == 0 ? "no fault" : count == 1 ? "1 fault" : "\(count) faults"
            Terminal.standardOutput.write(
                "programmes \(report.programmes), versions \(report.versions), cases \(report.cases): \(verdict)\n")
        }
        if !report.faults.isEmpty { throw Failure(nil) }
    }
}
