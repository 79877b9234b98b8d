import Actions
import Domain
import Files
import Primitives
import Rules
import Search
import Storage
import Testing

@Suite("Catalogue")
struct CatalogueTests {
    private func entry(
        _ handle: String, _ title: String, _ topics: [Topic] = [.hematology], hours: Int = 1, checkedOn: String? = nil,
        replacedBy: String? = nil, _ change: (inout OfferingContent) -> Void = { _ in }
    ) -> CatalogueEntry {
        var content = OfferingContent(title: title, kind: .onlineCourse, activity: .ceCourse)
        content.topics = .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
        content.amount = OfferedAmount(Credits(hours), .contactHour)
        content.delivery = .online
        content.approvals = [OfferingApproval(.pace), OfferingApproval(.flBoard)]
        content.source = OfferingSource(
            urls: [], checkedOn: checkedOn.flatMap { CalendarDate($0) }, confidence: .medium)
        change(&content)
        return CatalogueEntry(
            handle: handle, provider: "Bench Academy", content: content, isRetired: replacedBy != nil,
            replacedBy: replacedBy)
    }

    private func titles(_ house: House, _ text: String = "", for visitor: Visitor? = nil) async throws -> [String] {
        var query = OfferingQuery()
        query.text = text
        return try await house.findOfferings(query, for: visitor).offerings.map(\.edition.content.title)
    }

    private func form(_ title: String) -> OfferingForm {
        var form = OfferingForm()
        form.title = title
        form.objectives = "Say what it is."
        form.topics = ["chemistry"]
        form.amount = "2"
        form.delivery = "online"
        form.approvals = [.init(by: "pace", number: "1", until: "2030-01-31")]
        form.prices = [.init(amount: "12.50")]
        return form
    }

    private func provider(_ test: TestHouse) async throws -> (Visitor, ID<Organisation>) {
        let visitor = try await test.member()
        let home = try await test.organisation("Bench Academy")
        try await test.employ(visitor, in: home, as: .provider)
        return (try await test.again(visitor), home)
    }

