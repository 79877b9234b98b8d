import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// The people that somebody leads.
struct TeamRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/team") { request, exchange in try await grid(request, exchange) }
        router.get("/team/{id}") { _, exchange in try await colleague(exchange) }
    }

    private func team(_ exchange: Exchange) async throws -> (Team, Actions.Visitor) {
        let visitor = try exchange.signedIn()
        guard let organisation = visitor.actor.leads.first else { throw Refusal.forbidden }
        return (try await site.house.team(of: organisation, for: visitor), visitor)
    }

    private func grid(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let (team, visitor) = try await team(exchange)
        let today = site.house.today
        let filter = TeamFilter(Site.query(request))
        let shape = TeamShape(team, today)
        let id = team.organisation.id
        let kept =
            visitor.actor.may(.see, .retention(of: id))
            ? try await site.house.retention(of: id, for: visitor).periods.first { $0.kind == .membership }?.months
            : nil
        let found = team.colleagues.filter { shape.fits($0, filter) }
        let page = TeamPage(
            organisation: team.organisation.name, asOf: today, filter: filter,
            people: found.map { shape.person($0, filter) },
            count: team.colleagues.count, benches: team.units.filter { $0.kind == .bench }.map(\.name),
            shifts: team.units.filter { $0.kind == .shift }.map(\.name), credentials: shape.credentials,
            summary: shape.summary, keptMonths: kept)
        return site.page(page, exchange)
    }

    private func colleague(_ exchange: Exchange) async throws -> Response {
        let (team, visitor) = try await team(exchange)
        let id = try exchange.id(Person.self)
        guard let found = team.colleagues.first(where: { $0.person.id == id }) else {
            throw try await site.house.absence(ofPerson: id, for: visitor)
        }
        var entries: [EntryLine]?
        do {
            entries = try await site.house.sharedCredits(of: found, for: visitor).map { EntryLine($0) }
                .sorted { $0.completed > $1.completed }
        } catch Refusal.forbidden {}
        let page = TeamPersonPage(
            name: found.person.name, place: TeamShape(team, site.house.today).place(found, withRole: true),
            asOf: site.house.today, standings: found.standings, entries: entries,
            sight: found.memberships.contains(where: \.sharesEntries) ? .shared : .given)
        return site.page(page, exchange)
    }
}
