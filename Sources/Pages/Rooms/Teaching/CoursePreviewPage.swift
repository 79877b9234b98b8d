public import Prose

/// A course as its learners will read it, all of it on one page, for its authors.
public struct CoursePreviewPage: Page {
    /// The course's id.
    public var course: String
    /// Its title.
    public var name: String
    /// What it is.
    public var summary: String
    /// "Version 2, a draft · basic · 1.5 contact hours".
    public var facts: String
    /// Objectives.
    public var objectives: [String]
    /// Authors and reviewers with what they disclose.
    public var people: [(name: String, role: String, disclosure: String)]
    /// The sections.
    public var sections: [Section]
    /// The pictures.
    public var pictures: ShownPictures

    /// A section.
    public struct Section: Sendable {
        /// Its slug.
        public var slug: String
        /// Its title.
        public var title: String
        /// Minutes.
        public var minutes: Int
        /// The text.
        public var text: Prose
        /// The address of a film.
        public var video: String?

        /// A section.
        public init(slug: String, title: String, minutes: Int, text: Prose, video: String?) {
            self.slug = slug
            self.title = title
            self.minutes = minutes
            self.text = text
            self.video = video
        }
    }

    /// The page.
    public init(
        course: String, name: String, summary: String, facts: String, objectives: [String],
        people: [(name: String, role: String, disclosure: String)], sections: [Section], pictures: ShownPictures
    ) {
        self.course = course
        self.name = name
        self.summary = summary
        self.facts = facts
        self.objectives = objectives
        self.people = people
        self.sections = sections
        self.pictures = pictures
    }

    /// What the window is called.
    public var title: String { "Preview: \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(name, lead: "\(summary)", back: ("The course", .teaching(.course(course)))))\
            <section class='panel' aria-labelledby='about'><h2 id='about'>About it</h2><p class='soft'>\(facts)</p>\
            <ul class='objectives'>\(each: objectives, { "<li>\(Icon.check)\($0)</li>" })</ul><dl class='facts'>
            """
        for person in people { html += "<dt>\(person.role)</dt><dd>\(person.name). \(person.disclosure)</dd>" }
        html += "</dl></section>"
        for (place, section) in sections.enumerated() {
            html += """
                <section class='panel' aria-labelledby='section-\(section.slug)'><div class='panel-head'>\
                <h2 id='section-\(section.slug)'>\(place + 1). \(section.title)</h2>\
                <a class='button quiet small' href='\(Link.teaching(.section(course, section.slug)))'>\(Icon.pen)Edit\
                <span class='unseen'> \(section.title)</span></a></div><p class='soft'>\(section.minutes.of("minute"))</p>\
                \(some: section.video, { "<p><a href='\($0)' rel='noopener'>Film</a></p>" })\
                \(ProseView(prose: section.text, pictures: pictures, deeper: 1, scope: "text-\(place)"))</section>
                """
        }
        if sections.isEmpty { html += "<p class='soft'>No section is written yet.</p>" }
    }
}
