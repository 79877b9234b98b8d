import Domain
import Primitives
import Storage
import TestSupport
import Testing

/// The questions that every page asks are answered from an index: none walks through a table that grows with people.
@Suite struct QueryPlanTests {
    private static let person = ID<Person>(at: Instant(milliseconds: 0), random: (1, 1))
    private static let entry = ID<LedgerEntry>(at: Instant(milliseconds: 0), random: (1, 1))
    private static let organisation = ID<Organisation>(at: Instant(milliseconds: 0), random: (1, 1))
    private static let paper = ID<EvidenceFile>(at: Instant(milliseconds: 0), random: (1, 1))
    private static let token = ID<APIToken>(at: Instant(milliseconds: 0), random: (1, 1))
    private static let day = CalendarDate(dayNumber: 20_000)

    private static let hot: [(name: String, sql: SQL)] = [
        ("session", SessionQueries.session([1]).sql), ("sessions", SessionQueries.all(of: person).sql),
        ("account by address", AccountQueries.account(email: "a@b.org").sql),
        ("memberships", MembershipQueries.all(of: person).sql),
        ("credentials", CredentialQueries.all(of: person).sql), ("ledger", LedgerQueries.all(of: person).sql),
        ("end of ledger", LedgerQueries.last(of: person).sql), ("entry", LedgerQueries.entry(entry).sql),
        ("latest of credit", LedgerQueries.latest(of: entry, person: person).sql),
        ("told values", ToldValueQueries.all(of: person).sql), ("drafts", DraftQueries.count(of: person).sql),
        ("secret", PersonQueries.secret(of: person).sql), ("papers", EvidenceQueries.all(of: person).sql),
        ("paper by bytes", EvidenceQueries.evidence(digest: "x", of: person).sql),
        ("volume", EvidenceQueries.volume(of: person).sql), ("throttle", ThrottleQueries.throttle("x").sql),
        ("readings", ReadingQueries.all(of: person, doneSince: Instant(milliseconds: 0)).sql),
        ("open readings", ReadingQueries.open(of: person).sql),
        ("reading of paper", ReadingQueries.reading(of: paper, person: person).sql),
        ("events", AccountEventQueries.latest(of: person, most: 20).sql),
        ("token", TokenQueries.token([1]).sql), ("tokens", TokenQueries.all(of: person).sql),
        ("a token's minute", QuotaQueries.taken(token, minute: 1).sql),
        ("answer to a key", AnswerQueries.answer([1], of: token).sql),
        ("part of a ledger", CreditPageQueries.places(of: person, after: 5, most: 50).sql),
        ("some credits", LedgerQueries.all(of: person, credits: [entry]).sql),
        ("part of the papers", EvidenceQueries.page(of: person, after: "x", most: 50).sql),
        ("team's credentials", CredentialQueries.all(in: organisation, on: day).sql),
        ("offerings of a page", OfferingQueries.published([ID(at: Instant(milliseconds: 0), random: (1, 1))]).sql),
        ("offering", OfferingQueries.latest(ID(at: Instant(milliseconds: 0), random: (1, 1))).sql),
        ("offering by handle", OfferingQueries.known("labce").sql),
        ("changed offerings", OfferingQueries.changed(after: 7).sql),
        ("a provider's offerings", OfferingQueries.all(of: organisation).sql),
        ("catalogue's number", OfferingQueries.revision().sql),
        ("team's ledgers", LedgerQueries.all(in: organisation, on: day).sql),
    ]

    @Test func `what every page asks walks through no table`() async throws {
        try await TestStores.use(.sqlite) { store in
            let plans = try await store.read { connection in
                try Self.hot.map { question in
                    let plan = Query("EXPLAIN QUERY PLAN \(question.sql)" as SQL) { row in
                        row.skip(3)
                        return try row.text()
                    }
                    return (question.name, try connection.all(plan))
                }
            }
            for (name, steps) in plans {
                #expect(!steps.isEmpty)
                #expect(!steps.contains { $0.hasPrefix("SCAN") }, "\(name): \(steps.joined(separator: "; "))")
            }
        }
    }
}
