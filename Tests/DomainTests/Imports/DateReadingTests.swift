import Primitives
import Testing

@testable import Domain

@Suite struct DateReadingTests {
    private static let march = CalendarDate(dayNumber: 20_151)  // 2025-03-04

    @Test(arguments: [
        "2025-03-04", "2025/3/4", "2025.03.04", "2025-03-04T10:30:00Z", "2025-03-04 10:30",
        "2025-03-04T10:30:00.123+02:00", "Mar 4, 2025", "March 4th, 2025",
        "4 March 2025", "04-Mar-25", "Tuesday, March 4, 2025", "4. March 2025", "mar 4 2025 9:15 AM", "20250304",
        "45720", "45720.5", "2025 Mar 4", "Tue Mar 4 2025", "the 4th of March 2025",
    ]) func `a day that can be read in one way only`(_ text: String) {
        #expect(DateReading(order: nil, thisYear: 2026).read(text) == .day(Self.march))
        #expect(DateReading(order: .dayFirst, thisYear: 2026).read(text) == .day(Self.march))
    }

    @Test func `numbers follow the order that was chosen, and are in doubt without one`() {
        let april = CalendarDate(dayNumber: 20_181)
        for text in [
            "3/4/2025", "03/04/2025", "03/04/25", "3-4-2025", "03.04.2025", "3/4/2025 12:00:00 AM", "03/04/2025 00:00",
        ] {
            #expect(DateReading(order: .monthFirst, thisYear: 2026).read(text) == .day(Self.march))
            #expect(DateReading(order: .dayFirst, thisYear: 2026).read(text) == .day(april))
            #expect(DateReading(order: nil, thisYear: 2026).read(text) == .either(Self.march, april))
        }
        #expect(DateReading(order: .yearFirst, thisYear: 2026).read("25/03/04") == .day(Self.march))
    }

    @Test func `what fits one order only is not turned round silently`() {
        #expect(DateReading(order: .monthFirst, thisYear: 2026).read("25/12/2024") == .notInOrder(.monthFirst))
        #expect(DateReading(order: nil, thisYear: 2026).read("25/12/2024") == .day(CalendarDate(dayNumber: 20_082)))
        #expect(DateReading(order: .monthFirst, thisYear: 2026).read("2/30/2026") == .none)
    }

    @Test func `years of two digits lie in the last hundred years, next year included`() {
        let reading = DateReading(order: .monthFirst, thisYear: 2026)
        #expect(reading.read("1/2/27") == .day(CalendarDate(dayNumber: 20_820)))
        #expect(reading.read("1/2/28") == CalendarDate(year: 1928, month: 1, day: 2).map { .day($0) })
    }

    @Test(arguments: [
        "", "n/a", "2025", "March 2025", "3/2025", "13/13/2025", "1/2/3/4", "2025-02-30", "pending", "12:30", "1.5",
        "March", "99999999", "123456789", "3/4/2025 see note",
        "=TODAY()", "4.3.202", "0/0/2025",
    ]) func `what is no day is none`(_ text: String) {
        #expect(DateReading(order: .monthFirst, thisYear: 2026).read(text) == .none)
    }

    @Test func `one date decides for all, and two may contradict`() {
        var sense = DateOrderSense()
        sense.look(at: "03/04/2025")
        #expect(sense.isUndecided)
        #expect(sense.order == nil)
        #expect(sense.doubtful == "03/04/2025")
        sense.look(at: "25/12/2024")
        #expect(sense.order == .dayFirst)
        #expect(sense.witness == "25/12/2024")
        #expect(!sense.isUndecided)
        sense.look(at: "12/25/2024")
        #expect(sense.isContradictory)
        #expect(sense.isUndecided)
        #expect(sense.order == nil)
    }

    @Test func `dates that need no order ask nothing`() {
        var sense = DateOrderSense()
        for text in ["2025-03-04", "Mar 4, 2025", "5/5/2025", "", "pending"] { sense.look(at: text) }
        #expect(!sense.isUndecided)
        #expect(sense.order == .yearFirst)
    }
}
