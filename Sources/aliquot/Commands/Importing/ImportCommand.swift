import ArgumentParser

/// `aliquot import`: history from elsewhere.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring in what stands in other systems.",
        subcommands: [ImportTranscript.self, ImportUndo.self, ImportCertificates.self, ImportArchive.self])
}
