import Primitives

/// One course of a provider: what is missing before it can be published, its parts, its versions, and its end.
public struct CourseManagePage: Page {
    /// Its id.
    public var id: String
    /// Its title.
    public var name: String
    /// "Version 2, a draft; version 1 is published".
    public var standing: String
    /// Its state.
    public var state: OfferingState
    /// The change that the page shows: what is published later is compared with it.
    public var seen: Int
    /// The number of its newest version.
    public var latest: Int
    /// Whether that version is not published yet.
    public var hasDraft: Bool
    /// What keeps it from being published, each with where it is mended.
    public var missing: [Fault]
    /// What it says of itself, in facts.
    public var facts: [(term: String, words: String)]
    /// Its sections.
    public var sections: [SectionLine]
    /// How many questions it has, by kind: "6 with one right answer".
    public var questions: [String]
    /// How many questions and pictures.
    public var counts: (questions: Int, pictures: Int)
    /// Its versions, the newest first.
    public var versions: [OfferingManagePage.VersionLine]
    /// Other courses that may take its place.
    public var successors: [(value: String, words: String)]
    /// Its page of the catalogue, once it was published.
    public var offering: String?
    /// Why it was retired, if it was.
    public var retired: String?
    /// What is wrong.
    public var errors: [FieldError]

    /// Something that is missing or does not fit.
    public struct Fault: Sendable {
        /// Where, in words; empty for the course itself.
        public var place: String
        /// What.
        public var text: String
        /// Where it is mended.
        public var link: TeachingPlace

        /// Something that is missing.
        public init(place: String, text: String, link: TeachingPlace) {
            self.place = place
            self.text = text
            self.link = link
        }
    }

    /// A section.
    public struct SectionLine: Sendable {
        /// Its slug.
        public var slug: String
        /// Its title.
        public var title: String
        /// "10 minutes · 240 words".
        public var facts: String

        /// A section.
        public init(slug: String, title: String, facts: String) {
            self.slug = slug
            self.title = title
            self.facts = facts
        }
    }

