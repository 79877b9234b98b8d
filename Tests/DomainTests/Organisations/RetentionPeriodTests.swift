import Domain
import Primitives
import Testing

@Suite("RetentionPeriod")
struct RetentionPeriodTests {
    @Test(arguments: [1, 2, 11, 12, 24, 37, 600])
    func `what goes today is what has ended by today, whatever the months' lengths`(_ months: Int) throws {
        let period = RetentionPeriod(kind: .membership, months: months)
        let start = try #require(CalendarDate("2028-01-01"))
        for offset in 0..<800 {
            let today = start.adding(days: offset)
            let last = try #require(period.lastDay(goneOn: today))
            #expect(try #require(period.end(after: last)) <= today, "\(today)")
            #expect(try #require(period.end(after: last.adding(days: 1))) > today, "\(today)")
        }
    }

    @Test func `nought is no limit`() throws {
        let period = RetentionPeriod(kind: .membership, months: 0)
        let day = try #require(CalendarDate("2026-03-02"))
        #expect(!period.isLimited && period.end(after: day) == nil && period.lastDay(goneOn: day) == nil)
    }
}
