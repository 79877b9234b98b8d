import ArgumentParser
import Files

/// `aliquot rules test`.
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the cases that stand beside the rules.")

    @Argument(help: "The rule book's folder, or one programme's.")
    var folder: String?

    @OptionGroup var rules: RuleFolderOption
    @Flag(help: "Print the outcome as JSON.") var json = false

    func run() throws {
        let folder = try folder.map(RuleBookFolder.init) ?? rules.folder()
        let outcomes = try folder.runCases()
        let failed = outcomes.reduce(0) { $0 + $1.failures.count }
        if json {
            Terminal.standardOutput.write(RuleBookJSON.outcomes(outcomes))
        } else {
            for outcome in outcomes {
                let sign = outcome.failures.isEmpty ? "✓" : "✗"
                let passed = outcome.count - outcome.failures.count
                Terminal.standardOutput.write(
                    "\(sign) \(Ink.padded(outcome.programme, to: 10)) \(passed) of \(outcome.count) cases\n")
                for failure in outcome.failures {
                    Terminal.standardOutput.write("    \(failure.name)\n")
                    for difference in failure.differences { Terminal.standardOutput.write("      \(difference)\n") }
                }
            }
            let total = outcomes.reduce(0) { $0 + $1.count }
            Terminal.standardOutput.write("\(total - failed) passed, \(failed) failed\n")
        }
        if failed > 0 { throw Failure(nil) }
    }
}
