import ArgumentParser

/// The command `aliquot`: continuing education of the medical laboratory, counted exactly.
struct Aliquot: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aliquot",
        abstract: "Continuing education of the medical laboratory: what counts, what is missing, by when, and why.",
        version: "0.1.0",
        subcommands: [
            StatusCommand.self, PlanCommand.self, EvaluateCommand.self, RulesCommand.self, ServeCommand.self,
            DemoCommand.self,
            MigrateCommand.self, BackupCommand.self, RestoreCommand.self, ImportCommand.self, ExportCommand.self,
            UserCommand.self, JobsCommand.self, LedgerCommand.self, CatalogueCommand.self,
            CourseCommand.self, QuestionsCommand.self,
            VerifyCommand.self, KeysCommand.self,
        ])
}
