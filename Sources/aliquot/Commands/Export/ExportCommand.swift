import ArgumentParser

/// `aliquot export`: what is kept, taken along as files.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Take along what is kept, as files.",
        subcommands: [ExportPerson.self, ExportTranscript.self, ExportCatalogue.self, ExportCertificates.self])
}
