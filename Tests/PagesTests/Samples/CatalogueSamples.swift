import Pages
import Primitives
import Rules

extension Sample {
    private static var course: OfferingLine {
        var line = OfferingLine(
            id: Dana.id(80), title: "Antibody identification: panels that do not fit",
            provider: "Larkspur Laboratory Learning", kind: "online course")
        line.topics = [.bloodBanking]
        line.credit = "2 contact hours"
        line.price = "$24"
        line.time = "2 hours"
        line.format = "online"
        line.takers = ["AMT", "ASCP", "California", "Florida", "Hawaii", "Louisiana", "Montana"]
        line.approvedBy = "P.A.C.E."
        line.approvedUntil = Dana.asOf.adding(days: 400)
        line.closes = [("MLT(ASCP)", "1.5 points"), ("Florida technician", "2 contact hours")]
        line.isDemo = true
        return line
    }

    private static var meeting: OfferingLine {
        var line = OfferingLine(
            id: Dana.id(81), title: "Annual meeting of a society with a name that goes on and on",
            provider: "A society", kind: "conference")
        line.starts = Dana.asOf.adding(days: 60)
        line.clock = "09:00"
        line.place = "Orlando, FL"
        line.source = .init(
            site: "society.example", asOf: "older page, undated", checkedOn: Dana.asOf, isUnsure: true)
        return line
    }

    private static var free: OfferingLine {
        var line = OfferingLine(
            id: Dana.id(82), title: "Packing infectious samples", provider: "An agency", kind: "online course")
        line.price = "free"
        line.isFree = true
        line.credit = "1 contact hour"
        line.topics = [.safety]
        line.source = .init(site: "agency.example", asOf: nil, checkedOn: Dana.asOf, isUnsure: false)
        return line
    }

    private static func found(_ filter: CatalogueFilter, _ lines: [OfferingLine]) -> CataloguePage {
        func option(_ value: String, _ words: String, _ count: Int, _ isChosen: Bool = false)
            -> CatalogueFacet.Option
        {
            .init(value: value, words: words, count: count, isChosen: isChosen)
        }
        var page = CataloguePage(
            filter: filter, lines: lines, count: lines.count * 15, pageCount: lines.isEmpty ? 1 : 3,
            facets: [
                CatalogueFacet(
                    name: "taken", title: "Accepted by",
                    options: [option("ascp-cmp", "ASCP", 40), option("amt-ccp", "AMT", 38)]),
                CatalogueFacet(
                    name: "topic", title: "Topic",
                    options: [
                        option("blood-banking", "Blood banking", 12, filter.chosen["topic"] != nil),
                        option("safety", "Safety", 5),
                    ]),
                CatalogueFacet(name: "price", title: "Price", options: [option("free", "Free", 9)]),
            ])
        page.cities = ["Tampa, FL", "Orlando, FL"]
        page.orders = [("best", "Best match"), ("cheapest", "Free and cheapest first")]
        return page
    }

    static let catalogue: [Sample] = {
        var mine = found(
            CatalogueFilter(
                text: "blood bank", chosen: ["topic": ["blood-banking"]], near: "Tampa", byGap: true, page: 2),
            [course, meeting, free])
        mine.gaps = [("MLT(ASCP)", "3.5 points"), ("Florida technician", "2 contact hours")]
        mine.provides = true
        var typo = found(CatalogueFilter(text: "hemotology", near: "Atlantis"), [course])
        typo.meant = "hematology"
        typo.unknownCity = "Atlantis"
        var whole = OfferingPage(line: course, address: "https://aliquot.example/catalogue/\(Dana.id(80))")
        whole.summary = "For those who know the easy ones."
        whole.objectives = ["Work through a reaction pattern in order.", "Say when to stop and ask."]
        whole.facts = [("Level", "intermediate"), ("Author", "Ines Calloway, MLS(ASCP)")]
        whole.approvals = [
            .init(by: "P.A.C.E.", number: "578-001-25", until: Dana.asOf.adding(days: 400), isOver: false),
            .init(by: "a state licensing board", number: nil, until: Dana.asOf.adding(days: -3), isOver: true),
        ]
        whole.prices = [
            .init(what: "this alone", buyer: "members", price: "$24"),
            .init(what: "a subscription", buyer: nil, price: nil),
        ]
        whole.credits = [("ASCP", "2 points"), ("Florida", "2 contact hours")]
        whole.subscriptions = [(Dana.id(83), "Larkspur course library")]
        whole.url = "https://larkspur.example/antibody"
        whole.isOwn = true
        whole.answer = .counted(Dana.standings, id: Dana.lines[0].id, twin: nil)
        var held = OfferingPage(line: meeting, address: "https://aliquot.example/catalogue/\(Dana.id(81))")
        held.occasions = [
            .init(
                starts: (Dana.asOf.adding(days: 60), "09:00"), ends: (Dana.asOf.adding(days: 62), "16:00"),
                place: "Orlando, FL", seats: 600)
        ]
        held.sources = ["https://society.example/meeting"]
        held.retired = .init(on: Dana.asOf, successor: (Dana.id(80), "Another meeting"))
        return [
            Sample(name: "catalogue", page: found(CatalogueFilter(), [course, meeting, free]), visitor: nil),
            Sample(name: "catalogue-gap", page: mine),
            Sample(name: "catalogue-typo", page: typo),
            Sample(name: "catalogue-nothing", page: found(CatalogueFilter(text: "zzz"), []), visitor: nil),
            Sample(name: "offering", page: whole),
            Sample(name: "offering-retired", page: held, visitor: nil),
        ] + manage
    }()

