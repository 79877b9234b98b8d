import Primitives
import Rules
import Testing

@testable import Domain

@Suite("Credit")
struct CreditTests {
    @Test func `an empty ledger has no credits`() {
        #expect(Credit.all(in: []).isEmpty)
    }

    @Test func `rows that speak of one credit are folded into it, in the order of first recording`() throws {
        let ledger = [
            SampleEntry.row(1, credit: 1, .record, title: "Anaemia"),
            SampleEntry.row(2, credit: 2, .record, title: "Safety"),
            SampleEntry.row(3, credit: 1, .correct, title: "Anemia"),
            SampleEntry.row(4, credit: 3, .record, title: "Ethics"),
            SampleEntry.row(5, credit: 2, .withdraw, title: "Safety"),
            SampleEntry.row(6, credit: 1, .correct, title: "Anemia morphology"),
        ]
        let credits = Credit.all(in: ledger)
        #expect(credits.map(\.id) == [.number(1), .number(2), .number(3)])
        #expect(credits.map(\.record.activity.title) == ["Anemia morphology", "Safety", "Ethics"])
        #expect(credits.map(\.isWithdrawn) == [false, true, false])
        #expect(credits.map { $0.history.map(\.number) } == [[1, 3, 6], [2, 5], [4]])
        #expect(credits.map(\.latest.number) == [6, 5, 4])
    }
}
