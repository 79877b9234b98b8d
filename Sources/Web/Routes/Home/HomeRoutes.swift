import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Storage

/// The first screen after signing in.
struct HomeRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/home") { _, exchange in try await home(exchange) }
    }

    private func home(_ exchange: Exchange) async throws -> Response {
        let visitor = try exchange.signedIn()
        let dossier = try await site.house.dossier(of: visitor)
        let standings = try await site.house.standings(of: dossier)
        let drafts = dossier.draftCount == 0 ? [] : try await site.house.drafts(of: visitor)
        let plan = try await site.house.acceptedPlan(of: visitor)
        var page = HomePage(
            asOf: site.house.today, standings: standings,
            recent: dossier.valid.suffix(5).reversed().map { EntryLine($0) }, drafts: drafts.map { DraftLine($0) },
            desks: try await desks(visitor), posts: try await posts(visitor),
            isFresh: exchange.flash == .recorded)
        page.plan = plan.map { PlanStrip($0.steps(dossier.credits, on: site.house.today), on: site.house.today) }
        page.studies = StudyStrip(
            try await site.house.coursesUnderWay(for: visitor).map { ($0.course.text, $0.title) })
        return site.page(page, exchange)
    }

    /// The rooms of somebody's work, with the figure that matters there now.
    private func desks(_ visitor: Actions.Visitor) async throws -> [Desk] {
        var desks: [Desk] = []
        if let team = try await site.house.teamDesk(visitor) {
            desks.append(
                Desk(
                    title: "Team", figure: String(team.lapsing),
                    sentence: "of \(team.people) people have a credential that ends within 60 days and is not complete",
                    link: .teamWhere(TeamFilter(due: 60)), isPressing: team.lapsing > 0))
        }
        if !visitor.actor.provides.isEmpty {
            let desk = try await site.house.offeringDesk(for: visitor)
            let count = desk.lapses.count
            desks.append(
                Desk(
                    title: "Offerings", figure: String(count),
                    sentence:
                        "of \(desk.editions.count) offerings have an approval that ends within \(ApprovalLapse.warnedBefore) days",
                    link: .manageOfferings, isPressing: count > 0))
        }
        if !visitor.actor.audits.isEmpty {
            let waiting = try await site.house.approvalsWaiting(for: visitor)
            desks.append(
                Desk(
                    title: "Requests", figure: String(waiting),
                    sentence: waiting == 1
                        ? "person asks your body to accept an activity" : "people ask your body to accept an activity",
                    link: .approvals, isPressing: waiting > 0))
        }
        if visitor.actor.isOperator {
            let load = try await site.house.load()
            let failed = (load.jobs?.failed ?? 0) + (load.mails?.failed ?? 0)
            desks.append(
                Desk(
                    title: "Installation", figure: String(failed),
                    sentence: failed == 0 ? "failed jobs and mails: everything runs" : "jobs or mails have failed",
                    link: .admin, isPressing: failed > 0))
        }
        return desks
    }

    /// Work that has no room of its own yet.
    private func posts(_ visitor: Actions.Visitor) async throws -> [Post] {
        var posts: [Post] = []
        for place in visitor.actor.memberships {
            let duty: Post.Duty? =
                switch place.role {
                case .provider: .provider
                case .auditor, .ruleEditor, .ruleReviewer: .body
                default: nil
                }
            guard let duty, let name = try await site.house.organisation(place.organisation)?.name,
                !posts.contains(where: { $0.organisation == name })
            else { continue }
            posts.append(Post(organisation: name, duty: duty))
        }
        return posts
    }
}
