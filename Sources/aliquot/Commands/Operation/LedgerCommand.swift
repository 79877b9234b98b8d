import Actions
import ArgumentParser
import Domain
import Storage

/// `aliquot ledger`: the credit ledger.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The credit ledger.", subcommands: [LedgerCheckCommand.self])
}

/// `aliquot ledger check`: whether every chain holds.
struct LedgerCheckCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Look whether every ledger's chain of digests holds.",
        discussion:
            "Nothing is opened, so it holds for people who were erased as well. Exit status 1 where a row was changed or taken out."
    )

    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let check = try await house.checkLedgers()
        await house.store.close()
        if answer.json {
            answer.say(
                "",
                [
                    "ledgers": .number(check.ledgers), "rows": .number(check.rows),
                    "breaks": .words(check.breaks.map(Self.words)),
                ])
        }
        guard check.breaks.isEmpty else {
            throw Failure(answer.json ? nil : check.breaks.map(Self.words).joined(separator: "\n"))
        }
        if !answer.json { answer.say("\(check.ledgers) ledgers, \(check.rows) rows: every chain holds", [:]) }
    }

    private static func words(_ found: LedgerInspection.Break) -> String {
        let place = "ledger \(found.person), row \(found.number)"
        return switch found.kind {
        case .gap(let last): "\(place): rows are missing after \(last)"
        case .changed: "\(place): is not what it was when it was written"
        case .unknownCredit: "\(place): speaks of a credit that was not recorded before"
        }
    }
}
