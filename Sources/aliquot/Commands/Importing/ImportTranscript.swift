import Actions
import ArgumentParser
import Domain
import Files
import Primitives
import Storage

/// `aliquot import transcript`: completions from a spreadsheet.
struct ImportTranscript: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcript",
        abstract: "Check a spreadsheet of completions (CSV, XLSX, XLS) and write what is new.",
        discussion: """
            Every row is checked before the first is written. Rows with errors, rows of somebody else and rows that are \
            there already are never written; the others are. Ends with 1 where a row was left out for an error or a \
            question. The same file twice is written once.
            """)

    @Argument(help: "The spreadsheet.", completion: .file())
    var file: String
    @Option(help: ArgumentHelp("Which column holds what, as JSON or YAML, instead of a guess.", valueName: "file"))
    var map: String?
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Whose history: the address of an account. Not needed where there is one account.", valueName: "email"))
    var person: String?
    @Option(
        help: "The order of dates, where the file leaves it open: \(DateOrder.codes.words.joined(separator: ", ")).")
    var dates: String?
    @Option(help: ArgumentHelp("Rows that bear this name are that person's, too.", valueName: "name"))
    var mine: [String] = []
    @Option(
        name: .customLong("failed-rows"),
        help: ArgumentHelp("Write the rows with errors into a CSV file.", valueName: "file"))
    var failedRows: String?
    @Flag(name: .customLong("dry-run"), help: "Check only.")
    var isDryRun = false
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let dates, DateOrder.codes.find(dates) == nil {
            throw ValidationError("--dates is one of \(DateOrder.codes.words.joined(separator: ", "))")
        }
    }

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let desk = ImportDesk(
            house: house, owner: try await Self.owner(person, house), order: dates.flatMap { DateOrder.codes.find($0) })
        let outcome: ImportDesk.Outcome
        do {
            outcome = try await desk.take(
                file, map: try map.map { try ColumnMapFile.map(ByteSource.read($0)) }, mine: mine, isDryRun: isDryRun)
            if let failedRows { try await desk.saveFailedRows(outcome, to: failedRows) }
            if outcome.import.state == .checked {
                try await house.discardImport(outcome.import.id, for: desk.owner)
            }
        } catch let fault as TableFault {
            throw Failure("\(file): \(fault.text)\(fault.line.map { " (line \($0))" } ?? "") \(fault.cure)")
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
        } catch Refusal.tooLarge(let most) {
            throw Failure("\(file) is larger than \(most >> 20) MB")
        }
        await house.store.close()
        if answer.json {
            Terminal.standardOutput.write(ImportJSON.bytes(outcome.import, lines: outcome.lines) + [10])
        } else {
            Terminal.standardOutput.write(
                ImportText(outcome, isDryRun: isDryRun, ink: Ink(isOn: Terminal.standardOutput.hasColour)).text)
        }
        guard outcome.isWhole else { throw Failure() }
    }

    /// Whose history it is.
    static func owner(_ email: String?, _ house: House) async throws -> Visitor {
        do {
            if let email { return try await house.deputy(for: email) }
            guard let only = try await house.onlyAccount() else {
                throw Failure("say whose history it is: --for EMAIL")
            }
            return try await house.deputy(for: only)
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
        }
    }
}

/// `aliquot import undo`: takes back what an import gave.
struct ImportUndo: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back everything that an import wrote.",
        discussion: "The entries stay readable in the history. Entries that were corrected since are left and named.")

    @Argument(help: "The import's id, as import transcript printed it.")
    var id: String
    @Option(name: .customLong("for"), help: ArgumentHelp("Whose history.", valueName: "email"))
    var person: String?
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        guard let id = ID<TableImport>(id) else { throw ValidationError("“\(id)” is not the id of an import") }
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let desk = ImportDesk(house: house, owner: try await ImportTranscript.owner(person, house))
        let undone: TableImport
        do {
            undone = try await desk.undo(id)
        } catch Refusal.missing, Refusal.forbidden {
            throw Failure("there is no import \(id) of \(desk.owner.email)")
        } catch Refusal.changedMeanwhile {
            throw Failure("there is nothing of import \(id) to take back")
        }
        await house.store.close()
        let kept = undone.report?.kept ?? []
        let rest =
            kept.isEmpty ? "" : "; left because they were corrected since: \(kept.map(\.text).joined(separator: ", "))"
        answer.say(
            "\(undone.progress.entries) entries taken back\(rest)",
            [
                "import": .text(id.text), "taken_back": .number(undone.progress.entries),
                "kept": .words(kept.map(\.text)),
            ])
    }
}
