import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives
import Prose
import Rules

/// The public guide, for whoever reads and whatever searches.
struct GuideRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/guide") { _, exchange in site.page(index(), exchange) }
        router.get("/guide/{slug}") { _, exchange in try await text(exchange) }
        router.get("/guide/programmes/{slug}") { _, exchange in try await programme(exchange) }
        router.get("/sitemap.xml") { _, _ in try await sitemap() }
    }

    private var book: RuleBook { site.house.rules.book }
    private var today: CalendarDate { site.house.today }

    private func index() -> GuideIndexPage {
        GuideIndexPage(
            parts: GuideText.Part.allCases.map { part in
                .init(title: part.words, pages: site.guide.filter { $0.part == part }.map { GuideLine($0) })
            },
            programmes: book.programmes.compactMap { programme in
                programme.inForce(on: today).map { version in
                    (
                        slug: programme.id, title: version.parts.title, body: version.parts.bodyName,
                        signs: Set(version.credentials.values.map(\.shortName)).sorted()
                    )
                }
            })
    }

    private func text(_ exchange: Exchange) async throws -> Response {
        guard let place = site.guide.firstIndex(where: { $0.slug == exchange.parameters.get("slug") }) else {
            throw Refusal.missing
        }
        let text = site.guide[place]
        let following = site.guide.indices.contains(place + 1) ? GuideLine(site.guide[place + 1]) : nil
        let drawing = GuideDrawing(book: book, day: today)
        var figures = drawing.figures(of: text.prose)
        for case .code(let asked, "catalogue") in text.prose.blocks {
            guard let kinds = CatalogueGlance.kinds(asked) else { continue }
            figures.glances[asked] = GuideGlance(try await site.house.glance(at: kinds), kinds: kinds)
        }
        let page = GuideTextPage(
            title: text.title, lead: text.lead, prose: text.prose, figures: figures,
            asOf: today,
            questions: text.part == .questions
                ? text.questions.map { ($0.question, drawing.words(of: $0.answer)) } : [],
            next: following)
        return site.page(page, exchange)
    }

    private func programme(_ exchange: Exchange) async throws -> Response {
        guard let programme = book.programmes.first(where: { $0.id == exchange.parameters.get("slug") }),
            let version = programme.inForce(on: today)
        else { throw Refusal.missing }
        let later = programme.versions.first { $0.parts.effective.map { $0 > today } ?? false }
        var page = GuideProgrammePage(version: version, later: later, asOf: today)
        page.glance = GuideGlance(
            try await site.house.glance(at: [], takenBy: programme.id), kinds: [], takenBy: programme.id)
        page.fees = version.codesByGroup.compactMap { codes in
            guard let rule = codes.first.flatMap({ version.credentials[$0] }) else { return nil }
            var fees = GuideFees(rule, in: version, on: today)
            let names = codes.compactMap { version.credentials[$0]?.shortName }
            fees.name = names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " …" : "")
            return fees
        }
        return site.page(page, exchange)
    }

    /// The protocol allows 50,000 addresses in one list.
    private static let mostListed = 49_000

    private func sitemap() async throws -> Response {
        let offerings = try await site.house.everyOffering(most: Self.mostListed)
        let paths =
            ["/", "/guide", "/catalogue"] + site.guide.map { Link.guidePage($0.slug).path }
            + book.programmes.map { Link.guideProgramme($0.id).path } + offerings.map { Link.offering($0.text).path }
        let address = site.house.settings.address
        let urls = paths.map { "<url><loc>\(address)\($0)</loc></url>" }.joined(separator: "\n")
        return Self.plain(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(urls)
            </urlset>

            """, "application/xml")
    }

    private static func plain(_ text: String, _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: "\(type); charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
