import Actions
import ArgumentParser
import Files
import Primitives
import Storage

/// `aliquot export catalogue`: the catalogue as a file, by default the one that `aliquot plan` reads.
struct ExportCatalogue: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Write the catalogue for aliquot plan, or whole.",
        discussion:
            "Without an option the file is what aliquot plan reads: what can be taken from today on and gives a known amount."
    )

    @Flag(help: "Everything that is known, as aliquot catalogue load reads it.")
    var full = false
    @Flag(help: "A line an offering, for a spreadsheet.")
    var csv = false
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption

    func validate() throws {
        if full, csv { throw ValidationError("--full or --csv, not both") }
    }

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let entries = try await house.catalogueEntries()
        await house.store.close()
        let bytes =
            csv
            ? OfferingCSV.bytes(entries)
            : full ? OfferingJSON.catalogue(entries) : PlanCatalogueJSON.bytes(entries, from: house.today)
        Terminal.standardOutput.write(String(decoding: bytes, as: UTF8.self))
    }
}
