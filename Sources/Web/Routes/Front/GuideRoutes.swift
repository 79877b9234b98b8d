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
        router.get("/guide/{slug}") { _, exchange in try text(exchange) }
        router.get("/guide/programmes/{slug}") { _, exchange in try programme(exchange) }
        router.get("/sitemap.xml") { _, _ in sitemap() }
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

    private func text(_ exchange: Exchange) throws -> Response {
        guard let place = site.guide.firstIndex(where: { $0.slug == exchange.parameters.get("slug") }) else {
            throw Refusal.missing
        }
        let text = site.guide[place]
        let following = site.guide.indices.contains(place + 1) ? GuideLine(site.guide[place + 1]) : nil
        let drawing = GuideDrawing(book: book, day: today)
        let page = GuideTextPage(
            title: text.title, lead: text.lead, prose: text.prose, figures: drawing.figures(of: text.prose),
            asOf: today,
            questions: text.part == .questions
                ? text.questions.map { ($0.question, drawing.words(of: $0.answer)) } : [],
            next: following)
        return site.page(page, exchange)
    }

    private func programme(_ exchange: Exchange) throws -> Response {
        guard let programme = book.programmes.first(where: { $0.id == exchange.parameters.get("slug") }),
            let version = programme.inForce(on: today)
        else { throw Refusal.missing }
        let later = programme.versions.first { $0.parts.effective.map { $0 > today } ?? false }
        return site.page(GuideProgrammePage(version: version, later: later, asOf: today), exchange)
    }

    private func sitemap() -> Response {
        let paths =
            ["/", "/guide", "/catalogue"] + site.guide.map { Link.guidePage($0.slug).path }
            + book.programmes.map { Link.guideProgramme($0.id).path }
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
