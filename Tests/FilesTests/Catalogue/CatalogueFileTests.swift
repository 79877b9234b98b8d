import Domain
import Files
import Foundation
import Primitives
import Rules
import Testing

@Suite("CatalogueFile")
struct CatalogueFileTests {
    @Test func `the catalogue of the field has no fault, a source for every entry, and all eight kinds`() throws {
        let file = try CatalogueFile.readAll(in: Repository.root.appending(path: "Catalogue").path)
        #expect(file.faults == [])
        for entry in file.entries {
            let source = try #require(entry.content.source, "\(entry.handle)")
            #expect(source.checkedOn != nil, "\(entry.handle)")
            #expect(!source.urls.isEmpty || source.confidence <= .low, "\(entry.handle)")
        }
        let missing = Set(OptionKind.allCases).subtracting(file.entries.map(\.content.kind))
        #expect(missing == [])
    }

    @Test func `what is written is read as the same again`() throws {
        let file = try CatalogueFile.readAll(in: Repository.root.appending(path: "Catalogue").path)
        let again = try CatalogueFile.decode(OfferingJSON.catalogue(file.entries))
        #expect(again.faults == [] && again.entries.count == file.entries.count)
        let document = try OfferingDocument()
        for (one, other) in zip(file.entries, again.entries) {
            #expect(one.handle == other.handle && one.provider == other.provider && one.content == other.content)
            #expect(try document.content(OfferingJSON.text(one.content)) == one.content)
        }
    }

    @Test func `one of everything survives writing and reading`() throws {
        let file = try CatalogueFile.decode(Array(Self.whole.utf8))
        #expect(file.faults == [])
        let entry = try #require(file.entries.last)
        #expect(entry.content.prices.count == 3 && entry.content.prices[1].price == nil)
        #expect(entry.content.occasions.first?.venue?.point == GeoPoint(latitude: 337_500, longitude: -843_900))
        #expect(entry.content.approvals.first?.validUntil == CalendarDate("2027-12-31"))
        #expect(entry.content.creditByBody.first?.amount.isUpTo == true)
        let again = try CatalogueFile.decode(OfferingJSON.catalogue(file.entries))
        #expect(again.entries.last?.content == entry.content)
    }

    @Test func `a faulty offering is named by its line and leaves the others readable`() throws {
        let text = """
            offerings:
              - {id: a, title: Good}
              - {id: b, title: Bad, price: {usd: free}}
              - {id: a, title: Twice}
              - {id: c, title: Typo, deliver: online}
              - {id: d, title: Backwards, starts: 2027-03-02T18:00, ends: 2027-03-02T17:00}
              - {id: e, title: Unsafe, url: "javascript:alert(1)"}
              - {id: f, title: Also good, price: null}
            """
        let file = try CatalogueFile.decode(Array(text.utf8))
        #expect(file.entries.map(\.handle) == ["a", "f"])
        #expect(file.faults.map(\.code) == ["bad-amount", "duplicate-id", "unknown-field", "bad-date", "bad-url"])
        #expect(file.faults.map(\.line) == [3, 4, 5, 6, 7])
        #expect(file.entries[1].content.prices.first?.price == nil)
    }

    @Test func `ten thousand lines with errors are read, each error with its place`() throws {
        var text = "offerings:\n"
        for number in 0..<10_000 {
            let amount = number.isMultiple(of: 100) ? "-1" : "1.5"
            text += "  - {id: o\(number), title: T, amount: {value: \(amount), unit: contact-hour}, topics: [safety]}\n"
        }
        let file = try CatalogueFile.decode(Array(text.utf8))
        #expect(file.entries.count == 9_900 && file.faults.count == 100)
        #expect(file.faults.last?.line == 9_902)
    }

