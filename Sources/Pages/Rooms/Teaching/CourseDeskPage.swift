/// The courses that a provider writes and gives: drafts, what is published, what was retired.
public struct CourseDeskPage: Page {
    /// The provider's name.
    public var organisation: String
    /// The courses, the latest change first.
    public var lines: [Line]
    /// What is wrong with an archive that was brought.
    public var errors: [FieldError]

    /// A course of the provider.
    public struct Line: Sendable {
        /// Its id.
        public var id: String
        /// Its title.
        public var title: String
        /// "1.5 contact hours · 5 sections · 14 questions".
        public var facts: String
        /// Whether learners see it.
        public var state: OfferingState

        /// A course.
        public init(id: String, title: String, facts: String, state: OfferingState) {
            self.id = id
            self.title = title
            self.facts = facts
            self.state = state
        }
    }

    /// The page.
    public init(organisation: String, lines: [Line], errors: [FieldError] = []) {
        self.organisation = organisation
        self.lines = lines
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Your courses" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                lines.count.of("course"), lead: "\(organisation)", back: ("Your offerings", .manageOfferings),
                actions: "<a class='button quiet' href='\(Link.issuedAwards)'>\(Icon.badge)Certificates</a><a class='button quiet' href='\(Link.certificateTemplate)'>Design</a><a class='button' href='\(Link.teaching(.new))'>\(Icon.plus)New course</a>"))
            """
        if lines.isEmpty {
            EmptyState(
                title: "No course yet",
                text: "Write one here, section by section, or bring the archive of a course's folder.",
                action: ("Write the first", .teaching(.new))
            ).write(into: &html)
        } else {
            html +=
                "<section aria-labelledby='all'><h2 class='unseen' id='all'>All of them</h2><ul class='lines panel'>"
            for line in lines {
                html += """
                    <li><a class='line' href='\(Link.teaching(.course(line.id)))'>\(Icon.log)<span class='line-main'>\
                    <strong>\(line.title)</strong><span class='soft'>\(line.facts)</span><span class='line-state'>\(line.state.chip)</span></span>\
                    \(GoIcon())</a></li>
                    """
            }
            html += "</ul></section>"
        }
        bringing(frame, &html)
    }

    private func bringing(_ frame: Frame, _ html: inout HTML) {
        let fault = errors.text("file")
        html += """
            <details class='panel fold-panel' id='bring'\(flag: "open", fault != nil)><summary>Bring a course as an archive\
            </summary><form method='post' action='\(Link.teaching(.bring))' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<p class='soft'>A ZIP of a folder with course.yml, sections, images and questions. It comes in \
            as a draft; a course of the same short name gets it as its next version.</p>\
            \(FileField(label: "Archive", accept: ".zip,application/zip", hint: "ZIP, up to 100 MB.", error: fault))\
            <p class='row-actions'><button class='button' type='submit'>Bring it in</button></p></form></details>
            """
    }
}

/// One file of an author. Sends `file`.
struct FileField: Component {
    var label: String
    var accept: String
    var hint: HTML
    var error: String?
    var takesSeveral = false

    func write(into html: inout HTML) {
        html += """
            <div class='field\(when: error != nil, " wrong")'>\(FieldFault(id: "file", text: error))<div class='drop'>\
            <label for='file'>\(label)</label><input type='file' id='file' name='file' accept='\(accept)'\
            \(flag: "multiple", takesSeveral) aria-describedby='file-hint\(when: error != nil, " file-fault")'\
            \(attribute: "aria-invalid", error == nil ? nil : "true")><p id='file-hint'>\(hint)</p></div></div>
            """
    }
}
