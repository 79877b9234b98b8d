import Domain
import Primitives
import Testing

@Suite struct LocalDayTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test func `at midnight in London it is one of two days, and no third`() throws {
        let newYear = Instant(startOf: try day("2025-01-01"))
        let eve = try day("2024-12-31")
        #expect(LocalDay.possible(at: newYear) == [eve, try day("2025-01-01")])
        #expect(LocalDay.day(at: newYear, said: eve) == eve)
        #expect(LocalDay.day(at: newYear, said: try day("2024-12-30")) == newYear.day)
        #expect(LocalDay.day(at: newYear, said: nil) == newYear.day)
    }

    @Test func `what day it may be follows the ends of the Earth`() throws {
        // 12:00 UTC: the first place is at the day's beginning, the last one two hours into the next.
        let noon = Instant(startOf: try day("2025-03-10")).adding(seconds: 12 * 3600)
        #expect(LocalDay.possible(at: noon) == [try day("2025-03-10"), try day("2025-03-11")])
        let morning = Instant(startOf: try day("2025-03-10")).adding(seconds: 9 * 3600)
        #expect(LocalDay.possible(at: morning) == [try day("2025-03-09"), try day("2025-03-10")])
    }
}
