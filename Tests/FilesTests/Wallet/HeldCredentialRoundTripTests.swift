import Files
import Primitives
import Rules
import Testing

@Suite("HeldCredentialJSON and its reader")
struct HeldCredentialRoundTripTests {
    private func expectSame(_ held: HeldCredential, _ reader: HeldCredentialReader) throws {
        let text = HeldCredentialJSON.text(held)
        let again = try reader.credential(text)
        #expect(String(reflecting: again) == String(reflecting: held))
        #expect(HeldCredentialJSON.text(again) == text)
    }

    @Test func `a credential of which only the code is known is kept`() throws {
        try expectSame(HeldCredential(id: "c1", credential: "ascp-boc/MLT"), HeldCredentialReader())
    }

    @Test func `every fact is kept, false as well as true`() throws {
        let reader = try HeldCredentialReader()
        var held = HeldCredential(id: "c1", credential: "us-fl/technician", issued: CalendarDate("2015-01-15"))
        let cycle = try DateSpan(
            between: #require(CalendarDate("2024-09-01")), and: #require(CalendarDate("2026-08-31")))
        held.cycle = cycle
        for choice in [true, false] {
            held.facts.firstRenewal = choice
            held.facts.voluntary = choice
            held.facts.role = "technician"
            held.facts.categories = [TopicSet(.hematology), TopicSet(.chemistry)]
            held.facts.expiredOn = CalendarDate("2024-01-01")
            held.facts.categoryAdded = choice ? TopicSet(.molecular) : []
            held.facts.upgradedOn = CalendarDate("2024-02-29")
            held.facts.market = choice ? .us : .international
            held.facts.renewalDate = CalendarDate("2026-08-31")
            held.facts.submittedOn = CalendarDate("2026-07-01")
            held.facts.dutiesPaid = choice ? [2024, 2025] : []
            try expectSame(held, reader)
        }
    }

    @Test func `hostile words in id, code and role are kept to the letter`() throws {
        let reader = try HeldCredentialReader()
        for text in HostileText.lines where text.utf8.contains(where: { $0 > 32 }) {
            var held = HeldCredential(id: text, credential: text)
            held.facts.role = text
            try expectSame(held, reader)
        }
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"id\":\"c\"}", "{\"id\":\"c\",\"credential\":\"x\",\"facts\":{\"luck\":true}}",
        "{\"id\":\"c\",\"credential\":\"x\",\"issued\":\"2026-02-30\"}",
        "{\"id\":\"c\",\"credential\":\"x\",\"cycle\":{\"from\":\"2026-01-02\",\"to\":\"2026-01-01\"}}",
    ])
    func `what is no credential is refused`(_ text: String) throws {
        #expect(throws: FileFault.self) { try HeldCredentialReader().credential(text) }
    }
}
