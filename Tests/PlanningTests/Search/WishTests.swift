import Primitives
import Rules
import Testing

@testable import Planning

@Suite struct WishTests {
    private let book: RuleBook
    private let person = Bench.technician()

    init() throws {
        book = try RealRuleBook.read()
    }

    private func held(_ id: String, _ day: String, _ hour: Int, dollars: Int64 = 1, at place: Place? = nil) -> Offering
    {
        Bench.course(id, 3, .ethics, dollars: dollars) { offering in
            offering.session = Session(starts: Bench.moment(day, hour), ends: Bench.moment(day, hour + 4))
            offering.delivery = .live
            offering.place = place
        }
    }

    @Test func `what cannot be had is left out with its reason`() throws {
        let offerings = [
            Bench.course("good", 3, .ethics, dollars: 90),
            Bench.course("refused", 3, .ethics, dollars: 1),
            Bench.course("full", 3, .ethics, dollars: 1) { $0.seats = 0 },
            Bench.course("over", 3, .ethics, dollars: 1) { $0.availableUntil = Bench.day("2026-11-19") },
            held("gone", "2026-11-19", 9),
            Bench.course("euros", 3, .ethics, dollars: 1) { $0.price = .foreign("eur") },
            Bench.course("unpriced", 3, .ethics, dollars: 1) { $0.price = .unknown },
            Bench.course("lost", 3, .ethics, dollars: 1) { $0.requires = ["nowhere"] },
            Bench.course("one", 3, .ethics, dollars: 1) { $0.requires = ["other"] },
            Bench.course("other", 3, .ethics, dollars: 1) { $0.requires = ["one"] },
            Bench.course("behind", 3, .ethics, dollars: 1) { $0.requires = ["full"] },
            Bench.course("strange", 3, .ethics, dollars: 1) { $0.provider = nil },
        ]
        let plan = try Bench.plan(person, offerings, wish: { $0.refusals = ["refused"] }, book: book)
        #expect(plan.ids == ["good"])
        let codes: [String: ExclusionCode] = [
            "refused": .refused, "full": .full, "over": .expired, "gone": .expired, "euros": .currency,
            "unpriced": .priceUnknown, "lost": .prerequisiteUnknown, "one": .prerequisiteCycle,
            "other": .prerequisiteCycle, "behind": .prerequisite, "strange": .notAccepted,
        ]
        #expect(Dictionary(uniqueKeysWithValues: plan.excluded.map { ($0.id, $0.code) }) == codes)
    }

    @Test func `a price that nobody knows is used only where money is not the question`() throws {
        let unpriced = Bench.course("unpriced", 3, .ethics, dollars: 1) {
            $0.price = .unknown
            $0.hours = Credits(1)
        }
        let priced = Bench.course("priced", 3, .ethics, dollars: 10)
        let quick = try Bench.plan(person, [unpriced, priced], wish: { $0.objective = .hours }, book: book)
        #expect(quick.ids == ["unpriced"])
        #expect(quick.items[0].cost == nil)
        let bounded = try Bench.plan(
            person, [unpriced, priced],
            wish: {
                $0.objective = .hours
                $0.budget = 5000
            }, book: book)
        #expect(bounded.ids == ["priced"])
    }

    @Test func `two things at one time are one too many`() throws {
        let morning = held("morning", "2027-02-01", 8)
        let noon = held("noon", "2027-02-01", 11)
        let home = Bench.course("home", 3, .ethics, dollars: 40)
        let plan = try Bench.plan(Bench.technician(missing: 6), [morning, noon, home], book: book)
        #expect(plan.ids == ["home", "morning"])
        let pinned = try Bench.plan(person, [morning, noon, home], wish: { $0.pins = ["noon"] }, book: book)
        #expect(pinned.code("morning") == .overlaps)
        let next = try Bench.plan(
            Bench.technician(missing: 6), [morning, held("after", "2027-02-01", 12), home], book: book)
        #expect(next.ids == ["after", "morning"])
    }

    @Test func `what is chosen stays and pays for what it needs`() throws {
        let first = Bench.course("first", 1, .general, dollars: 30)
        let second = Bench.course("second", 2, .ethics, dollars: 10) { $0.requires = ["first"] }
        let cheap = Bench.course("cheap", 3, .ethics, dollars: 5)
        let free = try Bench.plan(person, [first, second, cheap], book: book)
        #expect(free.ids == ["cheap"])
        let pinned = try Bench.plan(person, [first, second, cheap], wish: { $0.pins = ["second"] }, book: book)
        #expect(pinned.ids == ["first", "second"])
        #expect(pinned.cost == 4000)
    }

    @Test func `a step that was taken need not be taken again`() throws {
        var person = person
        let first = Bench.course("first", 1, .general, dollars: 30)
        let second = Bench.course("second", 2, .ethics, dollars: 10) { $0.requires = ["first"] }
        person.activities.append(first.activity(completed: Bench.day("2026-05-05")))
        let plan = try Bench.plan(person, [first, second], book: book)
        #expect(plan.ids == ["second"])
        #expect(plan.code("first") == .duplicate)
    }

