import Pages
import Primitives
import Prose
import Rules

extension Sample {
    private static let line = GuideLine(
        slug: "workshops", title: "Workshops and seminars", lead: "What hands learn, and how it becomes credit.")
    private static let prose = Prose([
        .paragraph([.text("An MLT needs "), .link(to: "rule:ascp-boc/MLT/total", title: "", []), .text(".")]),
        .heading(level: 2, [.text("Ask first")]),
        .list(numberedFrom: 1, isTight: true, [[.paragraph([.text("Is it approved?")])]]),
        .code("ascp-boc/MLT us-fl/technician", word: "requirements"),
        .code("workshop", word: "catalogue"), .code("degree", word: "catalogue"), .code("amt/MLT", word: "fees"),
        .paragraph([.link(to: "https://www.ascp.org", title: "", [.text("ASCP")])]),
    ])

    static let guide: [Sample] =
        [
            Sample(
                name: "guide",
                page: GuideIndexPage(
                    parts: [.init(title: "Eight ways to earn credit", pages: [line, line])],
                    programmes: [
                        (
                            slug: "ascp-cmp", title: "Credential Maintenance Program",
                            body: "ASCP Board of Certification",
                            signs: ["MLT(ASCP)", "MLS(ASCP)"]
                        )
                    ]), visitor: nil),
            Sample(
                name: "guide-text",
                page: GuideTextPage(
                    title: "Workshops and seminars", lead: "What hands learn.", prose: prose, figures: figures,
                    asOf: Dana.asOf, questions: [(question: "Does it <count>?", answer: "It does.")], next: line),
                visitor: nil),
        ] + programmes

    private static var programmes: [Sample] {
        ["ascp-cmp", "us-fl", "us-hi", "amt-ccp"].compactMap { id in
            guard let programme = Dana.book.programmes.first(where: { $0.id == id }),
                let version = programme.versions.last
            else { return nil }
            return Sample(
                name: "guide-\(id)",
                page: GuideProgrammePage(version: version, later: programme.versions.last, asOf: Dana.asOf),
                visitor: nil)
        }
    }

    private static var figures: ProseFigures {
        var figures = ProseFigures(figures: [
            "rule:ascp-boc/MLT/total": ShownFigure(words: "36 points", doubt: "unverified", source: "A page")
        ])
        for code in ["ascp-boc/MLT", "us-fl/technician"] {
            guard let version = Dana.book.programme(ofCredential: code)?.versions.last,
                let rule = version.credentials[code]
            else { continue }
            figures.credentials[code] = (rule, version)
        }
        figures.glances["workshop"] = GuideGlance(
            count: 34, free: 12, cheapest: ("$15", "Iron, from the analyzer to the smear", Dana.id(60), "2025-09"),
            filter: CatalogueFilter(chosen: ["kind": ["workshop"]]))
        figures.glances["degree"] = GuideGlance(count: 0, free: 0, filter: CatalogueFilter())
        figures.fees["amt/MLT"] = GuideFees(
            name: "MLT(AMT)", body: "American Medical Technologists", sum: "$270", isOpen: false, years: 3,
            fees: [
                FeeLine(
                    what: "Annual fee", sum: "$270", times: "3 × $90", isUnverified: true, asOf: "about 2016",
                    source: ("AMT, staying certified", "https://www.americanmedtech.org/Stay-Certified"))
            ])
        return figures
    }
}
