import Primitives
import Rules
import Testing

@testable import Planning

@Suite struct PlannerTests {
    private let book: RuleBook

    init() throws {
        book = try RealRuleBook.read()
    }

    private func worth(_ plan: Plan, _ question: RandomQuestion) -> BruteForcePlan.Worth {
        let finish = Int64((plan.finish ?? question.asOf.adding(days: -1)).dayNumber)
        let unknown = Int64(plan.items.count { $0.cost == nil })
        let numbers: [Int64] =
            switch question.wish.objective {
            case .cost: [plan.cost, plan.hours.thousandths, finish]
            case .hours: [plan.hours.thousandths, unknown, plan.cost, finish]
            case .trips: [Int64(plan.trips), unknown, plan.cost, plan.hours.thousandths, finish]
            case .finish: [finish, unknown, plan.cost, plan.hours.thousandths]
            }
        return BruteForcePlan.Worth(numbers: numbers, ids: plan.ids)
    }

    /// Counts the items as activities, as anybody would who did what the plan says.
    private func isComplete(_ plan: Plan, _ question: RandomQuestion) throws -> Bool {
        var person = question.portfolio
        for item in plan.items {
            guard let offering = question.catalogue.offerings.first(where: { $0.id == item.id }) else { return false }
            person.activities.append(offering.activity(completed: item.date))
        }
        return try book.summaries(of: person, asOf: question.asOf).allSatisfy {
            $0.isComplete == (plan.unknown.contains($0.id) ? nil : true)
        }
    }

