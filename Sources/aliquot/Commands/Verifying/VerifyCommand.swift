import Actions
import ArgumentParser
import Domain
import Files
import Primitives

/// `aliquot verify`: is this certificate what it says?
struct VerifyCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether certificates and badges are genuine, and what they are worth.",
        discussion:
            "Reads sealed PDFs and badges (signed tokens); needs no network. Say with --keys whose keys you vouch for, or with --data or --database in whose records to look. The exit status is 1 unless every file is valid."
    )

    @Argument(help: "The certificates and badges.", completion: .file(extensions: ["pdf", "jwt"]))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The keys that you vouch for: a key set (JSON), or the folder of an unpacked exit archive, which also says what was revoked.",
            valueName: "path"))
    var keys: String?

    @OptionGroup var asOf: AsOf
    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption

    @Flag(help: "Print one JSON document a file, a line each.")
    var json = false

    func serve() async throws {
        let look = try await lookout()
        var isEveryValid = true
        for file in files {
            let found = try await look(try ByteSource.read(file))
            isEveryValid = isEveryValid && found.verdict.holds
            Terminal.standardOutput.write(json ? VerdictText.json(found, file) : VerdictText.text(found, file))
        }
        if !isEveryValid { throw Failure() }
    }

    /// What looks at each file: the records that were named, or keys alone.
    private func lookout() async throws -> ([UInt8]) async throws -> InspectedFile {
        if place.isNamed {
            let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
            return { try await house.inspect($0) }
        }
        let known = try keys.map { path throws(FileFault) in try IssuerRecords(path) }
        let inspection = Inspection(keys: known.map { [$0.keys] } ?? [], on: asOf.day) { award in
            known?.records(award) ?? .none
        }
        return { inspection.inspect($0) }
    }
}
