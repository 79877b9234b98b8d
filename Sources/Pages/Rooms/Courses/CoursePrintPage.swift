public import Prose

/// A whole course for paper, with the reader's notes.
public struct CoursePrintPage: Page {
    /// A section on paper.
    public struct Section: Sendable {
        /// What the outline says of it.
        public var line: OutlineLine
        /// The text.
        public var text: Prose
        /// The address of its film.
        public var film: String?
        /// What the reader noted.
        public var note: String

        /// A section on paper.
        public init(line: OutlineLine, text: Prose, film: String? = nil, note: String = "") {
            (self.line, self.text, self.film, self.note) = (line, text, film, note)
        }
    }

    /// The course.
    public var line: CourseLine
    /// What who took it can do afterwards.
    public var objectives: [String]
    /// The sections.
    public var sections: [Section]
    /// The pictures of their texts.
    public var pictures: ShownPictures
    /// The version.
    public var version: Int

    /// The page.
    public init(
        line: CourseLine, objectives: [String], sections: [Section], pictures: ShownPictures = [:], version: Int = 1
    ) {
        (self.line, self.objectives, self.sections) = (line, objectives, sections)
        (self.pictures, self.version) = (pictures, version)
    }

    /// What the window is called.
    public var title: String { "\(line.title), on paper" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// A button that prints.
    public var modules: [Module] { [.study] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                line.title, lead: "\(line.provider) · \(line.facts) · version \(version)",
                back: ("The course", .course(line.id)), actions: "<span data-print></span>"))
            """
        if !objectives.isEmpty {
            html += """
                <section class='panel' aria-labelledby='aims'><h2 id='aims'>Afterwards you can</h2><ul class='objectives'>\
                \(each: objectives, { "<li>\(Icon.check)<span>\($0)</span></li>" })</ul></section>
                """
        }
        for (place, section) in sections.enumerated() {
            let id = "section-\(section.line.slug.anchor)"
            html += """
                <section class='panel print-section' aria-labelledby='\(id)'><h2 id='\(id)'>\(place + 1). \(section.line.title)</h2>\
                \(ProseView(prose: section.text, pictures: pictures, deeper: 1, scope: id))
                """
            if let film = section.film { html += "\(CourseFilm(address: film, section: section.line.title))" }
            if !section.note.isEmpty {
                html += "<h3 class='group'>My notes</h3><p class='note-text'>\(section.note)</p>"
            }
            html += "</section>"
        }
    }
}
