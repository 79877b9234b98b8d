import Pages
import Primitives
import Rules

extension Sample {
    private static func item(
        _ number: Int, _ title: String, _ topics: [Topic], cost: Int64?, hours: Int, days: Int = 0,
        held: (clock: String?, place: String?)? = nil, through: String? = nil
    ) -> PlanShown.Item {
        var item = PlanShown.Item(
            id: Dana.id(80 + number), key: "o\(number)", title: title, provider: "Larkspur Laboratory Learning",
            date: Dana.asOf.adding(days: days), by: Dana.asOf.adding(days: held == nil ? 200 : days))
        (item.topics, item.cost, item.hours, item.held, item.through) = (topics, cost, Credits(hours), held, through)
        item.closes = [
            ("MLT(ASCP)", "2 points of blood banking"), ("Florida technician", "2 contact hours of your choice"),
        ]
        return item
    }

    private static var items: [PlanShown.Item] {
        var first = item(1, "Antibody identification: panels that do not fit", [.bloodBanking], cost: 0, hours: 2)
        first.url = "https://larkspur.example/antibody"
        first.isPinned = true
        var second = item(
            2, "A workshop with a name that goes on and on until it has to be broken somewhere", [.safety, .ethics],
            cost: 14_550, hours: 6, days: 30, held: ("09:00", "Orlando, FL"))
        second.isUpTo = true
        return [
            first, second, item(3, "Reticulocytes", [.hematology], cost: 0, hours: 1, through: "Course library"),
            item(4, "Price of a secret", [.ethics], cost: nil, hours: 1, days: 20),
        ]
    }

    private static var plan: PlanShown {
        var plan = PlanShown(objective: "cost")
        (plan.cost, plan.paidByEmployer, plan.hours, plan.trips) = (24_050, 10_000, Credits(10), 1)
        (plan.finish, plan.proof) = (Dana.asOf.adding(days: 30), .proven)
        plan.purchases = [.init(id: Dana.id(90), title: "Course library", from: Dana.asOf, cost: 9500)]
        plan.items = items
        return plan
    }

    private static func page(_ query: PlanQuery, _ answer: PlanPage.Answer) -> PlanPage {
        var page = PlanPage(asOf: Dana.asOf, query: query, answer: answer)
        page.credentials = [(Dana.id(1), "MLT(ASCP)"), (Dana.id(2), "Florida technician")]
        page.cities = ["Tampa, FL"]
        page.offeringCount = 137
        let figures: [(String, Int64, Int, Int)] = [
            ("cost", 24_050, 10, 1), ("hours", 31_000, 8, 1), ("trips", 26_000, 11, 0), ("finish", 40_000, 12, 2),
        ]
        page.alternatives = figures.map { code, cost, hours, trips in
            PlanAlternative(
                objective: code,
                state: .found(
                    .init(
                        cost: cost, hours: Credits(hours), trips: trips, finish: Dana.asOf.adding(days: hours * 3),
                        count: 4, isProven: code != "trips")), isChosen: code == query.objective,
                query: query.minimising(code))
        }
        page.excluded = [
            PlanExclusion(reason: "its price is not known", count: 9, examples: [(Dana.id(81), "A degree")]),
            PlanExclusion(reason: "it counts for nothing that is missing", count: 31, examples: []),
        ]
        return page
    }

    static let plans: [Sample] = {
        var full = page(PlanQuery(), .plan(plan))
        full.marks = [
            .init(key: "o1", title: "Antibody identification", isPin: true),
            .init(key: "o9", title: "Something dull", isPin: false),
        ]
        full.hasAccepted = true
        var wished = PlanQuery(objective: "hours")
        (wished.budget, wished.isOnline, wished.near) = ("300", true, "Tampa, FL")
        var bounded = plan
        (bounded.objective, bounded.proof, bounded.unknown) = ("hours", .atLeast("9 hours"), ["MLS(AMT)"])
        var working = page(wished, .working)
        working.known = "So far: a plan of $140. None gets below $110."
        working.alternatives = working.alternatives.map {
            PlanAlternative(objective: $0.objective, state: .working, isChosen: $0.isChosen, query: $0.query)
        }
        var unclear = page(wished, .unclear)
        unclear.errors = [
            FieldError(field: "budget", text: "Write the amount in dollars, as 150 or 150.00."),
            FieldError(field: "latest", text: "Write the day as 2027-03-02."),
        ]
        unclear.alternatives = []
        let obstacle = PlanObstacle(
            text: "These do not go together: ethics for MLT(ASCP); and the budget.",
            remedies: [
                .ask(words: "Plan without a budget", PlanQuery()),
                .unmark(words: "No longer keep in “Reticulocytes”", key: "o3"),
            ])
        var followed = FollowedPlanPage(
            asOf: Dana.asOf, id: Dana.id(95), since: Dana.asOf.adding(days: -9), query: PlanQuery(),
            steps: zip(items, [.taken(Dana.id(12)), .open, .cancelled, .missed] as [FollowedPlanPage.Step.State])
                .map { FollowedPlanPage.Step(item: $0, state: $1) },
            purchases: plan.purchases, cost: 24_050, paidByEmployer: 10_000, closesAll: false)
        followed.change = .init(comes: ["Ethics in an hour"], goes: ["Reticulocytes"], stays: 1, cost: 15_750)
        followed.feed = .made("https://aliquot.example/calendar/secret-secret-secret-secret-secret-secret-s.ics")
        var done = FollowedPlanPage(
            asOf: Dana.asOf, id: Dana.id(95), since: Dana.asOf, query: PlanQuery(),
            steps: [.init(item: items[0], state: .taken(Dana.id(12)))], purchases: [], cost: 0, paidByEmployer: 0,
            closesAll: true)
        var stuck = followed
        (stuck.change, stuck.feed) = (nil, .none)
        stuck.obstacle = "For HIV and AIDS for Florida technician 1 is asked, and nothing more can be had."
        done.feed = .known(since: Dana.asOf)
        var home = HomePage(asOf: Dana.asOf, standings: Dana.standings, recent: Array(Dana.lines.prefix(2)))
        home.plan = PlanStrip(asOf: Dana.asOf, done: 1, count: 4, next: items[1])
        return [
            Sample(name: "plan", page: full), Sample(name: "plan-wishes", page: page(wished, .plan(bounded))),
            Sample(name: "plan-working", page: working), Sample(name: "plan-unclear", page: unclear),
            Sample(name: "plan-conflict", page: page(PlanQuery(), .conflict(obstacle))),
            Sample(name: "plan-none", page: PlanPage(asOf: Dana.asOf, query: PlanQuery(), answer: .noCredential)),
            Sample(
                name: "plan-complete", page: PlanPage(asOf: Dana.asOf, query: PlanQuery(), answer: .complete)),
            Sample(name: "plan-followed", page: followed), Sample(name: "plan-done", page: done),
            Sample(name: "plan-stuck", page: stuck),
            Sample(name: "home-plan", page: home),
        ]
    }()
}
