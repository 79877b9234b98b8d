import Primitives
import Testing

@Suite("Instant")
struct InstantTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (86_399_999, "1970-01-01T23:59:59Z"), (86_400_000, "1970-01-02T00:00:00Z"),
        (-1, "1969-12-31T23:59:59Z"), (-86_400_000, "1969-12-31T00:00:00Z"), (-86_400_001, "1969-12-30T23:59:59Z"),
        (1_709_210_096_789, "2024-02-29T12:34:56Z"),
    ])
    func `it is written in UTC, before 1970 too`(_ milliseconds: Int64, _ text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
    }

    @Test func `a day begins at its first moment`() throws {
        let day = try #require(CalendarDate("2024-02-29"))
        let start = Instant(startOf: day)
        #expect(start.day == day && start.timeOfDay == (0, 0, 0))
        #expect(Instant(milliseconds: start.milliseconds - 1).day == day.adding(days: -1))
        #expect(start.adding(seconds: 86_399).day == day)
        #expect(start.adding(seconds: 86_400).day == day.adding(days: 1))
    }

    @Test func `seconds are added and counted`() {
        let start = Instant(milliseconds: 1500)
        #expect(start.adding(seconds: -2).milliseconds == -500)
        #expect(start.adding(seconds: 90).seconds(since: start) == 90)
        #expect(Instant(milliseconds: 2499).seconds(since: start) == 0)
        #expect(start < start.adding(seconds: 1))
    }
}
