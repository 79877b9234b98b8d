public import Prose

/// A section of a course while it is written, with its text as learners will see it beside. Posts `title`, `minutes`,
/// `text`, `video`, and `do`: `save` or `preview`.
public struct SectionFormPage: Page {
    /// The course's id.
    public var course: String
    /// The course's title.
    public var name: String
    /// The section's slug; nothing for a new one.
    public var slug: String?
    /// The change that was seen when it was opened.
    public var seen: Int
    /// What was typed.
    public var values: [String: String]
    /// The text as learners will see it; nothing where it cannot be read.
    public var preview: Prose?
    /// The pictures of the course.
    public var pictures: ShownPictures
    /// Whether the newest version is published, so that saving begins the next.
    public var beginsVersion: Bool
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        course: String, name: String, slug: String?, seen: Int, values: [String: String], preview: Prose?,
        pictures: ShownPictures, beginsVersion: Bool = false, errors: [FieldError] = []
    ) {
        self.course = course
        self.name = name
        self.slug = slug
        self.seen = seen
        self.values = values
        self.preview = preview
        self.pictures = pictures
        self.beginsVersion = beginsVersion
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { slug == nil ? "New section" : "Section: \(values["title"] ?? "")" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let fields = AuthorFields(values: values, errors: errors)
        let link = Link.teaching(slug.map { .section(course, $0) } ?? .newSection(course))
        let back = Link.teaching(.course(course))
        let name: HTML =
            slug == nil
            ? "\(fields.field("slug", "Short name", hint: "In addresses, and for good. Empty: made from the title."))"
            : ""
        html += """
            \(PageHead(
                slug == nil ? "A new section" : "The section", lead: "\(self.name)", back: ("The course", back)))\
            \(when: beginsVersion, "\(BeginsVersion())")<div class='author-split'>\
            <form class='panel' method='post' action='\(link)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'><div class='fields'>\
            \(fields.field("title", "Title", optional: false))\(name)\
            \(fields.field("minutes", "Minutes to read", kind: .amount, optional: false, size: "short"))\
            \(fields.field("text", "Text", kind: .area(rows: 22), hint: "Markdown: ## a heading, *stress*, - a list, ![what it shows](images/smear.png).", optional: false))\
            \(fields.field("video", "Film", hint: "The address where it is shown: https://…"))</div>\
            <p class='row-actions'><button class='button' name='do' value='save'>Save the section</button>\
            <button class='button quiet' name='do' value='preview'>Preview</button>\
            <a class='button quiet' href='\(Link.teaching(.pictures(course)))'>Pictures</a></p></form>\
            <section class='panel author-preview' aria-labelledby='preview' tabindex='0'><h2 id='preview'>As learners see it</h2>
            """
        if let preview, !preview.blocks.isEmpty {
            html += "\(ProseView(prose: preview, pictures: pictures, deeper: 1, scope: "seen"))"
        } else {
            html += "<p class='soft'>Press Preview to see the text set.</p>"
        }
        html += "</section></div>"
        if let slug {
            html += """
                <details class='panel fold-panel' id='remove'><summary>Remove this section</summary>\
                <form method='post' action='\(Link.teaching(.removeSection(course, slug)))'>\(frame.tokenField)\
                <input type='hidden' name='seen' value='\(seen)'><p class='soft'>Its text is gone from the draft. Questions that \
                lead to it stay and must be mended.</p><p class='row-actions'>\
                <button class='button grave' type='submit'>Remove it</button></p></form></details>
                """
        }
    }
}

/// What is said where saving begins the next version of a course.
struct BeginsVersion: Component {
    func write(into html: inout HTML) {
        Notice(.info, nil, "This version is published and stays as it is. Saving begins the next one as a draft.")
            .write(into: &html)
    }
}
