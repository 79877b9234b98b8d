/// The public guide at a glance.
public struct GuideIndexPage: Page {
    /// Its parts, in order.
    public var parts: [Part]
    /// The programmes, each with the credentials it rules.
    public var programmes: [(slug: String, title: String, body: String, signs: [String])]

    /// A part of the guide.
    public struct Part: Sendable {
        /// What it is called.
        public var title: String
        /// Its pages.
        public var pages: [GuideLine]

        /// A part.
        public init(title: String, pages: [GuideLine]) {
            self.title = title
            self.pages = pages
        }
    }

    /// The page.
    public init(parts: [Part], programmes: [(slug: String, title: String, body: String, signs: [String])]) {
        self.parts = parts
        self.programmes = programmes
    }

    /// What the window is called.
    public var title: String { "The guide to continuing education in the laboratory" }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Continuing education, explained for the bench",
                lead: "What there is, what it counts for, what it costs, and how to keep a certification. Every figure is drawn from the rules in force, with its source."))
            """
        for part in parts where !part.pages.isEmpty {
            html += """
                <section aria-labelledby='\(part.title.anchor)'><h2 class='group' id='\(part.title.anchor)'>\
                \(part.title)</h2><ul class='guide-cards'>
                """
            for page in part.pages {
                html += """
                    <li class='panel'><h3><a href='\(Link.guidePage(page.slug))'>\(page.title)</a></h3>\
                    <p class='soft'>\(page.lead)</p></li>
                    """
            }
            html += "</ul></section>"
        }
        html += """
            <section aria-labelledby='by-body'><h2 class='group' id='by-body'>Body by body</h2>\
            <ul class='lines panel'>
            """
        for programme in programmes {
            html += """
                <li><a class='line' href='\(Link.guideProgramme(programme.slug))'>\(Icon.badge)\
                <span class='line-main'><strong>\(programme.title)</strong><span class='soft'>\(programme.body): \
                \(programme.signs.prefix(6).joined(separator: ", "))\(when: programme.signs.count > 6, "…")</span>\
                </span>\(GoIcon())</a></li>
                """
        }
        html += "</ul></section>"
    }
}

/// A page of the guide, in a list.
public struct GuideLine: Sendable {
    /// Its name in addresses.
    public var slug: String
    /// Its title.
    public var title: String
    /// What it says, in a sentence or two.
    public var lead: String

    /// A page in a list.
    public init(slug: String, title: String, lead: String) {
        self.slug = slug
        self.title = title
        self.lead = lead
    }
}
