import Domain
import Files
import Primitives
import Rules
import Testing

@Suite("PersonArchive")
struct PersonArchiveTests {
    private let at = Instant(milliseconds: 1_772_000_000_123)

    private func id<Thing>(_ number: UInt64) -> ID<Thing> { ID(at: at, random: (0, number)) }

    private func entry(_ number: Int, _ action: LedgerEntry.Action, of credit: UInt64) -> ArchivedEntry {
        let activity = Activity(
            id: (id(credit) as ID<LedgerEntry>).text, title: "=cmd|' /C calc'!A0, “quoted”", kind: .ceCourse,
            completed: CalendarDate(dayNumber: 20_000), amount: Credits(thousandths: 1500), unit: .contactHour)
        return ArchivedEntry(
            id: id(UInt64(number)), number: number, credit: id(credit), action: action, origin: .provider,
            recordedAt: Instant(milliseconds: at.milliseconds + Int64(number)), recordedBy: "Rosa Lind",
            verifiedBy: "Bench Academy",
            record: CreditRecord(
                activity: activity, papers: [id(70)], note: "two\nlines", reason: number > 1 ? "typed wrong" : nil,
                brought: .init(from: "https://old.example", madeAt: at, verifiedBy: "North Hospital")),
            digest: String(repeating: "ab", count: 32))
    }

    @Test func `rows of the ledger come back as they were, to the millisecond`() throws {
        let rows = [entry(1, .record, of: 1), entry(2, .correct, of: 1), entry(3, .withdraw, of: 1)]
        let read = try PersonArchiveReader().ledger(PersonArchiveJSON.ledger(rows))
        #expect(PersonArchiveJSON.ledger(read) == PersonArchiveJSON.ledger(rows))
        #expect(read.map(\.recordedAt) == rows.map(\.recordedAt))
        #expect(read[0].record.brought == rows[0].record.brought && read[0].record.note == "two\nlines")
    }

    @Test func `a row out of its order, or about a credit that nobody recorded, is refused with its line`() throws {
        for rows in [
            [entry(2, .record, of: 2)], [entry(1, .record, of: 1), entry(3, .correct, of: 1)],
            [entry(1, .correct, of: 1)], [entry(1, .record, of: 1), entry(2, .correct, of: 9)],
        ] {
            do {
                _ = try PersonArchiveReader().ledger(PersonArchiveJSON.ledger(rows))
                Issue.record("taken")
            } catch {
                #expect(error.code == "wrong-order" && error.line == rows.count)
            }
        }
    }

    @Test func `a person comes back, and what somebody else confirmed elsewhere does not`() throws {
        var person = ArchivedPerson(name: "Dana Reyes", birthDate: CalendarDate(dayNumber: 7000), createdAt: at)
        person.formerNames = [FormerName(id: id(1), name: "Dana Ortiz")]
        person.identifiers = [
            Identifier(id: id(2), kind: .licence, number: "FL-1", verifiedAt: at, verifiedBy: "Florida Board")
        ]
        person.places = [
            .init(organisation: "North", role: .technician, from: at.day, to: nil, sharesEntries: true)
        ]
        person.events = [.init(at: at, what: .signedIn, detail: "a browser")]
        let read = try PersonArchiveReader().person(PersonArchiveJSON.person(person))
        #expect(read.name == "Dana Reyes" && read.birthDate == person.birthDate && read.createdAt == at)
        #expect(read.formerNames.map(\.name) == ["Dana Ortiz"] && read.identifiers.map(\.number) == ["FL-1"])
        #expect(read.identifiers[0].verifiedAt == nil && read.identifiers[0].verifiedBy == nil)
        #expect(read.places.isEmpty && read.events.isEmpty)
    }

    @Test func `a manifest comes back, a newer one is refused before it is looked at`() throws {
        let manifest = ArchiveManifest(
            madeAt: at, program: "0.1.0", address: "https://a.example", asOf: at.day,
            files: [.init(path: "person.json", size: 3, sha256: String(repeating: "0", count: 64))])
        #expect(try PersonArchiveReader().manifest(manifest.bytes) == manifest)
        func code(_ text: String) -> String? {
            do {
                _ = try PersonArchiveReader().manifest(Array(text.utf8))
                return nil
            } catch {
                return error.code
            }
        }
        #expect(code(#"{"format":"aliquot-archive","version":2,"what":{"nobody":"knows"}}"#) == "newer-format")
        #expect(code(#"{"format":"something","version":1}"#) == "not-an-archive")
        #expect(code(#"{"format":"aliquot-archive","version":1,"more":1}"#) == "unknown-field")
        #expect(code("[]") == "missing" && code("") != nil && code("{") == "malformed")
    }

    @Test func `the table neutralises formulas and quotes what it must`() {
        let text = String(decoding: TranscriptTable.csv([entry(1, .record, of: 1)]), as: UTF8.self)
        #expect(text.contains(#""'=cmd|' /C calc'!A0, “quoted”""#))
        #expect(text.hasSuffix("\r\n") && !text.contains(",\"=cmd"))
    }

    @Test func `the page escapes what people wrote`() {
        var row = entry(1, .record, of: 1)
        row.record.activity.title = "<script>alert(1)</script> & more"
        let archive = PersonArchive(person: ArchivedPerson(name: "A <b>", createdAt: at), entries: [row])
        let html = String(
            decoding: TranscriptPage.html(archive, asOf: at.day, from: "https://a.example"), as: UTF8.self)
        #expect(!html.contains("<script") && !html.contains("<b>") && html.contains("&lt;script&gt;"))
        #expect(html.contains("All contact hours"))
    }

    @Test(arguments: ["CON", "a/b\\c:d*?\"<>|", "…", "\u{202E}fdp.exe", "مرحبا", String(repeating: "é", count: 300)])
    func `the name of a paper can be unpacked everywhere`(_ title: String) {
        let path = ArchivePaths.paper(7, day: "2026-03-02", title: title, name: "scan.png", type: .png)
        #expect(path.hasPrefix("evidence/007 2026-03-02") && path.hasSuffix(".png") && path.utf8.count < 200)
        #expect(!path.dropFirst(9).contains { "\\/:*?\"<>|".contains($0) })
        #expect(!path.unicodeScalars.contains { $0.properties.generalCategory == .format })
    }
}
