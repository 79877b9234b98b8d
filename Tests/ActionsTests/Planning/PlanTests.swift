import Actions
import Domain
import Files
import Planning
import Primitives
import Rules
import Storage
import Testing

@Suite("Plans")
struct PlanTests {
    private func entry(
        _ handle: String, _ topics: [Topic], hours: Int, dollars: Int64, _ approvals: [Approval] = [.pace, .flBoard],
        _ change: (inout OfferingContent) -> Void = { _ in }
    ) -> CatalogueEntry {
        var content = OfferingContent(title: "Course \(handle)", kind: .onlineCourse, activity: .ceCourse)
        content.topics = .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
        content.amount = OfferedAmount(Credits(hours), .contactHour)
        content.delivery = .online
        content.approvals = approvals.map { OfferingApproval($0) }
        content.prices = [PricePlan(kind: .single, price: Money(cents: dollars * 100))]
        change(&content)
        return CatalogueEntry(handle: handle, provider: "Bench Academy", content: content)
    }

    /// A catalogue with a subscription, dates, a chain and something nobody can plan.
    private func catalogue(on day: CalendarDate) -> [CatalogueEntry] {
        let evening = LocalTime(day: day.adding(days: 40), minute: 18 * 60)
        return [
            entry("safety", [.safety], hours: 1, dollars: 9), entry("safety-dear", [.safety], hours: 1, dollars: 30),
            entry("ethics", [.ethics], hours: 1, dollars: 12),
            entry("ethics-unpriced", [.ethics], hours: 1, dollars: 0) { $0.prices = [] },
            entry("heme", [.hematology], hours: 10, dollars: 80) { $0.unlockedBy = ["library"] },
            entry("chem", [.chemistry], hours: 10, dollars: 70) { $0.unlockedBy = ["library"] },
            entry("micro", [.microbiology], hours: 8, dollars: 40) { content in
                content.occasions = [0, 1].map { week in
                    let starts = LocalTime(day: evening.day.adding(days: week * 7), minute: evening.minute)
                    let ends = LocalTime(day: starts.day, minute: 20 * 60)
                    return Occasion(starts: starts, ends: ends, venue: Venue(city: "Tampa", region: "FL"), seats: 9)
                }
                content.delivery = .live
            },
            entry("blood", [.bloodBanking], hours: 6, dollars: 40) { $0.requires = ["safety"] },
            entry("library", [.general], hours: 0, dollars: 0) { content in
                content.amount = nil
                content.prices = [
                    PricePlan(kind: .subscription, price: Money(cents: 9500), validDays: 365, what: "every course")
                ]
            },
            entry("errors", [.medicalErrors], hours: 2, dollars: 20, [.flBoard]),
            entry("laws", [.flLawsRules], hours: 1, dollars: 15, [.flBoard]),
            entry("hiv", [.hivAids], hours: 1, dollars: 15, [.flBoard]),
        ]
    }

    /// Somebody with a credential of three years, all of it still to be earned.
    private func technician(_ test: TestHouse) async throws -> Visitor {
        _ = try await test.house.loadCatalogue(catalogue(on: test.now.day))
        let visitor = try await test.member()
        let year = test.now.day.year
        let held = test.credential("ascp-boc/MLT", issued: "2020-06-01") {
            $0.cycle = DateSpan(
                between: CalendarDate(year: year - 1, month: 6, day: 1) ?? test.now.day,
                and: CalendarDate(year: year + 2, month: 5, day: 31) ?? test.now.day)
        }
        try await test.house.addCredential(held, for: visitor)
        return visitor
    }

