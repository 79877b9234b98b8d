import Primitives
import Rules
import Testing

@testable import Domain

struct CreditCurveTests {
    private let today = day("2026-09-01")

    private func curve(_ held: HeldCredential, _ log: [Activity]) throws -> (CreditCurve, Standing, Portfolio, RuleBook)
    {
        let book = try RealRuleBook.book.get()
        let portfolio = SampleLog.portfolio([held], log)
        let standing = try #require(try book.standings(of: portfolio, asOf: today).first)
        let found = try book.curve(of: held, standing, in: portfolio, asOf: today)
        return (try #require(found), standing, portfolio, book)
    }

    @Test func `every day shows what the rules would have counted of the log so far`() throws {
        let topics: [Topic] = [.safety, .hematology, .hematology, .chemistry, .general, .ethics, .phlebotomy]
        var random = SeededNumbers(seed: 3)
        for _ in 0..<25 {
            let log = (0..<20).map { number in
                SampleLog.course(
                    "c\(number)", day("2024-05-01").adding(days: Int(random.next(upTo: 800))).description,
                    Int(random.next(upTo: 4)) + 1, topics[Int(random.next(upTo: UInt64(topics.count)))])
            }
            let (curve, standing, portfolio, book) = try curve(SampleLog.ascp(), log)
            #expect(curve.served(on: today) == Credits(36).less(standing.total.missing ?? .zero))
            #expect(zip(curve.steps, curve.steps.dropFirst()).allSatisfy { $0.served < $1.served && $0.day <= $1.day })
            for step in curve.steps {
                var then = portfolio
                then.activities.removeAll { $0.completed > step.day }
                let counted = try book.standings(of: then, asOf: today)
                #expect(step.served == Credits(36).less(counted[0].total.missing ?? .zero))
            }
        }
    }

    @Test func `hours beyond one topic's need do not lift the curve`() throws {
        var held = HeldCredential(id: "fl", credential: "us-fl/technician", issued: day("2019-01-01"))
        held.facts.categories = []
        held.facts.firstRenewal = false
        let (curve, _, _, _) = try curve(
            held, [SampleLog.course("a", "2026-08-31", 1, .medicalErrors)])
        // The Florida cycle ended the day before: the new one has begun and asks anew.
        #expect(curve.window.from > day("2026-08-30"))
        #expect(curve.served(on: today) <= Credits(1))
    }

    @Test func `even steps begin with nothing and end with everything`() throws {
        let (curve, _, _, _) = try curve(SampleLog.ascp(), [])
        #expect(curve.even(on: curve.window.from.adding(days: -1)) == .zero)
        #expect(curve.even(on: curve.window.to) == Credits(36))
        #expect(curve.even(on: curve.window.to.adding(days: 400)) == Credits(36))
    }

    @Test func `a log of very many days is thinned out and still ends with today`() throws {
        let log = (0..<600).map { number in
            SampleLog.course("c\(number)", day("2024-07-01").adding(days: number).description, 1, .general)
        }
        let (curve, standing, _, _) = try curve(SampleLog.amt(), log)
        #expect(curve.steps.count <= CreditCurve.mostSteps + 1)
        #expect(curve.served(on: today) == Credits(45).less(standing.total.missing ?? .zero))
    }
}

/// Numbers that come again with their seed.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(upTo bound: UInt64) -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) % bound
    }
}
