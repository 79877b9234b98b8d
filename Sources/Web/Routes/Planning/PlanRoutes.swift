import Actions
import Domain
import Hummingbird
import Pages
import Planning
import Primitives

/// Plans: compare them, say what must and must not be in them, follow one.
struct PlanRoutes {
    let site: Site

    /// A page waits so long for a plan, in milliseconds; then it says what is known and looks again.
    private static let patience: Int64 = 1500

    func add(to router: Router<Exchange>) {
        router.get("/plan") { request, exchange in try await show(request, exchange) }
        router.post("/plan/mark") { request, exchange in try await mark(request, exchange) }
        router.post("/plan/accept") { request, exchange in try await accept(request, exchange) }
        router.post("/plan/step") { request, exchange in try await step(request, exchange) }
        router.post("/plan/drop") { request, exchange in try await drop(request, exchange) }
    }

    private func show(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let fields = Site.query(request)
        let accepted = try await site.house.acceptedPlan(of: visitor)
        let bench = try await site.house.planBench(of: visitor)
        if fields["for"].isEmpty, let accepted { return try await follow(accepted, bench, nil, exchange) }
        var page = try await page(PlanQuery(fields), bench)
        page.hasAccepted = accepted != nil
        return site.page(page, status: page.errors.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func page(_ query: PlanQuery, _ bench: PlanBench) async throws -> PlanPage {
        let shape = PlanShape(bench: bench)
        var page = PlanPage(asOf: site.house.today, query: query, answer: .noCredential)
        page.credentials = shape.credentials
        page.cities = site.house.catalogue.places.map(\.words)
        page.offeringCount = bench.choices.catalogue.offerings.count
        guard !bench.standings.isEmpty else { return page }
        page.marks = shape.marks()
        let wish: PlanWish
        do {
            wish = try site.house.wish(PlanForm(query), at: bench)
        } catch {
            page.errors = Site.errors(try Refusal.faults(error))
            page.answer = .unclear
            return page
        }
        let looks = try await site.house.plans(wish, at: bench, waiting: Self.patience)
        page.answer = Self.answer(looks[wish.objective]?.plan, shape, query)
        page.known = looks[wish.objective]?.known
        if let plan = looks[wish.objective]?.plan {
            page.excluded = shape.excluded(plan)
            // Where nothing is to be done, or nothing can be, there is nothing to compare.
            if plan.items.isEmpty { return page }
        }
        page.alternatives = shape.alternatives(looks, query)
        return page
    }

    private static func answer(_ plan: Plan?, _ shape: PlanShape, _ query: PlanQuery) -> PlanPage.Answer {
        guard let plan else { return .working }
        if let conflict = plan.conflict { return .conflict(shape.obstacle(conflict, query)) }
        if plan.items.isEmpty { return plan.isFeasible == true || plan.isOptimal ? .complete : .outOfTime }
        return .plan(shape.shown(plan))
    }

    private func mark(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        guard let mark = PlanMarks.Mark(rawValue: sent.fields["do"]) else { throw WebFault.unreadable }
        try await site.house.mark(sent.fields["key"], mark, for: try exchange.signedIn())
        let parts = sent.fields["back"].split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let query = parts.first.flatMap { PlanQuery(text: String($0)) } ?? PlanQuery()
        let anchor = parts.count == 2 ? "#" + parts[1].filter { $0.isLetter || $0.isNumber || $0 == "-" } : ""
        return site.onward(Link.planWhere(query).path + (mark == .refuse ? "" : anchor), .marked)
    }

    private func accept(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let visitor = try exchange.signedIn()
        guard let query = PlanQuery(text: sent.fields["question"]) else { throw WebFault.unreadable }
        let bench = try await site.house.planBench(of: visitor)
        let again = ID<AcceptedPlan>(sent.fields["again"])
        let known = again == nil ? nil : try await site.house.acceptedPlan(of: visitor)
        var wish = try site.house.wish(PlanForm(query), at: bench)
        if let known, known.id == again { wish = site.house.wishAgain(wish, after: known, at: bench) }
        let look = try await site.house.plan(wish, at: bench, waiting: 10_000)
        guard let plan = look.plan, plan.conflict == nil, !plan.items.isEmpty else {
            return site.onward(.planWhere(query))
        }
        // The catalogue or the log may have changed since the page was looked at.
        let seen = sent.fields["seen"]
        guard seen.isEmpty || seen == PlanShape(bench: bench).shown(plan).mark else {
            return site.onward(.planWhere(query), .planChanged)
        }
        try await site.house.acceptPlan(plan, at: bench, question: query.query, for: visitor)
        return site.onward(.plan, .planned)
    }

    private func step(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        guard let plan = ID<AcceptedPlan>(sent.fields["plan"]), ["cancel", "restore"].contains(sent.fields["do"]) else {
            throw WebFault.unreadable
        }
        try await site.house.cancelStep(
            sent.fields["key"], of: plan, isCancelled: sent.fields["do"] == "cancel", for: try exchange.signedIn())
        return site.onward(.plan)
    }

    private func drop(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        guard let plan = ID<AcceptedPlan>(sent.fields["plan"]) else { throw WebFault.unreadable }
        try await site.house.dropPlan(plan, for: try exchange.signedIn())
        return site.onward(.planWhere(PlanQuery()), .planDropped)
    }

    /// The plan that somebody follows, with a secret address that was just made.
    func followed(_ exchange: Exchange, feed: FollowedPlanPage.Feed) async throws -> Response {
        let visitor = try exchange.signedIn()
        guard let accepted = try await site.house.acceptedPlan(of: visitor) else { return site.onward(.plan) }
        return try await follow(accepted, try await site.house.planBench(of: visitor), feed, exchange)
    }

    /// The plan that somebody follows, with what a new one would change.
    private func follow(
        _ plan: AcceptedPlan, _ bench: PlanBench, _ feed: FollowedPlanPage.Feed?, _ exchange: Exchange
    ) async throws -> Response {
        let house = site.house
        let followed = try house.followed(plan, at: bench)
        let shape = PlanShape(bench: bench)
        let query = PlanQuery(text: plan.question) ?? PlanQuery()
        var page = FollowedPlanPage(followed, query, shape, on: house.today)
        let made = try await house.calendarFeed(of: try exchange.signedIn())
        page.feed = feed ?? made.map { .known(since: $0.day) } ?? .none
        // What was wished may no longer be said so: then there is only the plan as it is.
        if !followed.open.isEmpty || !followed.closesAll, let wish = try? house.wish(PlanForm(query), at: bench) {
            let look = try await house.plan(
                house.wishAgain(wish, after: plan, at: bench), at: bench, waiting: Self.patience)
            page.isWorking = look.plan == nil
            page.obstacle = look.plan?.conflict.map { shape.obstacle($0, query).text }
            page.change = look.plan.flatMap { FollowedPlanPage.Change($0, followed, bench) }
        }
        return site.page(page, exchange)
    }
}