    @Test(arguments: Engine.allCases)
    func `loading a file twice changes nothing, and what was read later wins`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let first = [entry("a", "First", checkedOn: "2026-01-01"), entry("b", "Second", checkedOn: "2026-01-01")]
            let trial = try await test.house.loadCatalogue(first, asTrial: true)
            let none = try await titles(test.house)
            #expect(trial.added == 2 && none == [])
            let load = try await test.house.loadCatalogue(first)
            let again = try await test.house.loadCatalogue(first)
            #expect(load.added == 2 && again.same == 2 && again.added + again.replaced == 0)
            let mixed = [entry("a", "Newer", checkedOn: "2026-02-01"), entry("b", "Older", checkedOn: "2025-12-31")]
            let third = try await test.house.loadCatalogue(mixed)
            #expect(third.replaced == 1 && third.older == 1)
            let found = try await titles(test.house)
            #expect(Set(found) == ["Newer", "Second"])
            let versions = try await test.count("SELECT count(*) FROM offering_version")
            #expect(versions == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a glance counts what is there, what is free, and the least price that is known, with its date`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            func priced(_ handle: String, _ cents: Int64?, kind: OptionKind = .workshop) -> CatalogueEntry {
                entry(handle, "Course \(handle)") { content in
                    content.kind = kind
                    content.prices = [PricePlan(kind: .single, price: cents.map { Money(cents: $0) })]
                    content.source = OfferingSource(urls: [], asOf: "older page", confidence: .low)
                }
            }
            _ = try await test.house.loadCatalogue([
                priced("a", 0), priced("b", 9_900), priced("c", 1_500), priced("d", nil),
                priced("e", 500, kind: .conference),
            ])
            let workshops = try await test.house.glance(at: [.workshop])
            #expect(workshops.count == 4 && workshops.free == 1)
            #expect(workshops.cheapest?.price == Money(cents: 1_500) && workshops.cheapest?.title == "Course c")
            #expect(workshops.cheapest?.asOf == "older page")
            #expect(try await test.house.glance(at: [.workshop, .conference]).cheapest?.title == "Course e")
            #expect(try await test.house.glance(at: []).count == 5)
            let degrees = try await test.house.glance(at: [.degree])
            #expect(degrees.count == 0 && degrees.cheapest == nil)
            #expect(try await test.house.everyOffering(most: 3).count == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what a provider keeps here is not overwritten by a file`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (visitor, home) = try await provider(test)
            let id = try await test.house.keepOffering(nil, form("Ours"), of: home, for: visitor)
            try await test.house.publishOffering(id, seen: 1, for: visitor)
            let load = try await test.house.loadCatalogue([entry(id.text, "Theirs", checkedOn: "2029-01-01")])
            #expect(load.kept == 1)
            let found = try await titles(test.house)
            #expect(found == ["Ours"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a draft is seen by its people only, and a revision does not change what everybody sees`(_ engine: Engine)
        async throws
    {
        try await TestHouse.use(engine) { test in
            let (visitor, home) = try await provider(test)
            let stranger = try await test.member("Ugo", email: "ugo@labs.example")
            let id = try await test.house.keepOffering(nil, form("Platelets"), of: home, for: visitor)
            let hidden = try await refusal { _ = try await test.house.offering(id, for: stranger) }
            let own = try await test.house.offering(id, for: visitor).edition.content.title
            let before = try await titles(test.house)
            #expect(hidden == .missing && own == "Platelets" && before == [])
            try await test.house.publishOffering(id, seen: 1, for: visitor)
            try await test.house.keepOffering(id, seen: 1, form("Thrombocytes"), of: home, for: visitor)
            let shown = try await test.house.offering(id, for: nil).edition
            let found = try await titles(test.house)
            #expect(shown.content.title == "Platelets" && shown.number == 1 && found == ["Platelets"])
            try await test.house.publishOffering(id, seen: 2, for: visitor)
            let after = try await titles(test.house)
            let history = try await test.house.offeringHistory(id, for: visitor)
            #expect(after == ["Thrombocytes"] && history.versions.map(\.number) == [2, 1])
            let stale = try await refusal {
                try await test.house.keepOffering(id, seen: 1, form("Late"), of: home, for: visitor)
            }
            #expect(stale == .changedMeanwhile)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is retired is found no more; its page stays and names what took its place`(_ engine: Engine)
        async throws
    {
        try await TestHouse.use(engine) { test in
            let (visitor, home) = try await provider(test)
            let old = try await test.house.keepOffering(nil, form("Old"), of: home, for: visitor)
            let new = try await test.house.keepOffering(nil, form("New"), of: home, for: visitor)
            let early = try await refusedFields {
                try await test.house.retireOffering(old, replacedBy: nil, for: visitor)
            }
            try await test.house.publishOffering(old, seen: 1, for: visitor)
            let unseen = try await refusedFields {
                try await test.house.retireOffering(old, replacedBy: new, for: visitor)
            }
            #expect(early == ["successor"] && unseen == ["successor"])
            try await test.house.publishOffering(new, seen: 1, for: visitor)
            try await test.house.retireOffering(old, replacedBy: new, for: visitor)
            let found = try await titles(test.house)
            let page = try await test.house.offering(old, for: nil)
            #expect(found == ["New"] && page.successor?.content.title == "New")
            #expect(page.edition.offering.retiredOn == test.now.day)
        }
    }

    @Test(arguments: Engine.allCases)
    func `only people of a provider change what it offers`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (visitor, home) = try await provider(test)
            let id = try await test.house.keepOffering(nil, form("Ours"), of: home, for: visitor)
            let other = try await test.member("Vera", email: "vera@labs.example")
            let elsewhere = try await test.organisation("Other School")
            try await test.employ(other, in: elsewhere, as: .provider)
            let rival = try await test.again(other)
            for work: () async throws -> Void in [
                { try await test.house.keepOffering(id, seen: 1, form("Stolen"), of: home, for: rival) },
                { try await test.house.keepOffering(id, seen: 1, form("Stolen"), of: elsewhere, for: rival) },
                { try await test.house.publishOffering(id, seen: 1, for: rival) },
                { try await test.house.retireOffering(id, replacedBy: nil, for: rival) },
                { _ = try await test.house.offeringHistory(id, for: rival) },
                { _ = try await test.house.offeringDesk(of: home, for: rival) },
                { _ = try await test.house.importCatalogue([], asTrial: true, for: rival) },
                { _ = try await test.house.exportCatalogue(for: rival) },
            ] {
                let why = try await refusal(work)
                #expect(why == .forbidden)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `providers are shown the approvals that end soon`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (visitor, home) = try await provider(test)
            for days in [100, 200] {
                var typed = form("Ends in \(days)")
                typed.approvals = [.init(by: "pace", number: "1", until: test.now.day.adding(days: days).description)]
                let id = try await test.house.keepOffering(nil, typed, of: home, for: visitor)
                try await test.house.publishOffering(id, seen: 1, for: visitor)
            }
            let desk = try await test.house.offeringDesk(for: visitor)
            #expect(desk.editions.count == 2)
            #expect(desk.lapses.map(\.edition.content.title) == ["Ends in 100"])
            #expect(desk.lapses.map(\.lapse.daysLeft) == [100])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what another server publishes is found here a moment later`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.house.loadCatalogue([entry("a", "Here")])
            let before = try await titles(test.house)
            let neighbour = test.neighbour()
            _ = try await neighbour.loadCatalogue([entry("b", "There")])
            test.move(seconds: 2)
            let after = try await titles(test.house)
            #expect(before == ["Here"] && Set(after) == ["Here", "There"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `tomorrow what was held today is gone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let today = test.now.day
            let held = entry("a", "Held today") {
                $0.occasions = [Occasion(starts: LocalTime(day: today), ends: LocalTime(day: today))]
            }
            _ = try await test.house.loadCatalogue([held, entry("b", "Any time")])
            let before = try await titles(test.house)
            test.move(seconds: 86_400)
            let after = try await titles(test.house)
            #expect(before.count == 2 && after == ["Any time"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is written out is read in the same on an empty database`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let file = [entry("a", "Stays"), entry("b", "Gone", replacedBy: "a")]
            _ = try await test.house.loadCatalogue(file)
            let bytes = OfferingJSON.catalogue(try await test.house.catalogueEntries())
            try await TestHouse.use(engine) { empty in
                let read = try CatalogueFile.decode(bytes)
                _ = try await empty.house.loadCatalogue(read.entries)
                let again = OfferingJSON.catalogue(try await empty.house.catalogueEntries())
                #expect(read.faults == [] && again == bytes)
            }
        }
    }
}
