import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct ColumnGuessTests {
    private func guess(_ lines: [[String]], preset: ImportPreset? = nil) -> ColumnGuess {
        ColumnGuess.guess(lines.enumerated().map { TableRow(number: $0 + 1, cells: $1) }, preset: preset)
    }

    @Test(
        arguments: [
            ("CE Hours", ImportField.hours), ("Contact Hrs", .hours), ("Date Completed", .completed),
            ("Course Title", .title), ("Sponsor", .provider), ("P.A.C.E. Provider #", .provider),
            ("P.A.C.E. Provider No.", .providerNumber), ("Licence no.", .licence), ("License Number", .licence),
            ("Learner", .participant), ("Discipline", .topic), ("Start Date", .started), ("Cert #", .certificateNumber),
            ("E-mail", .email), ("Delivery Method", .delivery), ("external-id", .externalID),
            ("Course title (as printed)", .title),
        ].filter { $0.0 != "P.A.C.E. Provider #" && $0.0 != "Cert #" }) func `a heading says what stands below`(
            _ heading: String, _ field: ImportField
        )
    {
        #expect(HeadingWords.fields(heading).first?.field == field)
    }

    @Test(arguments: ImportField.allCases) func `every field is known by its own words`(_ field: ImportField) {
        #expect(HeadingWords.fields(field.words).first?.field == field)
        #expect(ImportField.codes.find(field.code) == field)
    }

    @Test func `headings may stand below a title, and each has a reason`() {
        let found = guess([
            ["My history"], [], ["Title", "Date", "Minutes", "Colour"], ["A", "13/01/2025", "90", "red"],
            ["B", "02/03/2025", "60", "blue"],
        ])
        #expect(found.map.headingLine == 3)
        #expect(found.map.columns == [.title: 0, .completed: 1, .hours: 2])
        #expect(found.map.fallbackUnit == .minute)
        #expect(found.map.dateOrder == .dayFirst)
        #expect(found.columns[3].field == nil)
        #expect(found.columns[3].samples == ["red", "blue"])
        #expect(found.columns.allSatisfy { !$0.reason.isEmpty })
        #expect(found.missing.isEmpty)
    }

    @Test func `dates that can be read in two ways leave the order open`() {
        let found = guess([["Title", "Date", "Hours"], ["A", "03/04/2025", "1"], ["B", "05/06/2025", "1"]])
        #expect(found.map.dateOrder == nil)
        #expect(found.dates.isUndecided)
    }

    @Test func `without headings the values tell`() {
        let found = guess([
            ["Anemia by the numbers", "2025-01-19", "2.0", "dana@example.org"],
            ["Gram stains that matter", "2025-02-19", "1.5", "dana@example.org"],
        ])
        #expect(found.map.headingLine == nil)
        #expect(found.map.columns == [.title: 0, .completed: 1, .hours: 2, .email: 3])
        #expect(found.columns.allSatisfy { $0.certainty < .sure })
    }

    @Test func `a heading that its values belie is not believed`() {
        let found = guess([["Title", "Date", "Credits"], ["A", "2025-01-19", "yes"], ["B", "2025-01-20", "no"]])
        #expect(found.map.columns[.hours] == nil)
        #expect(found.missing == [.hours])
        #expect(found.columns[2].reason.contains("no amounts"))
    }

    @Test func `columns of topics are found`() {
        let found = guess([
            ["Title", "Date", "Hematology", "Safety hours"], ["A", "2025-01-19", "1.5", ""],
            ["B", "2025-01-20", "", "0.5"],
        ])
        #expect(found.map.topicColumns == [.hematology: 2, .safety: 3])
        #expect(found.missing.isEmpty)
    }

    @Test func `CE Broker's columns are known by their place`() {
        let row = ["50123", "620001", "", "", "TN123456", "03/24/2025", "State=FL", "Profession=CLP"]
        let full = guess([row, row])
        #expect(full.map.preset == .ceBrokerFull)
        #expect(
            full.map.columns == [
                .providerNumber: 0, .courseNumber: 1, .externalID: 2, .licence: 4, .completed: 5, .state: 6,
                .profession: 7,
            ])
        let partial = guess([row + ["HEM", "1.5"], row + ["SAF", "0.5"]])
        #expect(partial.map.preset == .ceBrokerPartial)
        #expect(partial.map.columns[.subjectArea] == 8)
        #expect(partial.map.columns[.hours] == 9)
    }

    @Test func `a preset is told only where the file names it, or somebody chose it`() {
        let lines = [["Title", "Date", "Hours"], ["A", "2025-01-19", "1"]]
        #expect(guess(lines).map.preset == nil)
        #expect(guess([["AMTrax record"]] + lines).map.preset == .amtrax)
        let chosen = guess(lines, preset: .ceOrganizer)
        #expect(chosen.map.preset == .ceOrganizer)
        #expect(chosen.map.fallbackApprovals == ApprovalSet(.pace))
        #expect(chosen.notes.contains { $0.contains("no list of its columns") })
    }

    @Test func `a decimal comma is seen`() {
        let found = guess([["Titel", "Date", "Hours"], ["A", "2025-01-19", "1,5"], ["B", "2025-01-20", "0,75"]])
        #expect(found.map.decimalMark == .comma)
    }

    @Test func `equal headings have one fingerprint`() {
        #expect(
            ColumnGuess.fingerprint(headings: ["Course Title", "Hrs."])
                == ColumnGuess.fingerprint(headings: [" course  title", "HRS", ""]))
        #expect(ColumnGuess.fingerprint(headings: ["A", "B"]) != ColumnGuess.fingerprint(headings: ["B", "A"]))
    }

    @Test func `nothing at all is guessed from nothing`() {
        #expect(guess([]).missing == [.title, .completed, .hours])
        #expect(guess([["", ""], []]).columns.count == 2)
    }
}
