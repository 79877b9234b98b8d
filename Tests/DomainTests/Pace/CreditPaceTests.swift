import Primitives
import Rules
import Testing

@testable import Domain

struct CreditPaceTests {
    private func pace(
        _ held: HeldCredential, _ log: [Activity], on today: String
    ) throws -> CreditPace {
        let paces = try RealRuleBook.book.get().paces(of: SampleLog.portfolio([held], log), asOf: day(today))
        return try #require(paces.first)
    }

    @Test func `the rate is what counted in twelve months, on both sides of the end of a cycle`() throws {
        let log = [
            SampleLog.course("old", "2023-12-31", 4), SampleLog.course("before", "2024-06-30", 5),
            SampleLog.course("within", "2024-08-01", 7),
        ]
        let found = try pace(SampleLog.amt(), log, on: "2024-12-31")
        #expect(found.rate.amount == Credits(12) && found.rate.lines == 2)
        #expect(found.rate.span == DateSpan(from: day("2024-01-01"), to: day("2024-12-31")))
    }

    @Test func `what the rules refuse makes nobody faster`() throws {
        var refused = SampleLog.course("talk", "2024-08-01", 7)
        refused.kind = .mentoring
        let found = try pace(SampleLog.amt(), [refused, SampleLog.course("a", "2024-08-02", 3)], on: "2024-12-31")
        #expect(found.rate.amount == Credits(3))
    }

    @Test func `the day is the first on which the rate has brought what is missing`() throws {
        let found = try pace(SampleLog.amt(), [SampleLog.course("a", "2025-01-10", 25)], on: "2025-06-30")
        // 20 points are missing, and 25 come in 365 days: 292 days.
        #expect(found.forecast == .done(day("2026-04-18")))
        #expect(day("2025-06-30").adding(days: 292) == day("2026-04-18"))
    }

    @Test func `too slow is said with what would be missing, and no day is made up without a history`() throws {
        let slow = try pace(SampleLog.amt(), [SampleLog.course("a", "2026-12-10", 1)], on: "2026-12-31")
        // 44 are missing; 181 days at 1 in 365 days bring 0.495.
        guard case .tooLate(_, let short) = slow.forecast else {
            Issue.record("\(slow.forecast)")
            return
        }
        #expect(short == Credits(thousandths: 44_000 - 495))
        let none = try pace(SampleLog.amt(), [SampleLog.course("a", "2025-12-30", 20)], on: "2026-12-31")
        #expect(none.forecast == .noHistory)
    }

    @Test func `what comes after the declaration is due is told apart from what is in time`() throws {
        // 36 asked, 18 had in 365 days: the other 18 take 365 days.
        func forecast(on today: String) throws -> CreditPace.Forecast {
            let log = [
                SampleLog.course("s", today, 1, .safety), SampleLog.course("e", today, 1, .ethics),
                SampleLog.course("h", today, 2, .hematology), SampleLog.course("c", today, 2, .chemistry),
                SampleLog.course("m", today, 2, .microbiology), SampleLog.course("b", today, 2, .bloodBanking),
                SampleLog.course("g", today, 8, .management),
            ]
            return try pace(SampleLog.ascp(), log, on: today).forecast
        }
        #expect(try forecast(on: "2026-05-31") == .done(day("2027-05-31")))
        #expect(try forecast(on: "2026-06-01") == .afterDue(day("2027-06-01")))
        #expect(try forecast(on: "2026-06-30") == .afterDue(day("2027-06-30")))
        if case .tooLate(let late, _) = try forecast(on: "2026-07-01") {
            #expect(late == day("2027-07-01"))
        } else {
            Issue.record("a day after the cycle is too late")
        }
    }

    @Test func `a week's share is enough for every day that matters, and not a tenth too much`() throws {
        let found = try pace(SampleLog.ascp(), [], on: "2027-01-01")
        #expect(found.needs.map(\.reason) == [.declaration, .end])
        for need in found.needs {
            let days = Int64(need.days)
            #expect(need.weekly.thousandths * days >= 36_000 * 7)
            #expect((need.weekly.thousandths - 100) * days < 36_000 * 7)
            #expect(need.weeklyHours == need.weekly)
        }
        #expect(found.needs.last?.by == day("2027-06-30"))
    }

    @Test func `in the last days a week asks no more than what is missing`() throws {
        let found = try pace(SampleLog.amt(), [SampleLog.course("a", "2026-01-10", 44)], on: "2027-06-29")
        #expect(found.needs.map(\.weekly) == [Credits(1)])
        #expect(found.needs.map(\.days) == [2])
    }

    @Test func `nothing is foreseen for what is complete, declared or over`() throws {
        let full = [SampleLog.course("a", "2026-01-10", 45)]
        #expect(try pace(SampleLog.amt(), full, on: "2026-02-01").forecast == .nothingDue)
        #expect(try pace(SampleLog.amt(), [], on: "2027-07-01").forecast == .over)
        var declared = SampleLog.ascp()
        declared.facts.submittedOn = day("2027-05-01")
        #expect(try pace(declared, [], on: "2027-05-02").forecast == .nothingDue)
        let open = HeldCredential(id: "hi", credential: "us-hi/MLT", issued: nil)
        let codes = try RealRuleBook.book.get().credentialCodes.filter { $0.hasPrefix("us-hi/") }
        var unknown = open
        unknown.credential = try #require(codes.first)
        #expect(try pace(unknown, [], on: "2026-02-01").forecast == .unknown)
    }

    @Test func `days for an amount is the least number of days that brings it`() {
        var random = SeededNumbers(seed: 11)
        for _ in 0..<2_000 {
            let days = Int(random.next(upTo: 366)) + 1
            let from = CalendarDate(dayNumber: 20_000)
            let rate = EarningRate(
                amount: Credits(thousandths: Int64(random.next(upTo: 60_000)) + 1),
                span: DateSpan(between: from, and: from.adding(days: days - 1)), lines: 1)
            let missing = Credits(thousandths: Int64(random.next(upTo: 60_000)) + 1)
            guard let least = rate.days(for: missing) else {
                Issue.record("a rate has a day")
                return
            }
            #expect(rate.amount.thousandths * Int64(least) >= missing.thousandths * Int64(days))
            #expect(rate.amount.thousandths * Int64(least - 1) < missing.thousandths * Int64(days))
        }
    }

    @Test func `earlier cycles are counted by the rules that held at their end`() throws {
        let log = [SampleLog.course("a", "2019-01-10", 3), SampleLog.course("b", "2022-01-10", 4)]
        let held = SampleLog.ascp(from: "2024-07-01", to: "2027-06-30")
        let past = try pace(held, log, on: "2026-02-01").past
        #expect(past.map(\.span.to) == [day("2024-06-30"), day("2021-06-30")])
        #expect(past.map(\.standing.rules) == ["ascp-cmp@2024-01-01", "ascp-cmp@initial"])
        #expect(past.map(\.standing.total.counted) == [Credits(4), Credits(3)])
    }

    @Test func `a cycle before the credential was held is none, and what was learnt then still tells of the pace`()
        throws
    {
        var held = SampleLog.ascp(from: "2024-07-01", to: "2027-06-30")
        held.issued = day("2024-07-01")
        let found = try pace(held, [SampleLog.course("a", "2024-05-10", 3)], on: "2024-09-01")
        #expect(found.past.isEmpty && found.rate.amount == Credits(3))
    }
}
