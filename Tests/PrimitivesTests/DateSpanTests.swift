import Primitives
import Testing

@Suite("DateSpan")
struct DateSpanTests {
    private func day(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(text))
    }

    @Test func `both ends lie inside and their neighbours outside`() throws {
        let span = try #require(DateSpan(from: day("2024-06-01"), to: day("2027-05-31")))
        #expect(try span.contains(day("2024-06-01")))
        #expect(try span.contains(day("2027-05-31")))
        #expect(try span.contains(day("2026-01-01")))
        #expect(try !span.contains(day("2024-05-31")))
        #expect(try !span.contains(day("2027-06-01")))
    }

    @Test func `the wrong way round is no span`() throws {
        #expect(try DateSpan(from: day("2024-06-02"), to: day("2024-06-01")) == nil)
    }

    @Test func `between two days the earlier comes first`() throws {
        let span = try DateSpan(between: day("2027-05-31"), and: day("2024-06-01"))
        #expect(try span.from == day("2024-06-01"))
        #expect(try span.to == day("2027-05-31"))
        #expect(try span == DateSpan(between: day("2024-06-01"), and: day("2027-05-31")))
    }

    @Test(arguments: [
        ("2026-06-30", "2026-06-30", 1), ("2026-01-01", "2026-12-31", 365), ("2024-01-01", "2024-12-31", 366),
        ("2024-06-01", "2027-05-31", 1095), ("2026-02-28", "2026-03-01", 2),
    ])
    func `days are counted with both ends`(_ from: String, _ to: String, _ days: Int) throws {
        let span = try #require(DateSpan(from: day(from), to: day(to)))
        #expect(span.dayCount == days)
    }

    @Test(arguments: [
        (12, "2026-09-30", "2025-10-01"), (36, "2026-11-20", "2023-11-21"), (24, "2026-08-31", "2024-09-01"),
        (24, "2026-06-30", "2024-07-01"), (36, "2027-12-31", "2025-01-01"), (12, "2025-03-01", "2024-03-02"),
        (1, "2026-01-31", "2026-01-01"), (12, "2024-12-31", "2024-01-01"),
    ])
    func `so many months end on a day`(_ months: Int, _ to: String, _ from: String) throws {
        let span = try DateSpan.months(months, endingOn: day(to))
        #expect(span.from.description == from)
        #expect(span.to.description == to)
    }
}
