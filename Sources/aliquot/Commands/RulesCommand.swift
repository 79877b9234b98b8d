import ArgumentParser
import Files
import Primitives
import Rules

/// `aliquot rules`: rule programmes as data.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Rule programmes: list them, show one, check files, run their cases, compare versions.",
        subcommands: [RulesList.self, RulesShow.self, RulesCheck.self, RulesTest.self, RulesDiff.self],
        defaultSubcommand: nil)
}

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

/// `aliquot rules check`.
struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read every rule file and say file, line and fault.")

    @Argument(help: "The rule book's folder, or one programme's.")
    var folder: String?

    @OptionGroup var rules: RuleBookOptions
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
                "\(report.programmes) programmes, \(report.versions) versions, \(report.cases) cases: \(verdict)\n")
        }
        if !report.faults.isEmpty { throw Failure(message: nil) }
    }
}

/// `aliquot rules test`.
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Run the cases that stand beside the rules.")

    @Argument(help: "The rule book's folder, or one programme's.")
    var folder: String?

    @OptionGroup var rules: RuleBookOptions
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
        if failed > 0 { throw Failure(message: nil) }
    }
}

/// `aliquot rules diff`.
struct RulesDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two versions.")

    @Argument(help: "The older version, as in ascp-cmp@initial.") var older: String
    @Argument(help: "The newer version, as in ascp-cmp@2024-01-01.") var newer: String

    @OptionGroup var rules: RuleBookOptions
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
