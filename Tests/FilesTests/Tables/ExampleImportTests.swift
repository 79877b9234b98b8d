import Domain
import Files
import Foundation
import Primitives
import Rules
import Testing

/// The made-up files of `Examples/Imports`, read as the technician of the demo would.
@Suite struct ExampleImportTests {
    private static let dana = Participant(
        name: "Dana Reyes", formerNames: ["Dana Whitlock"],
        identifiers: [
            Identifier(
                id: ID(at: Instant(milliseconds: 0), random: (0, 1)), kind: .licence, number: "TEC-410496",
                verifiedAt: Instant(milliseconds: 1)),
            Identifier(
                id: ID(at: Instant(milliseconds: 0), random: (0, 2)), kind: .ascpCustomer, number: "410474",
                verifiedAt: Instant(milliseconds: 1)),
        ])

    private func read(_ name: String) throws -> (guess: ColumnGuess, rows: [ReadRow], findings: ImportFindings) {
        let (_, rows) = try TableReader.sample(Repository.root.appending(path: "Examples/Imports/\(name)").path)
        let guess = ColumnGuess.guess(rows)
        let reading = RowReading(map: guess.map, today: CalendarDate(dayNumber: 20_776))
        let read = rows.filter(reading.concerns).map(reading.read)
        var check = ImportCheck(participant: Self.dana)
        for row in read { check.add(row) }
        return (guess, read, check.finished())
    }

    @Test func `a LabCE export has two rows to be mended`() throws {
        let (guess, rows, findings) = try read("labce-export.csv")
        #expect(guess.map.preset == .labce)
        #expect(guess.map.dateOrder == .monthFirst)
        #expect(guess.missing.isEmpty)
        #expect(findings.ready == 14)
        #expect(findings.totals == [.contactHour: Credits(thousandths: 25_500)])
        #expect(findings.firstFaults.map(\.line) == [17, 18])
        #expect(findings.firstFaults.flatMap(\.faults).map(\.field) == [.completed, .hours])
        #expect(rows[0].activity?.provider?.approvals == [ApprovalSet(.pace), ApprovalSet(.flBoard)])
        #expect(rows[10].activity?.topics == .undivided([TopicSet(.urinalysis), TopicSet(.hematology)]))
    }

    @Test func `three routes of one course give it once`() throws {
        var all: [ReadRow] = []
        for (place, name) in ["labce-export.csv", "ce-organizer.xlsx", "ascp-transcript.csv"].enumerated() {
            for var row in try read(name).rows {
                row.line += place * 100
                all.append(row)
            }
        }
        var check = ImportCheck(participant: Self.dana)
        for row in all { check.add(row) }
        let findings = check.finished()
        // Eight sessions of CE Organizer and seven entries of the transcript are LabCE's; one came a day late and is asked.
        #expect(findings.same == 14)
        #expect(findings.perhaps == 1)
        #expect(findings.ready == 14 + 4 + 3)
        #expect(findings.whose == 1)
        #expect(findings.questions.keys.sorted() == ["name:reyes, vanessa".replacing(",", with: "")])
    }

    @Test func `a CE Broker spreadsheet gives only what bears her licence`() throws {
        let (guess, rows, findings) = try read("ce-broker-partial.xls")
        #expect(guess.map.preset == .ceBrokerPartial)
        #expect(findings.refused == 3)
        #expect(findings.ready == 6)
        #expect(rows[0].claim.licence == "TEC410496")
        #expect(rows[0].claim.state == "FL")
        #expect(rows[0].activity?.completed == CalendarDate(year: 2025, month: 4, day: 26))
        #expect(rows[7].activity?.topics == .undivided(TopicSet(.medicalErrors)))
    }
}
