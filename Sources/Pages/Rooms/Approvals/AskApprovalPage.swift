/// Asking a body to accept an activity that it has not approved.
public struct AskApprovalPage: Page {
    /// What it is about.
    public enum Subject: Sendable {
        /// An entry of the log.
        case entry(String)
        /// An offering of the catalogue that was not taken yet.
        case offering(String)
    }

    /// The id of the request, made with the form.
    public var id: String
    /// What it is about.
    public var subject: Subject
    /// Its title.
    public var about: String
    /// The facts that the body will see: label and value.
    public var facts: [(label: String, value: String)]
    /// How many papers the body will see.
    public var papers: Int
    /// The bodies that may be asked: id and name.
    public var bodies: [(value: String, words: String)]
    /// The body chosen.
    public var body: String
    /// The reason as typed.
    public var why: String
    /// What is wrong with what was sent.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String, subject: Subject, about: String, facts: [(label: String, value: String)], papers: Int = 0,
        bodies: [(value: String, words: String)], body: String = "", why: String = "", errors: [FieldError] = []
    ) {
        self.id = id
        self.subject = subject
        self.about = about
        self.facts = facts
        self.papers = papers
        self.bodies = bodies
        self.body = body
        self.why = why
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Ask a body to accept “\(about)”" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let (name, value, back) = origin
        html += """
            \(PageHead(
                "Ask a body to accept it", lead: "“\(about)” was not approved beforehand. A body that is asked sees what stands below, and nothing else of your log.",
                back: back))
            """
        guard !bodies.isEmpty else {
            return Notice(
                .info, "No body is here yet",
                "None of the bodies of this installation takes requests. Write to yours, and enter the answer as a correction."
            ).write(into: &html)
        }
        html += """
            <section class='panel' aria-labelledby='seen'><h2 id='seen'>What the body sees</h2><dl class='facts'>\
            \(each: facts, { "<dt>\($0.label)</dt><dd>\($0.value)</dd>" })<dt>Papers</dt><dd>\
            \(papers == 0 ? "none: a certificate or a programme helps" : papers.of("paper"))</dd></dl></section>
            <form class='panel' method='post' action='\(Link.newApproval)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='id' value='\(id)'><input type='hidden' name='\(name)' value='\(value)'>\
            <div class='fields'>\(Choice(name: "body", label: "Body", options: bodies, value: body, prompt: "Choose one", error: errors.text("body")))\
            \(Field(name: "why", label: "Why it should count", kind: .area(rows: 5), value: why, hint: "What it taught, who gave it, how long it took.", error: errors.text("why"), autocomplete: "off"))\
            </div><p class='row-actions'><button class='button' type='submit'>Ask</button>\
            <a class='button quiet' href='\(back.link)'>Not now</a></p></form>
            """
    }

    private var origin: (name: StaticName, value: String, back: (words: String, link: Link)) {
        switch subject {
        case .entry(let id): (.entry, id, ("The entry", .entry(id)))
        case .offering(let id): (.offering, id, ("The offering", .offering(id)))
        }
    }

    private enum StaticName: String, Component {
        case entry, offering

        func write(into html: inout HTML) { html += "\(rawValue)" }
    }
}
