import Actions
import ArgumentParser
import Files
import Storage

/// `aliquot catalogue`: what the field offers.
struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Take catalogue files in, and check them.",
        subcommands: [CatalogueLoadCommand.self, CatalogueCheck.self])

    /// What files say; without any, the catalogue that lies beside the program.
    static func read(_ paths: [String]) throws -> CatalogueFile {
        guard !paths.isEmpty else { return try HouseKeys.fieldCatalogue() }
        var all = CatalogueFile()
        for path in paths {
            do {
                let file =
                    ByteSource.isFolder(path) ? try CatalogueFile.readAll(in: path) : try CatalogueFile.read(path)
                all.entries += file.entries
                all.faults += file.faults
            } catch {
                all.faults.append(error)
            }
        }
        return all
    }

    /// So many faults are said one by one.
    static let mostFaults = 50

    static func complain(_ faults: [FileFault]) {
        for fault in faults.prefix(mostFaults) { Terminal.standardError.write("\(fault)\n") }
        if faults.count > mostFaults {
            Terminal.standardError.write("and \(faults.count - mostFaults) more\n")
        }
    }
}

/// `aliquot catalogue load`: takes catalogue files in. Doing it again changes nothing.
struct CatalogueLoadCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Take catalogue files in; without a file, the one beside the program.",
        discussion:
            "What was read later wins; what a provider keeps here stays as it is. A faulty offering does not stop the others."
    )

    @Argument(help: "YAML or JSON files, or folders of them.", completion: .file())
    var files: [String] = []
    @Flag(name: .customLong("dry-run"), help: "Only say what would be done.")
    var isTrial = false
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let file = try CatalogueCommand.read(files)
        CatalogueCommand.complain(file.faults)
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let load = try await house.loadCatalogue(file.entries, asTrial: isTrial)
        await house.store.close()
        answer.say(
            """
            \(isTrial ? "would add" : "added") \(load.added), \(isTrial ? "would replace" : "replaced") \(load.replaced), \
            the same \(load.same), older \(load.older), kept by their providers \(load.kept), faulty \(file.faults.count)
            """,
            [
                "added": .number(load.added), "replaced": .number(load.replaced), "same": .number(load.same),
                "older": .number(load.older), "kept": .number(load.kept), "faulty": .number(file.faults.count),
                "dry_run": .flag(isTrial),
            ])
        if !file.faults.isEmpty { throw Failure() }
    }
}

/// `aliquot catalogue check`: names file, line and fault.
struct CatalogueCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check catalogue files: each fault with file and line.")

    @Argument(
        help: "YAML or JSON files, or folders of them; without any, those beside the program.", completion: .file())
    var files: [String] = []
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let file = try CatalogueCommand.read(files)
        CatalogueCommand.complain(file.faults)
        answer.say(
            "\(file.entries.count) offerings, \(file.faults.count) faults",
            ["offerings": .number(file.entries.count), "faults": .words(file.faults.map(\.description))])
        if !file.faults.isEmpty { throw Failure() }
    }
}