    private func plan(
        _ test: TestHouse, _ visitor: Visitor, _ change: (inout PlanForm) -> Void = { _ in }
    ) async throws -> (plan: Plan, bench: PlanBench) {
        let bench = try await test.house.planBench(of: visitor)
        var form = PlanForm()
        change(&form)
        let look = try await test.house.plan(test.house.wish(form, at: bench), at: bench, waiting: 60_000)
        return (try #require(look.plan), bench)
    }

    @Test(arguments: Engine.allCases)
    func `the records and the catalogue, taken to the command line, give the same plan`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(test)
            for objective in PlanObjective.allCases {
                let (plan, bench) = try await plan(test, visitor) { $0.objective = objective.code }
                let today = test.now.day
                let portfolio = try PortfolioFile.decode(PortfolioJSON.bytes(bench.portfolio))
                let entries = try await test.house.catalogueEntries()
                let catalogue = try PlanCatalogueFile.decode(PlanCatalogueJSON.bytes(entries, from: today))
                let alone = try Planner(test.house.rules.book).plan(
                    portfolio, from: catalogue, wish: PlanWish(objective), asOf: today)
                #expect(
                    PlanJSON.document(plan, of: bench.portfolio, asOf: today)
                        == PlanJSON.document(alone, of: portfolio, asOf: today))
                #expect(plan.isOptimal && !plan.items.isEmpty && plan.conflict == nil)
            }
        }
    }

    @Test func `what is kept in is in every plan, and of what is refused no date is`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await technician(test)
            let cheapest = try await plan(test, visitor).plan.items.map(\.id)
            #expect(cheapest.contains("safety") && !cheapest.contains("safety-dear"))
            try await test.house.mark("safety-dear", .pin, for: visitor)
            try await test.house.mark("ethics", .refuse, for: visitor)
            let (pinned, bench) = try await plan(test, visitor)
            #expect(bench.marks == PlanMarks(pins: ["safety-dear"], refusals: ["ethics"]))
            // Nothing else that teaches it has a known price.
            #expect(pinned.conflict != nil)
            try await test.house.mark("ethics", .clear, for: visitor)
            let kept = try await plan(test, visitor).plan.items.map(\.id)
            #expect(kept.contains("safety-dear") && kept.contains("ethics"))
            let second = bench.choices.choices.values.first { $0.plannable.handle == "micro" && $0.id != "micro" }
            let date = try #require(second)
            try await test.house.mark(date.key, .pin, for: visitor)
            let dated = try await plan(test, visitor).plan.items
            #expect(dated.contains { $0.id == date.id } && !dated.contains { $0.id == "micro" })
            try await test.house.mark(date.key, .refuse, for: visitor)
            let marks = try await test.house.planMarks(of: visitor)
            #expect(marks == PlanMarks(pins: ["safety-dear"], refusals: ["micro"]))
        }
    }

    @Test func `one person's many questions do not stand in the line of others`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await technician(test)
            let bench = try await test.house.planBench(of: visitor)
            for number in 1...200 {
                var form = PlanForm()
                form.budget = String(number + 100)
                _ = try await test.house.plan(test.house.wish(form, at: bench), at: bench, waiting: 0)
            }
            // More than are put in line were asked, and only the last is still wanted.
            let last = try await plan(test, visitor) { $0.budget = "300" }.plan
            #expect(last.cost <= 30_000 && last.isOptimal)
        }
    }

    @Test func `wishes that cannot be read are told all at once, and the others are met`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let visitor = try await technician(test)
            let fields = try await refusedFields {
                _ = try await plan(test, visitor) { form in
                    (form.budget, form.allowance, form.weekly) = ("much", "-1", "200")
                    (form.near, form.within) = ("Atlantis", "far")
                    (form.earliest, form.latest) = ("2027", "tomorrow")
                }
            }
            #expect(Set(fields) == ["budget", "allowance", "weekly", "near", "within", "earliest", "latest"])
            let online = try await plan(test, visitor) { $0.isOnline = true }.plan
            #expect(online.excluded.contains { $0.id == "micro" && $0.code == .notOnline })
            let paid = try await plan(test, visitor) { $0.allowance = "50" }.plan
            #expect(paid.paidByEmployer == 5000)
            let poor = try await plan(test, visitor) { $0.budget = "10" }.plan
            #expect(poor.conflict?.demands.contains(.budget) == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a plan is followed: what is logged is ticked off, what is off is replaced`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(test)
            let (plan, bench) = try await plan(test, visitor)
            let accepted = try await test.house.acceptPlan(plan, at: bench, question: "?for=cost", for: visitor)
            let known = try await test.house.acceptedPlan(of: visitor)
            #expect(known == accepted && accepted.items.count == plan.items.count)

            let first = try #require(accepted.items.first { $0.key == "safety" })
            var form = CreditForm()
            (form.title, form.provider) = (first.title, first.provider)
            form.completed = test.now.day.adding(days: -3).description
            (form.amount, form.topics, form.approvals) = ("1", ["safety"], ["pace"])
            test.move(seconds: 60)
            let credit = try await test.house.recordCredit(test.house.surroundings.id(), form, for: visitor)
            let after = try #require(try await test.house.followedPlan(of: visitor))
            #expect(after.steps.first { $0.item.key == "safety" }?.state == .taken(credit))
            #expect(after.closesAll && after.open.count == accepted.items.count - 1)

            let heme = try #require(accepted.items.first { $0.key != "safety" })
            try await test.house.cancelStep(heme.key, of: accepted.id, isCancelled: true, for: visitor)
            let off = try #require(try await test.house.followedPlan(of: visitor))
            #expect(off.steps.first { $0.item.key == heme.key }?.state == .cancelled && !off.closesAll)
            let again = try await test.house.planBench(of: visitor)
            let wish = try test.house.wishAgain(
                test.house.wish(PlanForm(), at: again), after: off.plan, at: again)
            #expect(again.choices.id(ofKey: heme.key).map(wish.refusals.contains) == true)

            try await test.house.cancelStep(heme.key, of: accepted.id, isCancelled: false, for: visitor)
            let on = try #require(try await test.house.followedPlan(of: visitor))
            #expect(on.closesAll && on.plan.revision == 3)
            let stranger = try await test.member("Ugo", email: "ugo@labs.example")
            let nothing = try await refusal { try await test.house.dropPlan(accepted.id, for: stranger) }
            #expect(nothing == .missing)
            try await test.house.dropPlan(accepted.id, for: visitor)
            #expect(try await test.house.followedPlan(of: visitor) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nothing of a plan stands readable in the database, and erasing takes it away`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(test)
            let (plan, bench) = try await plan(test, visitor) { $0.allowance = "43.21" }
            try await test.house.mark("safety", .pin, for: visitor)
            try await test.house.acceptPlan(plan, at: bench, question: "?for=cost&allowance=43.21", for: visitor)
            _ = try await test.house.makeCalendarFeed(for: visitor)
            #expect(try await test.holds("43.21") == false)
            try await test.house.eraseMe(password: TestHouse.password, word: "erase", for: visitor)
            for table: SQL in ["plan", "plan_mark", "calendar_feed"] {
                #expect(try await test.count("SELECT count(*) FROM \(table)") == 0)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a calendar follows the plan by a secret address until that is closed`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let visitor = try await technician(test)
            try await test.house.mark("micro", .pin, for: visitor)
            let (plan, bench) = try await plan(test, visitor)
            try await test.house.acceptPlan(plan, at: bench, question: "", for: visitor)
            let own = try await test.house.planCalendar(of: visitor)
            let held = try #require(own.events.first { $0.title == "Course micro" })
            #expect(held.place == "Tampa, FL")
            if case .clock(let from, let to) = held.time {
                #expect(from.minute == 18 * 60 && to.minute == 20 * 60)
            } else {
                Issue.record("it is held at a time")
            }
            #expect(own.events.contains { $0.title.hasPrefix("Last day: Course ") })
            #expect(own.events.contains { $0.title.hasPrefix("Declare MLT(ASCP)") })
            let token = try await test.house.makeCalendarFeed(for: visitor)
            let fed = try await test.house.planCalendar(behind: token)
            #expect(fed.events.map(\.id) == own.events.map(\.id))
            try await test.house.closeCalendarFeed(for: visitor)
            let gone = try await refusal { _ = try await test.house.planCalendar(behind: token) }
            #expect(gone == .missing)
        }
    }
}
