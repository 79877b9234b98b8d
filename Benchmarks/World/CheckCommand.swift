import ArgumentParser
import Domain
import Files
import Primitives

/// `BenchWorld check`: what is done with a spreadsheet before anything is written: read, guess, read each row, find doubles.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a spreadsheet of completions, and say what was in it.")

    @Argument(help: "A spreadsheet.")
    var file: String

    @Option(help: "The name of the person whose history it is.")
    var name = "Dana Reyes"

    @Option(help: "The day on which it is checked.")
    var asOf = "2026-11-21"

    @Flag(help: "Only read the rows.")
    var onlyRead = false

    func run() throws {
        guard let today = CalendarDate(asOf) else { throw ValidationError("--as-of is a day, such as 2026-11-21") }
        let reader = try TableReader(file)
        guard !onlyRead else {
            var rows = 0
            while try reader.next() != nil { rows += 1 }
            return print("\(rows) rows")
        }
        let guess = ColumnGuess.guess(try TableReader.sample(file).rows)
        let reading = RowReading(map: guess.map, today: today)
        var check = ImportCheck(participant: Participant(name: name))
        while let row = try reader.next() {
            if reading.concerns(row) { check.add(reading.read(row)) }
        }
        let found = check.finished()
        print(
            """
            \(found.rows) rows: \(found.ready) ready, \(found.faulty) faulty, \(found.same) the same, \
            \(found.perhaps) perhaps, \(found.whose + found.refused) of others, \(found.beyond) beyond
            """)
    }
}
