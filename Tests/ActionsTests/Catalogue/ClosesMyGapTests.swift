import Actions
import Domain
import Files
import Primitives
import Rules
import Search
import Storage
import Testing

@Suite("Closes my gap")
struct ClosesMyGapTests {
    private func entry(_ number: Int, _ title: String, _ topics: [Topic], hours: Int, _ approvals: [Approval] = [.pace])
        -> CatalogueEntry
    {
        var content = OfferingContent(title: title, kind: .onlineCourse, activity: .ceCourse)
        content.topics = .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
        content.amount = OfferedAmount(Credits(hours), .contactHour)
        content.delivery = .online
        content.number = "N-\(number)"
        content.approvals = approvals.map { OfferingApproval($0) }
        content.prices = [PricePlan(kind: .single, price: Money(cents: Int64(number) * 100))]
        return CatalogueEntry(handle: "o\(number)", provider: "Bench Academy", content: content)
    }

    private var catalogue: [CatalogueEntry] {
        [
            entry(1, "Ethics in an hour", [.ethics], hours: 1),
            entry(2, "Blood bank review", [.bloodBanking], hours: 2),
            entry(3, "Anything at all", [.general], hours: 3), entry(4, "Nobody approves", [.ethics], hours: 5, []),
            entry(5, "Smears", [.hematology], hours: 4, [.pace, .flBoard]),
            entry(6, "Preventing medical errors", [.medicalErrors], hours: 2, [.flBoard]),
            entry(7, "Smears, cheaper", [.hematology], hours: 4, [.pace, .flBoard]),
        ]
    }

    /// Somebody with two credentials and a log.
    private func technician(_ test: TestHouse, logged: [(String, Topic, Int)] = []) async throws -> Visitor {
        let visitor = try await test.member()
        let year = test.now.day.year
        let ascp = test.credential("ascp-boc/MLT", issued: "2020-06-01") {
            $0.cycle = DateSpan(
                between: CalendarDate(year: year - 1, month: 6, day: 1) ?? test.now.day,
                and: CalendarDate(year: year + 2, month: 5, day: 31) ?? test.now.day)
        }
        let florida = test.credential("us-fl/technician", issued: "2015-01-15") {
            $0.facts.role = "technician"
            $0.facts.categories = TopicSet(.hematology)
        }
        for credential in [ascp, florida] { try await test.house.addCredential(credential, for: visitor) }
        for (title, topic, hours) in logged {
            var form = CreditForm()
            form.title = title
            form.provider = "Bench Academy"
            form.completed = test.now.day.adding(days: -20).description
            form.amount = String(hours)
            form.topics = [topic.code]
            form.approvals = ["pace"]
            try await test.house.recordCredit(test.house.surroundings.id(), form, for: visitor)
        }
        return visitor
    }

    /// What every offering closes, worked out one by one by the full answer of the rules.
    private func bruteForce(_ test: TestHouse, _ visitor: Visitor) async throws -> [String: Credits] {
        let dossier = try await test.house.dossier(of: visitor)
        let before = try await test.house.standings(of: dossier)
        var closes: [String: Credits] = [:]
        for entry in catalogue {
            guard let trial = entry.content.trial(id: "trial", provider: entry.provider, from: test.now.day) else {
                continue
            }
            let after = try await test.house.standings(of: dossier, dossier.portfolio(with: trial))
            closes[entry.content.title] = zip(before, after).reduce(Credits.zero) { sum, pair in
                sum + (pair.0.total.missing ?? .zero).less(pair.1.total.missing ?? .zero)
            }
        }
        return closes.filter { $0.value > .zero }
    }

    @Test(arguments: Engine.allCases)
    func `offerings stand by what they close over all credentials, worked out anew for each`(_ engine: Engine)
        async throws
    {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(
                test, logged: [("Something old", .chemistry, 20), ("Heme", .hematology, 3)])
            _ = try await test.house.loadCatalogue(catalogue)
            let found = try await test.house.findOfferings(OfferingQuery(), byGap: true, for: visitor)
            let wanted = try await bruteForce(test, visitor)
            let shown = found.offerings.map { offering in
                (offering.edition.content.title, offering.closes.reduce(Credits.zero) { $0 + $1.amount })
            }
            #expect(Dictionary(uniqueKeysWithValues: shown) == wanted)
            #expect(shown.map(\.1) == shown.map(\.1).sorted(by: >))
            #expect(found.found.count == wanted.count && !found.isCut)
            // Of two that close the same the cheaper comes first.
            let smears = shown.map(\.0).filter { $0.hasPrefix("Smears") }
            #expect(smears == ["Smears", "Smears, cheaper"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what is in the log already closes nothing, and logging changes the answer`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(test)
            _ = try await test.house.loadCatalogue(catalogue)
            let before = try await test.house.findOfferings(OfferingQuery(), byGap: true, for: visitor)
            var form = CreditForm()
            let blood = before.offerings.first { $0.edition.content.title == "Blood bank review" }
            if let blood { form = CreditForm(blood.edition, on: test.now.day) }
            form.completed = test.now.day.adding(days: -1).description
            try await test.house.recordCredit(test.house.surroundings.id(), form, for: visitor)
            let after = try await test.house.findOfferings(OfferingQuery(), byGap: true, for: visitor)
            #expect(blood != nil)
            #expect(!after.offerings.contains { $0.edition.content.title == "Blood bank review" })
            let dossier = try await test.house.dossier(of: visitor)
            #expect(dossier.valid.last?.record.activity.provider?.number == "N-2")
        }
    }

    @Test func `a stranger sees no gap and everything else`() async throws {
        try await TestHouse.use(.sqlite) { test in
            _ = try await test.house.loadCatalogue(catalogue)
            let found = try await test.house.findOfferings(OfferingQuery(), byGap: true, for: nil)
            #expect(found.gaps.isEmpty && found.found.count == 7)
            let offering = try #require(found.offerings.first { $0.edition.content.title == "Smears" })
            #expect(offering.closes.isEmpty && offering.acceptances.contains { $0.programme == "us-fl" })
        }
    }
}
