import Primitives
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
    /// The calendar counted by hand: one day after the other.
    private struct Counter {
        var year: Int
        var month = 1
        var day = 1

        private var lastDay: Int {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        }

        mutating func step() {
            day += 1
            if day > lastDay { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `every day from 1900 to 2200 comes back from its parts and its number`() throws {
        let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
        var counter = Counter(year: 1900)
        var wrong: [Int32] = []
        var number = first.dayNumber
        while counter.year <= 2200 {
            let date = CalendarDate(dayNumber: number)
            let again = CalendarDate(year: counter.year, month: counter.month, day: counter.day)
            if date.parts != (counter.year, counter.month, counter.day) || again != date { wrong.append(number) }
            counter.step()
            number += 1
        }
        #expect(wrong.isEmpty)
        #expect(Int(number - first.dayNumber) == 301 * 365 + 73)
    }

    @Test func `every day from 1900 to 2200 comes back from its text`() throws {
        let first = try #require(CalendarDate("1900-01-01"))
        let last = try #require(CalendarDate("2200-12-31"))
        var wrong: [String] = []
        var previous = ""
        for number in first.dayNumber...last.dayNumber {
            let text = CalendarDate(dayNumber: number).description
            // Texts of one width sort as the days do.
            if text.utf8.count != 10 || text <= previous || CalendarDate(text)?.dayNumber != number {
                wrong.append(text)
            }
            previous = text
        }
        #expect(wrong.isEmpty)
        #expect(previous == "2200-12-31")
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("1900-01-01", -25_567),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `days are counted from 1970`(_ text: String, _ number: Int32) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.dayNumber == number)
        #expect(date.description == text)
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2025-03-31", -1, "2025-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-02-29", -24, "2022-02-28"),
        ("2096-02-29", 48, "2100-02-28"), ("1996-02-29", 48, "2000-02-29"), ("2025-11-30", 3, "2026-02-28"),
        ("2025-12-15", 1, "2026-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-06-30", 0, "2026-06-30"),
        ("2026-01-15", -13, "2024-12-15"), ("2025-08-31", 1, "2025-09-30"), ("2018-06-01", 108, "2027-06-01"),
        ("2025-12-31", -12, "2024-12-31"),
    ])
    func `months are added on the same day, or the last one there is`(
        _ text: String, _ months: Int, _ wanted: String
    ) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.adding(months: months).description == wanted)
    }

    @Test func `adding months moves year and month exactly and the day only down to the month's last`() throws {
        let first = try #require(CalendarDate("1999-01-01"))
        var wrong: [String] = []
        for offset in stride(from: 0, to: 3000, by: 13) {
            let date = first.adding(days: offset)
            for months in stride(from: -400, through: 400, by: 7) {
                let (year, month, day) = date.adding(months: months).parts
                let isRightMonth = year * 12 + month == date.year * 12 + date.parts.month + months
                let last = CalendarDate.days(in: month, of: year)
                if !isRightMonth || day != min(date.parts.day, last) { wrong.append("\(date) and \(months) months") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [(2000, 29), (1900, 28), (2100, 28), (2200, 28), (2023, 28), (2024, 29), (2400, 29)])
    func `a leap year is one of four, of centuries one of four`(_ year: Int, _ days: Int) {
        #expect(CalendarDate.days(in: 2, of: year) == days)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == (days == 29))
    }

    @Test(arguments: [
        "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
        "0000-01-01", "2026-1-01", "2026-01-1", "26-01-01", "20260101", "2026/01/01", "2026-01/01", " 2026-01-01",
        "2026-01-01 ", "2026-01-01T00:00", "+026-01-01", "-026-01-01", "2026-0a-01", "2O26-01-01", "２０２６-01-01", "",
        "----------", "01-01-2026", "2026-01-0１",
    ])
    func `what is no day is refused`(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [
        (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, -1), (2026, 2, 29), (0, 1, 1), (-4, 1, 1), (10_000, 1, 1),
        (Int.max, 1, 1), (Int.min, 1, 1), (2026, Int.max, 1), (2026, 1, Int.max),
    ])
    func `parts that are no day are refused`(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func `the first and last day of a month are found from any of its days`() throws {
        let first = try #require(CalendarDate("2024-02-01"))
        let last = try #require(CalendarDate("2024-02-29"))
        for number in first.dayNumber...last.dayNumber {
            let date = CalendarDate(dayNumber: number)
            #expect(date.firstOfMonth == first && date.lastOfMonth == last)
        }
        #expect(last.adding(days: 1).lastOfMonth.description == "2024-03-31")
        #expect(last.adding(days: 1).firstOfMonth.description == "2024-03-01")
    }

    @Test func `days are added and counted across leap days and years`() throws {
        let before = try #require(CalendarDate("2023-12-31"))
        let after = try #require(CalendarDate("2025-01-01"))
        #expect(after.days(since: before) == 367)
        #expect(before.days(since: after) == -367)
        #expect(before.adding(days: 367) == after)
        #expect(after.adding(days: -367) == before)
        #expect(before < after && !(after < before) && !(before < before))
    }

    @Test(arguments: [
        ("2026-03-02", "2 Mar 2026"), ("2024-02-29", "29 Feb 2024"), ("1999-12-31", "31 Dec 1999"),
        ("2026-05-10", "10 May 2026"), ("2025-09-01", "1 Sep 2025"),
    ])
    func `a day is spelled the same for every reader`(_ text: String, _ words: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.spelled == words)
    }

    @Test(arguments: [
        (-719_162, "0001-01-01", "1 Jan 1"), (-354_286, "0999-12-31", "31 Dec 999"),
        (-354_285, "1000-01-01", "1 Jan 1000"),
        (2_932_896, "9999-12-31", "31 Dec 9999"), (2_932_897, "10000-01-01", "1 Jan 10000"),
    ])
    func `a day far away is written, too`(_ number: Int32, _ text: String, _ words: String) {
        let date = CalendarDate(dayNumber: number)
        #expect(date.description == text)
        #expect(date.spelled == words)
    }
}
