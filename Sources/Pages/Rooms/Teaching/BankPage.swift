public import Primitives

/// Where banks of questions come into a course and leave it. Posts `file`.
public struct BankPage: Page {
    /// The course's id.
    public var course: String
    /// The course's title.
    public var name: String
    /// How many questions it has.
    public var count: Int
    /// Forms of files: the code and its name.
    public var forms: [(value: String, words: String, hint: String)]
    /// Banks that came, the latest first.
    public var earlier: [Line]
    /// What is wrong, on `file`.
    public var errors: [FieldError]

    /// A bank that came.
    public struct Line: Sendable {
        /// Its id.
        public var id: String
        /// The file's name.
        public var name: String
        /// "40 questions taken, 2 left out".
        public var outcome: String
        /// How that sounds.
        public var tone: Tone
        /// When it came.
        public var at: Instant

        /// A bank that came.
        public init(id: String, name: String, outcome: String, tone: Tone, at: Instant) {
            self.id = id
            self.name = name
            self.outcome = outcome
            self.tone = tone
            self.at = at
        }
    }

    /// The page.
    public init(
        course: String, name: String, count: Int, forms: [(value: String, words: String, hint: String)],
        earlier: [Line], errors: [FieldError] = []
    ) {
        self.course = course
        self.name = name
        self.count = count
        self.forms = forms
        self.earlier = earlier
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Import and export questions" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Import and export", lead: "\(name)", back: ("Questions", .teaching(.questions(course)))))\
            <form class='panel' method='post' action='\(Link.teaching(.bank(course)))' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<h2>Bring questions in</h2>\
            \(FileField(label: "Bank of questions", accept: ".gift,.txt,.xml,.zip,.yml,.yaml,.json", hint: "GIFT, Moodle XML, QTI 2.1 or 3.0, or our own YAML, up to 128 MB. What it is, is told by its content.", error: errors.text("file")))\
            <p class='row-actions'><button class='button' type='submit'>Take them in</button></p></form>
            """
        if count > 0 {
            html += """
                <section class='panel' aria-labelledby='export'><h2 id='export'>Take \(count == 1 ? "it" : "all \(count)") away</h2>\
                <ul class='lines bare'>
                """
            for form in forms {
                html += """
                    <li><a class='line' href='\(Link.teaching(.bankFile(course, form: form.value)))' download>\(Icon.file)\
                    <span class='line-main'><strong>\(form.words)</strong><span class='soft'>\(form.hint)</span></span></a></li>
                    """
            }
            html += "</ul></section>"
        }
        if !earlier.isEmpty {
            html += "<section aria-labelledby='earlier'><h2 class='section-head' id='earlier'>What came</h2>"
            html += "<ul class='panel lines'>"
            for line in earlier {
                html += """
                    <li><a class='line' href='\(Link.teaching(.bankImport(course, line.id)))'>\(Icon.file)\
                    <span class='line-main'><strong class='file-name'>\(line.name)</strong><span class='soft'>\(moment: line.at) · \
                    \(line.outcome)</span></span>\(GoIcon())</a></li>
                    """
            }
            html += "</ul></section>"
        }
    }
}

/// A bank on its way into a course: how far it is, or what became of it.
public struct BankImportPage: Page {
    /// What became of it.
    public enum State: Sendable {
        /// It is worked on, so many percent of the way.
        case working(percent: Int)
        /// It was taken in.
        case done
        /// It could not be taken in, and why.
        case failed(String)
    }

    /// Something that was left out or changed.
    public struct Remark: Sendable {
        /// Whether the question is missing because of it.
        public var isSkipped: Bool
        /// The question, by its name or number.
        public var question: String
        /// What, and why.
        public var text: String
        /// The line of the file.
        public var line: Int?

        /// A remark.
        public init(isSkipped: Bool, question: String, text: String, line: Int?) {
            self.isSkipped = isSkipped
            self.question = question
            self.text = text
            self.line = line
        }
    }

    /// The course's id.
    public var course: String
    /// The import's id.
    public var id: String
    /// The file's name.
    public var name: String
    /// What became of it.
    public var state: State
    /// What became of its questions, in sentences: "40 questions were taken in".
    public var outcome: [String]
    /// What was left out or changed.
    public var remarks: [Remark]
    /// How many more remarks there are.
    public var more: Int

    /// The page.
    public init(
        course: String, id: String, name: String, state: State, outcome: [String] = [], remarks: [Remark] = [],
        more: Int = 0
    ) {
        self.course = course
        self.id = id
        self.name = name
        self.state = state
        self.outcome = outcome
        self.remarks = remarks
        self.more = more
    }

    /// What the window is called.
    public var title: String {
        switch state {
        case .working(let percent): "Taking questions in: \(percent) %"
        case .done: "Questions taken in"
        case .failed: "Not taken in"
        }
    }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Looks again by itself.
    public var modules: [Module] { if case .working = state { [.progress] } else { [] } }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let back: (words: String, link: Link) = ("Import and export", .teaching(.bank(course)))
        switch state {
        case .working(let percent):
            html += """
                \(PageHead("Taking questions in", lead: "It goes on by itself. You may leave this page and come back.", back: back))\
                <div class='panel progress-panel' data-progress='\(Link.teaching(.bankProgress(course, id)))'>\
                <p class='file-line'>\(Icon.file)<strong class='file-name'>\(name)</strong></p>\
                <label class='unseen' for='progress'>Taking questions in</label>\
                <progress id='progress' max='100' value='\(percent)'>\(percent) %</progress>\
                <p class='progress-words' role='status'><b data-percent>\(percent) %</b> <span data-entries></span></p>\
                <p class='row-actions'><a class='button quiet' href='\(Link.teaching(.bankImport(course, id)))'>Look again</a>\
                </p></div>
                """
        case .failed(let why):
            html += """
                \(PageHead("Nothing was taken in", lead: "\(name)", back: back))\(Notice(.bad, "This file", "\(why)"))
                """
            list(&html)
        case .done:
            html += """
                \(PageHead(
                    outcome.first ?? "Done", lead: "\(name)", back: back,
                    actions: "<a class='button' href='\(Link.teaching(.questions(course)))'>See the questions</a>"))
                """
            if outcome.count > 1 {
                html += """
                    <ul class='panel lapse-list'>\(each: outcome.dropFirst(), { "<li>\(Icon.info)<span>\($0)</span></li>" })</ul>
                    """
            }
            list(&html)
        }
    }

    private func list(_ html: inout HTML) {
        guard !remarks.isEmpty else { return }
        html += """
            <section aria-labelledby='remarks'><h2 class='section-head' id='remarks'>What was left out or changed</h2>\
            <ul class='panel author-remarks'>
            """
        for remark in remarks {
            html += """
                <li><span class='chip \(remark.isSkipped ? "bad" : "warn")'>\(remark.isSkipped ? "Left out" : "Changed")</span>\
                <span><b>\(remark.question)</b>\(some: remark.line, { " <span class='soft'>line \($0)</span>" })<br>\(remark.text)\
                </span></li>
                """
        }
        html += "</ul>\(when: more > 0, "<p class='soft'>And \(more) more.</p>")</section>"
    }
}
