import ArgumentParser
import Rules

/// `aliquot rules`: rule programmes as data.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Rule programmes: list them, show one, check files, run their cases, compare versions.",
        subcommands: [RulesList.self, RulesShow.self, RulesCheck.self, RulesTest.self, RulesDiff.self],
        defaultSubcommand: nil)
}