    @Test(arguments: 0..<20)
    func `as good as trying everything`(part: UInt64) throws {
        let planner = Planner(book)
        for seed in part * 50..<part * 50 + 50 {
            let question = RandomQuestion(seed: seed, offerings: seed % 8 == 0 ? 5...5 : 2...4)
            let plan = try planner.plan(
                question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
            let brute = try BruteForcePlan(question, book: book)
            guard let best = brute.best() else {
                #expect(plan.isFeasible == false, "seed \(seed): there is no plan, but \(worth(plan, question))")
                continue
            }
            #expect(plan.isFeasible == (plan.unknown.isEmpty ? true : nil), "seed \(seed): there is a plan, \(best)")
            #expect(plan.isOptimal && plan.isSettled, "seed \(seed)")
            #expect(worth(plan, question) == best, "seed \(seed)")
            let faults = brute.checker.faults(of: plan.claim)
            #expect(faults.isEmpty, "seed \(seed)")
            let isDone = try isComplete(plan, question)
            #expect(isDone, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<4)
    func `one answer whatever the order of the catalogue`(part: UInt64) throws {
        let planner = Planner(book)
        var settled = 0
        for seed in part * 20..<part * 20 + 20 {
            var question = RandomQuestion(seed: seed, offerings: 8...20)
            let plan = try planner.plan(
                question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
            question.catalogue.offerings.reverse()
            question.portfolio.activities.reverse()
            let again = try planner.plan(
                question.portfolio, from: question.catalogue, wish: question.wish, asOf: question.asOf)
            guard plan.isSettled || plan.isFeasible == false, again.isSettled || again.isFeasible == false else {
                continue
            }
            settled += 1
            #expect(worth(plan, question) == worth(again, question), "seed \(seed)")
        }
        #expect(settled == 20)
    }

    @Test func `one course that counts for two bodies is dearer than each alone and cheaper than both`() throws {
        let both = Bench.course("both", 3, .ethics, .medicalErrors, dollars: 40)
        let one = Bench.course("ethics", 3, .ethics, dollars: 25)
        let other = Bench.course("errors", 2, .medicalErrors, dollars: 20)
        let plan = try Bench.plan(Bench.floridian(), [one, other, both], book: book)
        #expect(plan.ids == ["both"])
        #expect(plan.cost == 4000)
        #expect(plan.isOptimal)
        #expect(plan.closes.contains(.init(credential: "mlt", requirement: "ethics", amount: Credits(1))))
        #expect(plan.closes.contains(.init(credential: "fl", requirement: "medical-errors", amount: Credits(2))))
    }

    @Test func `what is logged may be moved to where it is needed`() throws {
        var person = Bench.technician(missing: 0)
        person.activities[3].topics = .undivided([TopicSet(.hematology), TopicSet(.ethics)])
        person.activities[3].amount = Credits(3)
        let plan = try Bench.plan(person, [Bench.course("heme", 1, .hematology, dollars: 5)], book: book)
        #expect(plan.isFeasible == true)
        #expect(plan.items.isEmpty)
        person.activities[3].amount = Credits(2)
        let second = try Bench.plan(person, [Bench.course("heme", 1, .hematology, dollars: 5)], book: book)
        #expect(second.ids == ["heme"])
    }

    @Test func `ties are settled by hours, then by the day, then by ids`() throws {
        let long = Bench.course("a", 3, .ethics, dollars: 10) { $0.hours = Credits(4) }
        let late = Bench.course("b", 3, .ethics, dollars: 10) { $0.availableFrom = Bench.day("2027-01-10") }
        let one = Bench.course("d", 3, .ethics, dollars: 10)
        let other = Bench.course("c", 3, .ethics, dollars: 10)
        let all = try Bench.plan(Bench.technician(), [long, late, one, other], book: book)
        #expect(all.ids == ["c"])
        let lateOnly = try Bench.plan(Bench.technician(), [long, late], book: book)
        #expect(lateOnly.ids == ["b"])
        #expect(lateOnly.items[0].date == Bench.day("2027-01-10"))
    }

    @Test func `what is declared late is not planned`() throws {
        let late = Bench.course("late", 3, .ethics, dollars: 1) { $0.availableFrom = Bench.day("2027-05-10") }
        let soon = Bench.course("soon", 3, .ethics, dollars: 50)
        let plan = try Bench.plan(Bench.technician(), [late, soon], book: book)
        #expect(plan.ids == ["soon"])
        #expect(plan.code("late") == .outsideCycle)
        #expect(plan.items[0].by == Bench.day("2027-05-01"))
    }

    @Test func `a subscription is taken when it is worth it`() throws {
        let library = Subscription(id: "lib", title: "Library", price: .cents(3000), validDays: 365)
        let courses = (0..<3).map { number in
            Bench.course("c\(number)", 1, .ethics, dollars: 15) { $0.unlockedBy = ["lib"] }
        }
        let plan = try Bench.plan(Bench.technician(), courses, [library], book: book)
        #expect(plan.cost == 3000)
        #expect(plan.purchases.map(\.id) == ["lib"])
        #expect(plan.items.allSatisfy { $0.through == "lib" })
        let two = try Bench.plan(Bench.technician(missing: 1), courses, [library], book: book)
        #expect(two.cost == 1500)
        #expect(two.purchases.isEmpty)
    }

    @Test func `so many hours for one price`() throws {
        let pick = Subscription(id: "pick", title: "Two hours", price: .cents(1000), hours: Credits(2))
        let courses = (0..<3).map { number in
            Bench.course("c\(number)", 1, .ethics, dollars: 8) { $0.unlockedBy = ["pick"] }
        }
        let plan = try Bench.plan(Bench.technician(), courses, [pick], book: book)
        #expect(plan.cost == 1800)
        #expect(plan.items.count { $0.through == "pick" } == 2)
    }

    @Test func `credentials kept up voluntarily or left out ask for nothing`() throws {
        var person = Bench.floridian()
        person.credentials[1].facts.voluntary = true
        let errors = Bench.course("errors", 2, .medicalErrors, dollars: 1)
        let ethics = Bench.course("ethics", 3, .ethics, dollars: 2)
        let plan = try Bench.plan(person, [errors, ethics], book: book)
        #expect(plan.ids == ["ethics"])
        #expect(plan.skipped == [.init(credential: "fl", reason: .voluntary)])
        let less = try Bench.plan(Bench.floridian(), [errors, ethics], wish: { $0.leaveOut = ["mlt"] }, book: book)
        #expect(less.ids == ["errors"])
    }

    @Test func `what is not known keeps anybody from saying that it will be complete`() throws {
        var person = Bench.floridian()
        person.credentials[1].facts.categories = nil
        let errors = Bench.course("errors", 2, .medicalErrors, dollars: 1)
        let ethics = Bench.course("ethics", 3, .ethics, dollars: 2)
        let plan = try Bench.plan(person, [errors, ethics], book: book)
        #expect(plan.isFeasible == nil)
        #expect(plan.unknown == ["fl"])
        #expect(plan.ids == ["errors", "ethics"])
    }

    @Test func `after an expiry the last twelve months count back from the end of the plan`() throws {
        var person = Portfolio(name: "Expired")
        var held = HeldCredential(id: "ca", credential: "us-ca/MLT", issued: Bench.day("2012-04-01"))
        held.facts.expiredOn = Bench.day("2026-03-31")
        person.credentials = [held]
        let now = Bench.course("now", 12, .hematology, dollars: 90)
        let later = Bench.course("later", 12, .hematology, dollars: 30) { $0.availableFrom = Bench.day("2027-01-15") }
        let plan = try Bench.plan(person, [now, later], book: book)
        #expect(plan.ids == ["later"])
        let today = try Bench.plan(person, [now, later], wish: { $0.latest = Bench.asOf }, book: book)
        #expect(today.ids == ["now"])
    }
}
