import Files
import Planning
import Primitives
import Rules
import Testing

@Suite struct PlanCatalogueFileTests {
    private func read(_ text: String) throws(FileFault) -> Catalogue {
        try PlanCatalogueFile.decode(Array(text.utf8))
    }

    private func offering(_ more: String) throws(FileFault) -> Offering? {
        try read(
            """
            subscriptions: [{id: lib, title: Library, price: {usd: "95.00"}, valid-days: 365}]
            offerings:
              - id: o1
                title: Anaemia
                activity-kind: ce-course
                amount: {value: 1.5, unit: contact-hour}
                \(more)
            """
        ).offerings.first
    }

    private func fault(_ more: String) -> FileFault? {
        do {
            _ = try offering(more)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the contract's catalogue`() throws {
        let catalogue = try read(
            """
            subscriptions:
              - {id: lib, title: Course library, price: {usd: "95.00"}, valid-days: 365}
            offerings:
              - id: o1
                title: Anaemia morphology
                option-kind: online-course
                activity-kind: ce-course
                provider: {name: Example Labs, approvals: [pace, fl-board]}
                amount: {value: 1.5, unit: contact-hour}
                topics: [hematology]
                price: {usd: "15.00"}
                hours: 1.5
                delivery: online
                available: {from: 2026-01-01, until: 2027-12-31}
                place: {city: Atlanta, region: GA, lat: 33.75, lon: -84.39}
                seats: 20
                requires: [o0]
                unlocked-by: [lib]
            """)
        let offering = try #require(catalogue.offerings.first)
        #expect(catalogue.subscriptions.first?.price == .cents(9500))
        #expect(catalogue.subscriptions.first?.validDays == 365)
        #expect(offering.price == .cents(1500))
        #expect(offering.amount == Credits(thousandths: 1500))
        #expect(offering.topics == .undivided(TopicSet(.hematology)))
        #expect(offering.availableFrom == CalendarDate("2026-01-01"))
        #expect(offering.place?.point == Point(latitude: 33_750_000, longitude: -84_390_000))
        #expect(offering.seats == 20)
        #expect(offering.requires == ["o0"])
        #expect(offering.unlockedBy == ["lib"])
    }

    @Test func `JSON says the same`() throws {
        let catalogue = try read(
            #"{"offerings": [{"id": "o1", "title": "T", "activity-kind": "ce-course", "amount": {"value": 2, "unit": "contact-hour"}, "price": {"usd": "0"}}]}"#
        )
        #expect(catalogue.offerings.first?.price == .cents(0))
    }

    @Test(arguments: [
        ("price: null", Price.unknown), ("price: {usd: null}", .unknown), ("seats: 1", .unknown),
        ("price: {usd: 12}", .cents(1200)), ("price: {usd: \"12.5\"}", .cents(1250)),
        ("price: {eur: \"9.00\"}", .foreign("eur")),
        ("price: {eur: \"9.00\", usd: \"10.00\"}", .cents(1000)),
    ])
    func `prices, known and unknown`(line: String, price: Price) throws {
        #expect(try offering(line)?.price == price)
    }

    @Test func `a time of day, with or without its distance from UTC`() throws {
        let plain = try #require(try offering("starts: 2027-03-06T08:30\n    ends: 2027-03-06T17:00:00"))
        #expect(plain.session?.starts.minute == 510)
        let far = try #require(try offering("starts: 2027-03-06T08:30-05:00\n    ends: 2027-03-06T17:00-05:00"))
        let near = try #require(try offering("starts: 2027-03-06T22:00Z\n    ends: 2027-03-06T23:00Z"))
        let (one, other) = (try #require(far.session), try #require(near.session))
        #expect(!one.overlaps(other))
        #expect(try offering("starts: 2027-03-06T08:30\n    ends: 2027-03-06T22:30")?.session?.overlaps(one) == true)
    }

    @Test(arguments: [
        ("colour: red", "unknown-field", 7), ("price: 15", "wrong-shape", 7),
        ("price: {usd: \"1.005\"}", "bad-amount", 7),
        ("price: {usd: \"-1\"}", "bad-amount", 7), ("price: {dollars: 5}", "unknown-field", 7),
        ("available: {from: 2027-02-01, until: 2027-01-01}", "contradiction", 7),
        ("starts: 2027-03-06T08:30\n    ends: 2027-03-06T08:00", "contradiction", 8),
        ("starts: 2027-03-06T08:30", "missing", 7), ("starts: 2027-03-06T25:00\n    ends: 2027-03-07", "bad-date", 7),
        ("seats: -1", "bad-amount", 7), ("place: {lat: 33.75}", "missing", 7),
        ("place: {lat: 133.75, lon: 0}", "bad-amount", 7), ("unlocked-by: [libb]", "unknown-subscription", 3),
        ("topics: {hematology: 2}", "bad-split", 7), ("option-kind: cinema", "unknown-word", 7),
    ])
    func `what is wrong is refused with its line`(line: String, code: String, place: Int) {
        let found = fault(line)
        #expect(found?.code == code)
        #expect(found?.line == place, "\(found?.description ?? "nothing")")
    }

    @Test func `an id stands there once`() {
        let one = "{id: o1, title: T, activity-kind: ce-course, amount: {value: 1, unit: contact-hour}}"
        #expect(throws: FileFault.self) { try read("offerings: [\(one), \(one)]") }
    }

    @Test func `what an offering cannot do without`() {
        for key in ["id", "title", "activity-kind", "amount"] {
            let all = [
                "id": "o1", "title": "T", "activity-kind": "ce-course", "amount": "{value: 1, unit: contact-hour}",
            ]
            let rest = all.filter { $0.key != key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
            let missing: FileFault? = {
                do throws(FileFault) {
                    _ = try read("offerings: [{\(rest)}]")
                    return nil
                } catch {
                    return error
                }
            }()
            #expect(missing?.code == "missing", "\(key)")
        }
    }
}
