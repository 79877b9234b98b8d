import Domain
import Files
import Pages
import Primitives
import Prose
import Rules
import Testing

@testable import Web

@Suite("The guide")
struct GuideTests {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    private let texts: [GuideText]
    private let book: RuleBook

    init() throws {
        texts = try GuideFolder.read(Self.root + "/Guide")
        book = try RuleBookFolder(Self.root + "/RuleBook").read()
    }

    private func links(in block: Prose.Block) -> [String] {
        func look(_ line: [Prose.Inline]) -> [String] {
            line.flatMap { inline -> [String] in
                switch inline {
                case .link(let address, _, let inner): [address] + look(inner)
                case .emphasis(let inner), .strong(let inner): look(inner)
                default: []
                }
            }
        }
        return switch block {
        case .heading(_, let line), .paragraph(let line): look(line)
        case .list(_, _, let items): items.joined().flatMap(links)
        case .quote(let blocks): blocks.flatMap(links)
        case .code(let text, let word) where word == "requirements" || word == "fees":
            text.split(whereSeparator: \.isWhitespace).map { "rule:\($0)/total" }
        case .code, .rule: []
        }
    }

    @Test(arguments: [CalendarDate("2024-06-01"), CalendarDate("2026-03-02"), CalendarDate("2031-12-31")])
    func `every figure is found in the rule book, whatever the day`(_ day: CalendarDate?) throws {
        let day = try #require(day)
        for text in texts {
            for address in text.prose.blocks.flatMap(links) where address.hasPrefix("rule:") {
                #expect(GuideFigure(address, in: book, on: day) != nil, "\(text.slug): \(address)")
            }
        }
    }

    @Test func `every link into the guide leads to a page of it`() {
        let pages = Set(texts.map { Link.guidePage($0.slug).path })
            .union(book.programmes.map { Link.guideProgramme($0.id).path })
        for text in texts {
            for address in text.prose.blocks.flatMap(links) where address.hasPrefix("/guide/") {
                #expect(pages.contains(address), "\(text.slug): \(address)")
            }
        }
    }

    @Test func `all eight kinds of education have a page`() {
        #expect(texts.filter { $0.part == .options }.count == 8)
    }

    @Test func `each of them looks into the catalogue, and together they name every kind that it has`() {
        var named: Set<OptionKind> = []
        for text in texts where text.part == .options {
            let blocks = text.prose.blocks.compactMap { block -> String? in
                if case .code(let asked, "catalogue") = block { asked } else { nil }
            }
            #expect(blocks.count == 1, "\(text.slug)")
            for asked in blocks {
                let kinds = CatalogueGlance.kinds(asked)
                #expect(kinds != nil, "\(text.slug): \(asked)")
                named.formUnion(kinds ?? [])
            }
        }
        #expect(named == Set(OptionKind.allCases))
        #expect(CatalogueGlance.kinds("workshop carousel") == nil)
    }

    @Test func `what a cycle costs is a sum with the doubt of its parts`() throws {
        let day = try #require(CalendarDate("2026-03-02"))
        let known = try #require(GuideFigure("rule:amt/MLT/cost", in: book, on: day))
        #expect(known.words == "$270" && known.standing == .unverified)
        let unknown = try #require(GuideFigure("rule:us-ca/CLS/cost", in: book, on: day))
        #expect(unknown.words == "an amount not known here" && unknown.standing == .unknown(""))
    }

    @Test func `the page of a programme says what a cycle costs and what the catalogue has for it`() async throws {
        try await DemoSite.use { site in
            let page = try await site.client().get("/guide/programmes/amt-ccp").text
            #expect(page.contains("3 × $90") && page.contains("<b>$270</b>"))
            #expect(page.contains("/catalogue?taken=amt-ccp"))
            let list = try await site.client().get("/sitemap.xml").text
            #expect(list.contains("<loc>http://127.0.0.1:8080/catalogue/0"))
        }
    }

    @Test func `an answer for search engines has its figures in words`() throws {
        let questions = try #require(texts.first { $0.part == .questions }).questions
        let answer = try #require(questions.first { $0.question.contains("MLT(ASCP)") }).answer
        let day = try #require(CalendarDate("2026-03-02"))
        #expect(GuideDrawing(book: book, day: day).words(of: answer).hasPrefix("36 points in three years, with"))
    }

    @Test func `what is not verified says so, and what is not known is never a number`() throws {
        let day = try #require(CalendarDate("2026-03-02"))
        let fee = try #require(GuideFigure("rule:ascp-boc/MLT/fee/application-2026", in: book, on: day))
        #expect(fee.standing == .unverified && fee.words == "$105")
        #expect(GuideFigure("rule:ascp-boc/MLT/none", in: book, on: day) == nil)
        #expect(GuideFigure("rule:nobody/X/total", in: book, on: day) == nil)
    }
}
