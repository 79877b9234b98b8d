import Primitives
import Testing

@testable import Rules

@Suite struct RenewalCycleTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func span(_ rule: CycleRule, issued: String, asOf: String, birth: String? = nil) throws -> String {
        let held = HeldCredential(id: "c", credential: "x/y", issued: try day(issued))
        let cycle = rule.cycle(of: held, birthDate: try birth.map(day), asOf: try day(asOf))
        return cycle.span.map { "\($0.from) \($0.to)" } ?? "unknown"
    }

    private func personal(_ years: Int, _ granularity: CycleKind.Granularity, _ anchor: CycleKind.Anchor = .issued)
        -> CycleRule
    {
        CycleRule(
            kind: .personal(granularity: granularity, anchor: Figure(anchor, confidence: .high)),
            years: Figure(years, confidence: .high))
    }

    @Test func `by month a cycle begins with the month of issue`() throws {
        let rule = personal(3, .month)
        #expect(try span(rule, issued: "2018-06-17", asOf: "2026-06-30") == "2024-06-01 2027-05-31")
        #expect(try span(rule, issued: "2018-06-17", asOf: "2024-05-31") == "2021-06-01 2024-05-31")
        #expect(try span(rule, issued: "2018-06-17", asOf: "2024-06-01") == "2024-06-01 2027-05-31")
    }

    @Test func `before the issue the first cycle is meant`() throws {
        #expect(try span(personal(3, .month), issued: "2025-06-17", asOf: "2024-01-01") == "2025-06-01 2028-05-31")
    }

    @Test func `by day a cycle ends the day before the anniversary, leap day or not`() throws {
        #expect(try span(personal(3, .day), issued: "2019-05-10", asOf: "2026-06-30") == "2025-05-10 2028-05-09")
        #expect(try span(personal(3, .day), issued: "2024-02-29", asOf: "2027-02-27") == "2024-02-29 2027-02-27")
        #expect(try span(personal(3, .day), issued: "2024-02-29", asOf: "2027-02-28") == "2027-02-28 2030-02-27")
    }

    @Test func `every day lies in exactly one cycle of a row`() throws {
        let rule = personal(2, .day)
        var asOf = try day("2020-01-01")
        var last: String?
        var ends: CalendarDate?
        while asOf < (try day("2030-01-01")) {
            let held = HeldCredential(id: "c", credential: "x/y", issued: try day("2016-02-29"))
            let cycle = try #require(rule.cycle(of: held, birthDate: nil, asOf: asOf).span)
            #expect(cycle.contains(asOf))
            if let last, last != "\(cycle.from)" { #expect(cycle.from == ends?.adding(days: 1)) }
            (last, ends) = ("\(cycle.from)", cycle.to)
            asOf = asOf.adding(days: 7)
        }
    }

    @Test func `a fixed cycle is the same for everybody`() throws {
        let lastOfAugust: MonthDay = try #require(MonthDay(month: 8, day: 31))
        let ends = Figure(lastOfAugust, confidence: .high)
        let rule = CycleRule(kind: .fixed(ends: ends, parity: .even), years: Figure(2, confidence: .high))
        #expect(try span(rule, issued: "2015-01-15", asOf: "2026-08-31") == "2024-09-01 2026-08-31")
        #expect(try span(rule, issued: "2015-01-15", asOf: "2026-09-01") == "2026-09-01 2028-08-31")
        #expect(try span(rule, issued: "2027-03-01", asOf: "2027-06-01") == "2026-09-01 2028-08-31")
    }

    @Test func `a fixed cycle whose end is not known is not known`() throws {
        let rule = CycleRule(
            kind: .fixed(ends: Figure(nil, unknown: "not read"), parity: .every), years: Figure(1, confidence: .high))
        #expect(try span(rule, issued: "2015-01-15", asOf: "2026-06-30") == "unknown")
    }

    @Test func `a longer first period takes the rest of the year of issue`() throws {
        let rule = CycleRule(kind: .calendar(firstLonger: true), years: Figure(2, confidence: .high))
        #expect(try span(rule, issued: "2023-05-10", asOf: "2025-12-31") == "2023-05-10 2025-12-31")
        #expect(try span(rule, issued: "2023-05-10", asOf: "2026-01-01") == "2026-01-01 2027-12-31")
        #expect(try span(rule, issued: "2023-05-10", asOf: "2028-02-01") == "2028-01-01 2029-12-31")
    }

    @Test func `a cycle on birth dates ends on one, at most its length after the issue`() throws {
        let rule = personal(2, .day, .birthDate)
        #expect(
            try span(rule, issued: "2020-05-10", asOf: "2021-01-01", birth: "1990-11-02") == "2019-11-03 2021-11-02")
        #expect(
            try span(rule, issued: "2020-05-10", asOf: "2022-01-01", birth: "1990-11-02") == "2021-11-03 2023-11-02")
    }

    @Test func `the window before the year of renewal follows the renewal date`() throws {
        let rule = CycleRule(
            kind: .calendarBeforeRenewal(licenceYears: Figure(2, confidence: .high)),
            years: Figure(2, confidence: .high))
        var held = HeldCredential(id: "c", credential: "x/y")
        held.facts.renewalDate = try day("2027-05-31")
        let cycle = rule.cycle(of: held, birthDate: nil, asOf: try day("2026-06-30"))
        #expect(cycle.window.map { "\($0.from) \($0.to)" } == "2025-01-01 2026-12-31")
        #expect(cycle.expires == (try day("2027-05-31")))
    }

    @Test func `a stated cycle is taken as it is`() throws {
        let stated = try #require(DateSpan(from: try day("2024-06-10"), to: try day("2027-05-05")))
        let held = HeldCredential(id: "c", credential: "x/y", issued: try day("2018-06-01"), cycle: stated)
        let cycle = personal(3, .month).cycle(of: held, birthDate: nil, asOf: try day("2030-01-01"))
        #expect(cycle.span == stated)
        #expect(cycle.isStated)
    }
}