    @Test func `a plan's catalogue has what can still be taken, with what a non-member pays`() throws {
        let file = try CatalogueFile.decode(Array(Self.whole.utf8))
        let day = try #require(CalendarDate("2026-06-01"))
        let plan = String(decoding: PlanCatalogueJSON.bytes(file.entries, from: day), as: UTF8.self)
        #expect(plan.contains("\"starts\": \"2027-03-02T18:00\"") && plan.contains("\"valid-days\": 365"))
        // What members pay is not known; who is none pays this.
        #expect(plan.contains("15.00"))
        let late = try #require(CalendarDate("2027-03-03"))
        let past = String(decoding: PlanCatalogueJSON.bytes(file.entries, from: late), as: UTF8.self)
        #expect(!past.contains("Anaemia morphology"))
        #expect(try CatalogueFile.decode(Array(plan.utf8)).faults == [])
    }

    @Test func `a spreadsheet is read under the headings that are written, each fault with its line`() throws {
        try withFile(
            """
            id,title,provider,amount,topics,approvals,approved-until,price-usd,starts,city,region
            a,"Smears, again",Bench Academy,1.5,hematology safety,pace fl-board,2027-12-31,18,2027-03-02T18:00,Tampa,FL
            b,Bad,Bench Academy,lots,,,,,,,
            a,Twice,,,,,,,,,
            c,'=Plain,,2,,,,,,,

            """
        ) { path in
            let file = try CatalogueFile.read(path)
            #expect(file.entries.map(\.handle) == ["a", "c"])
            #expect(file.faults.map(\.line) == [3, 4] && file.faults.map(\.code) == ["bad-amount", "duplicate-id"])
            let first = file.entries[0]
            #expect(first.content.title == "Smears, again" && first.provider == "Bench Academy")
            #expect(
                first.content.approvals.map(\.validUntil) == [CalendarDate("2027-12-31"), CalendarDate("2027-12-31")])
            #expect(first.content.occasions.first?.venue?.words == "Tampa, FL")
            #expect(file.entries[1].content.title == "=Plain")
        }
    }

    @Test func `what is written for a spreadsheet is read again`() throws {
        let field = try CatalogueFile.readAll(in: Repository.root.appending(path: "Catalogue").path)
        try withFile(String(decoding: OfferingCSV.bytes(field.entries), as: UTF8.self)) { path in
            let again = try CatalogueFile.read(path)
            #expect(again.faults == [])
            #expect(again.entries.map(\.handle) == field.entries.map(\.handle))
            #expect(again.entries.map(\.content.title) == field.entries.map(\.content.title))
        }
    }

    private func withFile(_ text: String, _ look: (String) throws -> Void) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        try look(place.path)
    }

    private static let whole = """
        checked-on: 2026-05-01
        subscriptions:
          - {id: lib, title: Course library, price: {usd: "95.00"}, valid-days: 365}
        offerings:
          - id: o1
            title: Anaemia morphology
            option-kind: online-course
            activity-kind: ce-course
            provider: {name: Example Labs, approvals: [fl-board], number: "123"}
            approvals: [{by: pace, number: "1-2", until: 2027-12-31}]
            amount: {value: 1.5, unit: contact-hour}
            topics: {hematology: 1, safety: 0.5}
            credit: [{body: AMT, value: 2, unit: point, up-to: true}]
            price: {usd: "15.00"}
            prices:
              - {kind: single, price: null, buyer: member}
              - {kind: hours, price: {usd: "50"}, hours: 8, seats: 3, valid-days: 90, what: any eight}
            hours: 2
            delivery: online
            level: advanced
            objectives: [See it., Say it.]
            author: A
            reviewer: B
            summary: What it is.
            language: es
            starts: 2027-03-02T18:00
            ends: 2027-03-02T20:00
            place: {city: Atlanta, region: GA, lat: 33.75, lon: -84.39}
            seats: 20
            requires: [lib]
            unlocked-by: [lib]
            prerequisites: Patience.
            url: https://example.org/o1
            source: {urls: [https://example.org], as-of: "2025", confidence: low}
        """
}
