import Primitives
import Rules
import Testing

@testable import Planning

@Suite struct PlanCheckerTests {
    private let book: RuleBook

    init() throws {
        book = try RealRuleBook.read()
    }

    private func faults(
        _ offerings: [Offering], _ items: [(String, String)], cost: Int64, subscriptions: [Subscription] = [],
        through: String? = nil, purchases: [(String, String)] = [], wish change: (inout PlanWish) -> Void = { _ in }
    ) throws -> [PlanChecker.Fault] {
        var wish = PlanWish(.cost)
        change(&wish)
        let person = Bench.technician()
        let targets = try Targets(person, book: book, wish: wish, asOf: Bench.asOf)
        let checker = PlanChecker(
            person, Catalogue(subscriptions: subscriptions, offerings: offerings), wish, asOf: Bench.asOf, book: book,
            targets: targets)
        return checker.faults(
            of: PlanChecker.Claim(
                items: items.map { ($0.0, Bench.day($0.1), through) },
                purchases: purchases.map { ($0.0, Bench.day($0.1)) }, cost: cost))
    }

    private let ethics = Bench.course("e", 3, .ethics, dollars: 10)

    @Test func `a plan that is right has no fault`() throws {
        #expect(try faults([ethics], [("e", "2026-12-01")], cost: 1000).isEmpty)
    }

    @Test func `what does not make everything complete is told`() throws {
        let short = Bench.course("e", 2, .ethics, dollars: 10)
        #expect(try faults([short], [("e", "2026-12-01")], cost: 1000) == [.incomplete(credential: "mlt")])
        // Counted, but too late to be declared.
        #expect(try faults([ethics], [("e", "2027-05-20")], cost: 1000) == [.incomplete(credential: "mlt")])
    }

    @Test func `money is added up again`() throws {
        #expect(try faults([ethics], [("e", "2026-12-01")], cost: 900) == [.wrongCost(said: 900, is: 1000)])
        let over = try faults([ethics], [("e", "2026-12-01")], cost: 1000, wish: { $0.budget = 500 })
        #expect(over == [.overBudget(1000)])
        let unknown = Bench.course("e", 3, .ethics, dollars: 0) { $0.price = .unknown }
        #expect(try faults([unknown], [("e", "2026-12-01")], cost: 0) == [.priceUnknown("e")])
    }

    @Test func `a subscription unlocks what it says, while it lasts`() throws {
        let library = Subscription(id: "lib", title: "Library", price: .cents(700), validDays: 30)
        let open = Bench.course("e", 3, .ethics, dollars: 10) { $0.unlockedBy = ["lib"] }
        func check(_ offering: Offering, _ day: String) throws -> [PlanChecker.Fault] {
            try faults(
                [offering], [("e", day)], cost: 700, subscriptions: [library], through: "lib",
                purchases: [("lib", "2026-12-01")])
        }
        #expect(try check(open, "2026-12-30").isEmpty)
        #expect(try check(open, "2026-12-31") == [.notSubscribed("e")])
        #expect(try check(ethics, "2026-12-30") == [.notSubscribed("e")])
    }

    @Test func `days, seats, wishes`() throws {
        let spring = Bench.course("e", 3, .ethics, dollars: 10) {
            $0.availableFrom = Bench.day("2027-03-01")
            $0.seats = 0
        }
        let found = try faults([spring], [("e", "2026-12-01")], cost: 1000, wish: { $0.refusals = ["e"] })
        #expect(found == [.notAvailable("e"), .noSeat("e"), .refused("e")])
        #expect(try faults([ethics], [("e", "2026-11-19")], cost: 1000) == [.notAvailable("e")])
        #expect(try faults([ethics], [("x", "2026-12-01")], cost: 0).first == .unknownItem("x"))
        let pinned = try faults([ethics], [("e", "2026-12-01")], cost: 1000, wish: { $0.pins = ["p"] })
        #expect(pinned == [.pinMissing("p")])
    }

    @Test func `nobody is in two places, and nothing comes before what it needs`() throws {
        func held(_ id: String, _ hour: Int) -> Offering {
            Bench.course(id, 3, .ethics, dollars: 0) { offering in
                offering.session = Session(
                    starts: Bench.moment("2027-02-01", hour), ends: Bench.moment("2027-02-01", hour + 3))
            }
        }
        let two = try faults([held("a", 9), held("b", 11)], [("a", "2027-02-01"), ("b", "2027-02-01")], cost: 0)
        #expect(two == [.overlap("a", "b")])
        let step = Bench.course("b", 3, .ethics, dollars: 0) { $0.requires = ["a"] }
        let first = Bench.course("a", 1, .general, dollars: 0)
        #expect(
            try faults([first, step], [("a", "2027-01-02"), ("b", "2027-01-01")], cost: 0)
                == [.prerequisite("b", needs: "a")])
        #expect(try faults([first, step], [("b", "2027-01-01")], cost: 0) == [.prerequisite("b", needs: "a")])
    }

    @Test func `two that need each other cannot be done on one day either`() throws {
        let one = Bench.course("a", 3, .ethics, dollars: 0) { $0.requires = ["b"] }
        let other = Bench.course("b", 3, .ethics, dollars: 0) { $0.requires = ["a"] }
        let found = try faults([one, other], [("a", "2027-01-01"), ("b", "2027-01-01")], cost: 0)
        #expect(found == [.prerequisite("a", needs: "b"), .prerequisite("b", needs: "a")])
    }

    @Test func `weeks have only so many hours`() throws {
        let found = try faults([ethics], [("e", "2026-11-24")], cost: 1000, wish: { $0.weeklyHours = Credits(3) })
        #expect(found == [.tooManyHours(from: Bench.asOf, to: Bench.day("2026-11-24"))])
        #expect(
            try faults([ethics], [("e", "2026-11-26")], cost: 1000, wish: { $0.weeklyHours = Credits(3) }).isEmpty)
    }
}