    private static let priya = Visitor(
        name: "Priya Nair", email: "provider@demo.test", rooms: [.home, .credentials, .log, .catalogue])

    private static var manage: [Sample] {
        let moment = Instant(startOf: Dana.asOf)
        let lapse = OfferingDeskPage.LapseLine(
            id: Dana.id(80), title: "Antibody identification", approval: "P.A.C.E.", day: Dana.asOf.adding(days: 40),
            daysLeft: 40)
        let kinds = [(value: "online-course", words: "Online course")]
        let form = OfferingFormPage(
            id: Dana.id(80), seen: 2,
            values: ["title": "", "kind": "online-course", "amount": "lots", "approval-by-0": "pace"],
            topics: [.bloodBanking], shares: [:], rows: (2, 1, 1), kinds: kinds,
            levels: [(value: "basic", words: "Basic")], priceKinds: [(value: "single", words: "For this alone")],
            buyers: [(value: "everybody", words: "Everybody")], cities: ["Tampa, FL"],
            errors: [
                FieldError(field: "title", text: "Give it a title of at most 300 letters."),
                FieldError(field: "amount", text: "“lots” is not an amount. Write it as 1.5."),
            ])
        return [
            Sample(
                name: "offerings",
                page: OfferingDeskPage(
                    organisation: "Larkspur Laboratory Learning",
                    lines: [
                        .init(
                            id: Dana.id(80), title: "Antibody identification", facts: "online course · $24",
                            state: .revised),
                        .init(id: Dana.id(84), title: "Ethics", facts: "online course", state: .draft),
                    ], lapses: [lapse]), visitor: priya),
            Sample(
                name: "offerings-none",
                page: OfferingDeskPage(organisation: "Larkspur", lines: [], lapses: []), visitor: priya),
            Sample(name: "offering-form", page: form, visitor: priya),
            Sample(
                name: "offering-manage",
                page: OfferingManagePage(
                    id: Dana.id(80), name: "Antibody identification", state: .revised, latest: 2, missing: [],
                    advice: ["Say who reviewed it."], lapses: ["P.A.C.E. ends soon."],
                    versions: [
                        .init(number: 2, written: moment, published: nil, isCurrent: false),
                        .init(number: 1, written: moment, published: moment, isCurrent: true),
                    ], successors: [(value: Dana.id(84), words: "Ethics")]), visitor: priya),
            Sample(
                name: "offering-manage-draft",
                page: OfferingManagePage(
                    id: Dana.id(84), name: "Ethics", state: .draft, latest: 1, missing: ["Say what it teaches."],
                    advice: [], lapses: [],
                    versions: [.init(number: 1, written: moment, published: nil, isCurrent: false)], successors: []),
                visitor: priya),
            Sample(
                name: "admin-catalogue",
                page: AdminCataloguePage(
                    count: 137,
                    outcome: .init(
                        isTrial: true, counts: [(12, "new"), (3, "newer")],
                        faults: ["line 7: offerings[4] (x) has no title"], moreFaults: 2)), visitor: .robin),
        ]
    }
}
