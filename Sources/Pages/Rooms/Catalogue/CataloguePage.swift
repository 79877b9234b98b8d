import Primitives
import Rules

/// What the field offers, narrowed by what somebody looks for; for whoever is signed in with what each closes.
/// Asks `/catalogue` with `q`, `near`, `order`, `gap`, `page` and the facets' names.
public struct CataloguePage: Page {
    /// What is looked for.
    public var filter: CatalogueFilter
    /// What was found, this page of it.
    public var lines: [OfferingLine]
    /// How many were found.
    public var count: Int
    /// How many pages.
    public var pageCount: Int
    /// What would narrow it.
    public var facets: [CatalogueFacet]
    /// Cities to measure from.
    public var cities: [String] = []
    /// Orders to choose from.
    public var orders: [(value: String, words: String)] = []
    /// What is missing, credential by credential; nothing where nobody is signed in.
    public var gaps: [(credential: String, amount: String)]?
    /// What was meant, where nothing had the words as they were typed.
    public var meant: String?
    /// Whether nothing had all of the words.
    public var isRelaxed = false
    /// Whether less promising offerings were not looked at.
    public var isCut = false
    /// The city that is not known, where one was typed.
    public var unknownCity: String?
    /// Whether the visitor keeps offerings here.
    public var provides = false

    /// The page.
    public init(
        filter: CatalogueFilter, lines: [OfferingLine], count: Int, pageCount: Int, facets: [CatalogueFacet]
    ) {
        self.filter = filter
        self.lines = lines
        self.count = count
        self.pageCount = pageCount
        self.facets = facets
    }

    /// What the window is called.
    public var title: String { filter.text.isEmpty ? "Catalogue" : "“\(filter.text)” in the catalogue" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// Its modules of comfort.
    public var modules: [Module] { [.catalogue] }

    private var form: CatalogueFacetForm {
        CatalogueFacetForm(filter: filter, facets: facets, cities: cities, orders: orders)
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Find what still counts",
                lead: "Courses, workshops, meetings, degrees and duties of the field. Where a price or date was not found, it says so.",
                actions: actions(frame)))\
            \(form)
            """
        gapBar(&html)
        html += "<div class='catalogue'>"
        html += "<section class='catalogue-side' aria-label='Narrow what is found'>"
        form.side(&html)
        html += "</section>"
        found(&html)
        html += "</div>"
    }

    private func actions(_ frame: Frame) -> HTML? {
        guard frame.visitor != nil else { return nil }
        return """
            <a class='button quiet small' href='\(Link.courses)'>\(Icon.book)Your courses</a>\
            \(when: provides, "<a class='button quiet small' href='\(Link.manageOfferings)'>\(Icon.pen)Your offerings</a>")
            """
    }

    private func gapBar(_ html: inout HTML) {
        guard let gaps, !gaps.isEmpty else { return }
        var everything = filter
        everything.byGap = false
        everything.page = 1
        var closing = filter
        closing.byGap = true
        closing.page = 1
        html += """
            <section class='gap-bar' aria-label='Your gaps'><p>You miss \
            \(gaps.map { "\($0.amount) for \($0.credential)" }.listed).</p><p class='gap-switch'>\
            <a href='\(Link.catalogueWhere(closing))'\(attribute: "aria-current", filter.byGap ? "true" : nil)>Closes my gap</a>\
            <a href='\(Link.catalogueWhere(everything))'\(attribute: "aria-current", filter.byGap ? nil : "true")>Everything</a>\
            </p></section>
            """
    }

    private func found(_ html: inout HTML) {
        html += """
            <section class='found-offers' id='found' aria-labelledby='found-title'>\
            <h2 id='found-title' class='found-title' aria-live='polite'>\(headline)</h2>
            """
        chosen(&html)
        if let city = unknownCity {
            html +=
                "<p class='soft small'>“\(city)” is no city known here; choose one from the list to see distances.</p>"
        }
        if let meant {
            html += "<p class='soft'>Nothing is called “\(filter.text)”. This is for <b>\(meant)</b>.</p>"
        } else if isRelaxed {
            html += "<p class='soft'>Nothing has all of these words; this has some of them.</p>"
        }
        if isCut {
            html += "<p class='soft small'>These are the most promising; narrow the search to see others.</p>"
        }
        if lines.isEmpty {
            EmptyState(
                title: filter.byGap ? "Nothing here closes your gap" : "Nothing fits",
                text: filter.byGap
                    ? "Leave something out, or look at everything." : "No offering fits all of what you chose.",
                action: ("Show everything", .catalogue)
            ).write(into: &html)
        } else {
            html += "<ol class='offers panel'>"
            for line in lines { OfferingCard(line: line, saysCloses: gaps != nil).write(into: &html) }
            html += "</ol>"
        }
        pages(&html)
        html += "</section>"
    }

    private var headline: String {
        if filter.byGap { return "\(count.of("offering")) would close some of your gap" }
        return filter.isAll ? "\(count.of("offering"))" : "\(count.of("offering")) found"
    }

    /// What is chosen, each with a way to take it back.
    private func chosen(_ html: inout HTML) {
        let all = facets.flatMap { facet in
            facet.options.filter(\.isChosen).map { (name: facet.name, option: $0) }
        }
        guard !all.isEmpty else { return }
        html += "<p class='unseen'>Chosen:</p><ul class='chosen'>"
        for item in all {
            html += """
                <li><a class='chip info' href='\(Link.catalogueWhere(filter.without(item.name, item.option.value)))'>\
                \(item.option.words)<span aria-hidden='true'>×</span><span class='unseen'>: take out</span></a></li>
                """
        }
        html += "</ul>"
    }

    private func pages(_ html: inout HTML) {
        guard pageCount > 1 else { return }
        func other(_ page: Int) -> Link {
            var other = filter
            other.page = page
            return .catalogueWhere(other)
        }
        let page = filter.page
        html += """
            <nav class='pages' aria-label='Pages'>\
            \(when: page > 1, "<a href='\(other(page - 1))' rel='prev'>Before</a>")\
            <span>Page \(page) of \(pageCount)</span>\
            \(when: page < pageCount, "<a href='\(other(page + 1))' rel='next'>Next</a>")</nav>
            """
    }
}