    /// The page.
    public init(
        id: String, name: String, standing: String, state: OfferingState, seen: Int, latest: Int, hasDraft: Bool,
        missing: [Fault],
        facts: [(term: String, words: String)], sections: [SectionLine], questions: [String],
        counts: (questions: Int, pictures: Int), versions: [OfferingManagePage.VersionLine],
        successors: [(value: String, words: String)], retired: String? = nil, offering: String? = nil,
        errors: [FieldError] = []
    ) {
        self.id = id
        self.name = name
        self.standing = standing
        self.state = state
        self.seen = seen
        self.latest = latest
        self.hasDraft = hasDraft
        self.missing = missing
        self.facts = facts
        self.sections = sections
        self.questions = questions
        self.counts = counts
        self.versions = versions
        self.successors = successors
        self.retired = retired
        self.offering = offering
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { name }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// More faults than this are told by their number.
    private static let most = 25

    /// Whether somebody may have taken it.
    private var isGiven: Bool { versions.contains { $0.published != nil } }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                name, lead: "\(state.chip) \(standing)", back: ("Your courses", .teaching(.desk)),
                actions: "\(when: isGiven, "<a class='button quiet' href='\(Link.teaching(.report(id, version: nil)))'>Report</a><a class='button quiet' href='\(Link.teaching(.learners(id, page: 1)))'>Learners</a>")<a class='button quiet' href='\(Link.teaching(.preview(id)))'>Preview</a><a class='button quiet' href='\(Link.teaching(.archive(id)))' download>\(Icon.file)Download</a>"))
            """
        if let retired { Notice(.info, "Retired", "\(retired)").write(into: &html) }
        if hasDraft { publishing(frame, &html) }
        about(&html)
        sectionList(frame, &html)
        bank(&html)
        versionList(&html)
        if state == .published || state == .revised { retiring(frame, &html) }
    }

    private func publishing(_ frame: Frame, _ html: inout HTML) {
        html += "<section class='panel' id='publish' aria-labelledby='publish-title'><h2 id='publish-title'>"
        html += missing.isEmpty ? "Ready to publish" : "Before it can be published"
        html += "</h2>"
        if missing.isEmpty {
            html += """
                <p>Everybody finds version \(latest) in the catalogue. Whoever began an earlier version finishes that one.</p>\
                <form method='post' action='\(Link.teaching(.publish(id)))'>\(frame.tokenField)\
                <input type='hidden' name='seen' value='\(seen)'><p class='row-actions'>\
                <button class='button' type='submit'>Publish version \(latest)</button></p></form>
                """
        } else {
            html += """
                <ul class='lapse-list'>\(each: missing.prefix(Self.most), { fault in
                    "<li>\(Icon.alert)<span>\(when: !fault.place.isEmpty, "\(fault.place): ")\(fault.text) <a href='\(Link.teaching(fault.link))'>Mend it</a></span></li>"
                })</ul>\(when: missing.count > Self.most, "<p class='soft'>And \(missing.count - Self.most) more.</p>")
                """
        }
        html += "</section>"
    }

    private func about(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='about'><div class='panel-head'><h2 id='about'>What it says of itself</h2>\
            <a class='button quiet small' href='\(Link.teaching(.edit(id)))'>\(Icon.pen)Edit</a></div><dl class='facts'>
            """
        for fact in facts { html += "<dt>\(fact.term)</dt><dd>\(fact.words)</dd>" }
        html += "</dl></section>"
    }

    private func sectionList(_ frame: Frame, _ html: inout HTML) {
        html += """
            <section class='panel' id='sections' aria-labelledby='sections-title'><div class='panel-head'>\
            <h2 id='sections-title'>\(sections.count.of("section"))</h2>\
            <a class='button quiet small' href='\(Link.teaching(.newSection(id)))'>\(Icon.plus)Add a section</a></div>
            """
        if sections.isEmpty { html += "<p class='soft'>A course is read section by section; begin with the first.</p>" }
        html += "<ol class='author-list'>"
        for (place, section) in sections.enumerated() {
            html += """
                <li><span class='author-number'>\(place + 1)</span><span class='author-main'>\
                <a href='\(Link.teaching(.section(id, section.slug)))'>\(section.title)</a>\
                <span class='soft'>\(section.facts)</span></span>\
                <form class='author-moves' method='post' action='\(Link.teaching(.moveSection(id, section.slug)))'>\
                \(frame.tokenField)<input type='hidden' name='seen' value='\(seen)'>\
                \(move("up", section, isOff: place == 0))\(move("down", section, isOff: place == sections.count - 1))</form></li>
                """
        }
        html += "</ol></section>"
    }

    private func move(_ way: String, _ section: SectionLine, isOff: Bool) -> HTML {
        """
        <button class='icon-button \(way)' name='way' value='\(way)'\(flag: "disabled", isOff)>\(Icon.chevron)\
        <span class='unseen'>Move “\(section.title)” \(way)</span></button>
        """
    }

    private func bank(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='bank'><div class='panel-head'><h2 id='bank'>\(counts.questions.of("question"))\
            </h2><span class='panel-actions'><a class='button quiet small' href='\(Link.teaching(.bank(id)))'>Import and export</a>\
            <a class='button quiet small' href='\(Link.teaching(.questions(id)))'>\(Icon.pen)See and edit</a></span></div>\
            <p class='soft'>\(questions.isEmpty ? "A course without questions is passed by reading it." : questions.joined(separator: " · "))</p></section>\
            <section class='panel' aria-labelledby='pictures'><div class='panel-head'><h2 id='pictures'>\
            \(counts.pictures.of("picture"))</h2><a class='button quiet small' href='\(Link.teaching(.pictures(id)))'>\
            See and add</a></div><p class='soft'>Smears, slides, charts and drawings that texts and questions show.</p></section>
            """
    }

    private func versionList(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='versions'><h2 id='versions'>Versions</h2><ol class='timeline'>"
        for version in versions {
            html += """
                <li\(when: version.isCurrent, " class='now'")><b>Version \(version.number)</b> \
                \(version.published.map { "published \(moment: $0)" as HTML } ?? "a draft, begun \(moment: version.written)")\
                \(when: version.isCurrent, " <span class='chip good'>\(Icon.check)Begun by whoever begins now</span>")</li>
                """
        }
        html += """
            </ol>\(some: offering, { "<p class='row-actions'><a href='\(Link.offering($0))'>Its page in the catalogue</a> <a href='\(Link.course(id))'>Its page for learners</a></p>" })\
            </section>
            """
    }

    private func retiring(_ frame: Frame, _ html: inout HTML) {
        html += """
            <details class='panel fold-panel' id='retire'\(flag: "open", !errors.isEmpty)><summary>Retire it</summary>\
            <form method='post' action='\(Link.teaching(.retire(id)))'>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'>\
            <p class='soft'>Nobody begins it any more. Whoever began it finishes it, and certificates stay what they are.</p>\
            <div class='fields'>\(Choice(
                name: "successor", label: "What takes its place", options: successors, prompt: "Nothing",
                error: errors.text("successor"), isOptional: true))\
            \(Field(
                name: "reason", label: "Why", hint: "A sentence for those who look for it.",
                error: errors.text("reason"), isOptional: true, autocomplete: "off"))</div>\
            <p class='row-actions'><button class='button grave' type='submit'>Retire it</button></p></form></details>
            """
    }
}
