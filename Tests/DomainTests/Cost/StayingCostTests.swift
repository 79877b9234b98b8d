import Primitives
import Rules
import Testing

@testable import Domain

struct StayingCostTests {
    private func cost(
        _ held: [HeldCredential], _ told: StayingCost.Told = .init(), _ courses: CourseOutlay = .init(),
        log: [Activity] = []
    ) throws -> StayingCost {
        try RealRuleBook.book.get().cost(
            of: SampleLog.portfolio(held, log), told, courses, asOf: day("2025-06-01"))
    }

    @Test func `a yearly fee is charged once for every year of the cycle`() throws {
        let part = try #require(try cost([SampleLog.amt()]).parts.first)
        let yearly = try #require(part.fees.lines.first { $0.fee.charged == .eachYear })
        #expect(yearly.fee.id == "annual-technologist" && yearly.times == 3)
        #expect(part.fees.known == yearly.fee.cents.value.map { $0 * 3 })
        #expect(part.fees.isUnverified)
    }

    @Test func `the day of the renewal chooses among fees that follow each other`() throws {
        func fee(ending: String) throws -> [String] {
            let held = SampleLog.ascp(from: "2023-01-01", to: ending)
            return try cost([held]).parts.first?.fees.lines.map(\.fee.id) ?? []
        }
        #expect(try fee(ending: "2025-12-31") == ["application"])
        #expect(try fee(ending: "2026-01-01") == ["application-2026"])
    }

    @Test func `a fee that nobody knows leaves the sum open and counts as nothing known`() throws {
        let california = HeldCredential(id: "ca", credential: "us-ca/CLS", issued: day("2020-01-01"))
        let found = try cost([california])
        #expect(found.parts.count == 1 && found.isOpen && found.fees == 0)
        #expect(found.parts[0].fees.known == nil)
    }

    @Test func `fees in certain cases are shown and not summed`() throws {
        let part = try #require(try cost([SampleLog.ascp()]).parts.first)
        #expect(part.fees.otherwise.contains { $0.fee.id == "reinstatement" })
        #expect(part.fees.lines.allSatisfy { $0.fee.charged != .otherwise })
    }

    @Test func `an employer never pays more than there is`() throws {
        let told = StayingCost.Told(spent: 5_000, employer: 10_000_000)
        let found = try cost([SampleLog.amt()], told)
        #expect(found.own == 0 && found.employer == found.known && found.known == found.fees + 5_000)
    }

    @Test func `a plan closes the sum, and without one it stays open while something is to be learnt`() throws {
        let told = StayingCost.Told(spent: 0)
        #expect(try cost([SampleLog.amt()], told).isOpen)
        let planned = try cost([SampleLog.amt()], told, CourseOutlay(planned: Money(cents: 9_900), isProven: true))
        #expect(!planned.isOpen && planned.known == planned.fees + 9_900)
        let done = try cost([SampleLog.amt()], told, log: [SampleLog.course("a", "2025-01-01", 45)])
        #expect(!done.isOpen && !done.isLearningLeft)
    }

    @Test func `one hour may count for several, so hours left are told as a range`() throws {
        let left = try #require(try cost([SampleLog.amt(), SampleLog.ascp()]).hoursLeft)
        #expect(left.least == Credits(45) && left.most == Credits(81))
    }

    @Test func `every amount of the rule book has a source, a confidence and a time`() throws {
        for programme in try RealRuleBook.book.get().programmes {
            for version in programme.versions {
                for fee in version.parts.fees where fee.cents.value != nil {
                    #expect(!fee.cents.sources.isEmpty && fee.cents.confidence != .none, "\(version.id) \(fee.id)")
                    #expect(fee.asOf != nil, "\(version.id) \(fee.id)")
                }
            }
        }
    }
}
