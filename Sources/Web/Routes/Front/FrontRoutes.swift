import Actions
import Domain
import HTTPTypes
import Hummingbird
import Pages
import Primitives
import Rules

/// What everybody may see: the front, and what kinds of problems mean.
struct FrontRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/") { _, exchange in
            exchange.visitor == nil ? site.page(front(), exchange) : site.onward(.home)
        }
        router.get("/problems") { _, exchange in
            let kinds = ProblemCode.allCases.map { code in
                ProblemsPage.Kind(
                    slug: code.rawValue, name: code.title, status: code.status.code, meaning: code.meaning,
                    remedy: code.remedy)
            }
            return site.page(ProblemsPage(problems: kinds), exchange)
        }
        router.get("/api") { _, exchange in
            let operations = APIRoutes.all.map { route in
                APIPage.Operation(method: route.method.rawValue, path: route.path, scope: route.scope?.code)
            }
            let settings = site.house.settings
            return site.page(
                APIPage(address: settings.address, limit: settings.quota.limit, operations: operations), exchange)
        }
        router.get("/problems/{slug}") { _, exchange in
            guard let code = exchange.parameters.get("slug").flatMap({ ProblemCode(rawValue: $0) }) else {
                throw Refusal.missing
            }
            return site.page(problem(code), exchange)
        }
    }

    private func front() -> FrontPage {
        let today = site.house.today
        let book = site.house.rules.book
        let credentials = book.programmes.reduce(0) { count, programme in
            count + Set((programme.versions.last?.credentials ?? [:]).values.map(\.code)).count
        }
        return FrontPage(
            example: try? book.standings(of: FrontExample.portfolio(today), asOf: today).first, asOf: today,
            programmes: book.programmes.count, credentials: credentials,
            demoPeople: site.house.settings.isDemo ? DemoPerson.all : [])
    }

    private func problem(_ code: ProblemCode) -> ProblemPage {
        let sample = """
            {
              "type": "/problems/\(code.rawValue)",
              "title": "\(code.title)",
              "status": \(code.status.code),
              "instance": "urn:request:…"
            }
            """
        return ProblemPage(
            slug: code.rawValue, name: code.title, status: code.status.code, meaning: code.meaning,
            remedy: code.remedy, sample: sample)
    }
}

/// The standing on the front page: made up, counted by the real rules.
private enum FrontExample {
    static func portfolio(_ today: CalendarDate) -> Portfolio {
        func activity(_ id: String, _ days: Int, _ amount: Int, _ topic: Topic) -> Activity {
            Activity(
                id: id, title: "Course \(id)", kind: .ceCourse, completed: today.adding(days: -days),
                amount: Credits(amount), unit: .contactHour, topics: .undivided(TopicSet(topic)),
                provider: Provider(name: "A provider", approvals: ApprovalSet(.pace)))
        }
        return Portfolio(
            name: "Example",
            credentials: [
                HeldCredential(
                    id: "mlt", credential: "ascp-boc/MLT", issued: today.firstOfMonth.adding(months: -30),
                    cycle: nil)
            ],
            activities: [
                activity("1", 40, 1, .safety), activity("2", 80, 1, .bloodBanking), activity("3", 160, 2, .chemistry),
                activity("4", 240, 2, .hematology), activity("5", 300, 1, .microbiology),
                activity("6", 420, 16, .general),
            ])
    }
}