    @Test func `what comes before is held before`() throws {
        let basics = Bench.course("basics", 1, .general, dollars: 1) { $0.availableFrom = Bench.day("2027-02-10") }
        let early = Bench.course("early", 3, .ethics, dollars: 1) { offering in
            offering.requires = ["basics"]
            offering.session = Session(starts: Bench.moment("2027-02-09", 9), ends: Bench.moment("2027-02-09", 12))
        }
        let online = Bench.course("online", 2, .ethics, dollars: 9) { $0.requires = ["basics"] }
        let plan = try Bench.plan(person, [basics, early, online], book: book)
        #expect(plan.ids == ["basics", "online"])
        #expect(plan.code("early") == .prerequisite)
        #expect(plan.items.allSatisfy { $0.date == Bench.day("2027-02-10") })
    }

    @Test func `evenings, online, not far`() throws {
        let tampa = Place(city: "Tampa", region: "FL", point: Point(latitude: 27_950_000, longitude: -82_460_000))
        let atlanta = Place(city: "Atlanta", region: "GA", point: Point(latitude: 33_750_000, longitude: -84_390_000))
        let day = held("day", "2027-02-01", 9, dollars: 1, at: tampa)
        let evening = held("evening", "2027-02-02", 18, dollars: 2, at: tampa)
        let far = held("far", "2027-02-03", 18, dollars: 0, at: atlanta)
        let nowhere = held("nowhere", "2027-02-04", 18, dollars: 0, at: Place(city: "Somewhere"))
        let online = Bench.course("online", 3, .ethics, dollars: 50)
        let all = [day, evening, far, nowhere, online]
        let near = try Bench.plan(
            person, all,
            wish: {
                $0.eveningsOnly = true
                $0.home = tampa.point
                $0.farthest = 100
            }, book: book)
        #expect(near.ids == ["evening"])
        #expect([near.code("day"), near.code("far"), near.code("nowhere")] == [.notEvening, .tooFar, .placeUnknown])
        let atHome = try Bench.plan(person, all, wish: { $0.onlineOnly = true }, book: book)
        #expect(atHome.ids == ["online"])
        let still = try Bench.plan(person, all, wish: { $0.objective = .trips }, book: book)
        #expect(still.ids == ["online"])
        #expect(still.trips == 0)
    }

    @Test func `what one place offers in one week is one trip`() throws {
        let tampa = Place(city: "Tampa")
        let monday = held("monday", "2027-02-01", 9, at: tampa)
        let friday = held("friday", "2027-02-05", 9, at: tampa)
        let march = held("march", "2027-03-05", 9, dollars: 0, at: tampa)
        let plan = try Bench.plan(
            Bench.technician(missing: 6), [monday, friday, march], wish: { $0.objective = .trips }, book: book)
        #expect(plan.ids == ["friday", "monday"])
        #expect(plan.trips == 1)
    }

    @Test func `the soonest plan is done on the earliest day`() throws {
        let now = Bench.course("now", 3, .ethics, dollars: 90)
        let soon = Bench.course("soon", 3, .ethics, dollars: 1) { $0.availableFrom = Bench.day("2026-12-01") }
        let plan = try Bench.plan(person, [now, soon], wish: { $0.objective = .finish }, book: book)
        #expect(plan.ids == ["now"])
        #expect(plan.bound == .day(Bench.asOf))
    }

    @Test func `a budget, and an employer who pays`() throws {
        let good = Bench.course("good", 3, .ethics, dollars: 60) { $0.hours = Credits(1) }
        let cheap = Bench.course("cheap", 3, .ethics, dollars: 20)
        func ids(_ budget: Int64?, _ allowance: Int64) throws -> [String] {
            try Bench.plan(
                person, [good, cheap],
                wish: {
                    $0.objective = .hours
                    ($0.budget, $0.allowance) = (budget, allowance)
                }, book: book
            ).ids
        }
        #expect(try ids(nil, 0) == ["good"])
        #expect(try ids(3000, 0) == ["cheap"])
        #expect(try ids(3000, 3000) == ["good"])
    }

    @Test func `few hours a week put things one behind the other`() throws {
        let courses = (0..<3).map { Bench.course("c\($0)", 2, .ethics, dollars: 1) }
        let plan = try Bench.plan(
            Bench.technician(missing: 6), courses, wish: { $0.weeklyHours = Credits(2) }, book: book)
        #expect(plan.items.map(\.date) == ["2026-11-26", "2026-12-03", "2026-12-10"].map(Bench.day))
        let hasty = try Bench.plan(
            Bench.technician(missing: 6), courses,
            wish: {
                $0.weeklyHours = Credits(2)
                $0.latest = Bench.day("2026-12-05")
            }, book: book)
        #expect(hasty.isFeasible == false)
        #expect(hasty.conflict?.demands.contains(.weeklyHours) == true)
    }
}
