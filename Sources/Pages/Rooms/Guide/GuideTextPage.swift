public import Primitives
public import Prose

/// One page of the guide.
public struct GuideTextPage: Page {
    /// What the window is called.
    public var title: String
    /// What it says, in a sentence or two.
    public var lead: String
    /// The text.
    public var prose: Prose
    /// What it draws from the rule book.
    public var figures: ProseFigures
    /// The day the figures hold for.
    public var asOf: CalendarDate
    /// Questions and answers for search engines, where it is a page of them.
    public var questions: [(question: String, answer: String)]
    /// The page behind it.
    public var next: GuideLine?

    /// The page.
    public init(
        title: String, lead: String, prose: Prose, figures: ProseFigures, asOf: CalendarDate,
        questions: [(question: String, answer: String)] = [], next: GuideLine? = nil
    ) {
        self.title = title
        self.lead = lead
        self.prose = prose
        self.figures = figures
        self.asOf = asOf
        self.questions = questions
        self.next = next
    }

    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(title, lead: "\(lead)", back: ("The guide", .guide)))
            <div class='guide'>\(ProseView(prose: prose, figures: figures))</div>
            <p class='soft small as-of'>Figures as the rules stand on \(day: asOf). A figure marked “unverified” was not \
            checked against the body’s own text; the body has the last word.</p>
            """
        if let next {
            html += """
                <nav class='guide-next' aria-label='Further'><a href='\(Link.guidePage(next.slug))'><span class='soft small'>\
                Read on</span><strong>\(next.title)</strong></a></nav>
                """
        }
        if !questions.isEmpty {
            html += "\(StructuredData(value: faq))"
        }
    }

    private var faq: StructuredData.Value {
        .thing([
            ("@context", .text("https://schema.org")), ("@type", .text("FAQPage")),
            (
                "mainEntity",
                .list(
                    questions.map { pair in
                        .thing([
                            ("@type", .text("Question")), ("name", .text(pair.question)),
                            (
                                "acceptedAnswer",
                                .thing([("@type", .text("Answer")), ("text", .text(pair.answer))])
                            ),
                        ])
                    })
            ),
        ])
    }
}
