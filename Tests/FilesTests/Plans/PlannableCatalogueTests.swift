import Domain
import Files
import Planning
import Primitives
import Rules
import Testing

@Suite struct PlannableCatalogueTests {
    private static let text = """
        offerings:
          - {id: lib, title: Library, option-kind: online-platform, prices: [{kind: subscription, price: {usd: "95"}}]}
          - {id: old, title: Old library, retired: true, prices: [{kind: subscription, price: {usd: "5"}}]}
          - id: o1
            title: Anaemia morphology
            provider: {name: Bench Academy, approvals: [pace]}
            approvals: [{by: pace, until: 2027-12-31}]
            amount: {value: 1.5, unit: contact-hour}
            topics: {hematology: 1, safety: 0.5}
            price: {usd: "15.00"}
            available: {from: 2026-01-01, until: 2027-12-31}
            requires: [o2]
            unlocked-by: [lib, old]
          - {id: o2, title: In crowns, amount: {value: 1, unit: contact-hour}, price: {dkk: "120.00"}}
          - {id: o3, title: No amount, topics: [safety]}
          - id: o4
            title: Held thrice
            amount: {value: 2, unit: contact-hour}
            delivery: live
            occasions:
              - {starts: 2026-03-02T18:00, ends: 2026-03-02T20:00, place: {city: Tampa, region: FL, lat: 27.95, lon: -82.46}}
              - {starts: 2027-03-02T18:00, ends: 2027-03-02T20:00, place: {city: Tampa, region: FL, lat: 27.95, lon: -82.46}}
              - {starts: 2027-04-06, ends: 2027-04-07, seats: 4}
        """

    private func plannable() throws -> (PlannableCatalogue, [CatalogueEntry], CalendarDate) {
        let file = try CatalogueFile.decode(Array(Self.text.utf8))
        #expect(file.faults.isEmpty, "\(file.faults)")
        let day = try #require(CalendarDate("2026-06-01"))
        return (PlannableCatalogue(file.entries, from: day), file.entries, day)
    }

    @Test func `what is planned here is what the exported file says`() throws {
        let (plannable, entries, day) = try plannable()
        let read = try PlanCatalogueFile.decode(PlanCatalogueJSON.bytes(entries, from: day))
        #expect(String(describing: plannable.catalogue.offerings) == String(describing: read.offerings))
        #expect(String(describing: plannable.catalogue.subscriptions) == String(describing: read.subscriptions))
        #expect(read.offerings.map(\.id) == ["o1", "o2", "o4", "o4@2027-04-06"])
        #expect(read.offerings[1].price == .foreign("dkk"))
        // What is no longer sold unlocks nothing.
        #expect(read.offerings[0].unlockedBy == ["lib"] && read.subscriptions.map(\.id) == ["lib"])
    }

    @Test func `a choice has a name that holds when earlier dates are over`() throws {
        let (plannable, entries, _) = try plannable()
        #expect(plannable.choices.map(\.key) == ["o1", "o2", "o4@2027-03-02T18:00", "o4@2027-04-06"])
        let later = PlannableCatalogue(entries, from: try #require(CalendarDate("2027-03-20")))
        let last = try #require(later.choices.last)
        #expect(last.key == "o4@2027-04-06" && last.offering.id == "o4")
    }
}
