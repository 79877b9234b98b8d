public import Primitives

/// One offering of a provider: what is missing before it can be published, its versions, and its end.
public struct OfferingManagePage: Page {
    /// Its id.
    public var id: String
    /// Its title.
    public var name: String
    /// Its state.
    public var state: OfferingState
    /// The number of its newest version.
    public var latest: Int
    /// What keeps it from being published.
    public var missing: [String]
    /// What people will ask.
    public var advice: [String]
    /// The approvals that end soon, in sentences.
    public var lapses: [String]
    /// Its versions, the newest first.
    public var versions: [VersionLine]
    /// Other offerings that may take its place.
    public var successors: [(value: String, words: String)]
    /// The course that it is the page of.
    public var course: String?
    /// What is wrong.
    public var errors: [FieldError]

    /// A version.
    public struct VersionLine: Sendable {
        /// Its number.
        public var number: Int
        /// When it was written.
        public var written: Instant
        /// When it was published.
        public var published: Instant?
        /// Whether everybody sees it.
        public var isCurrent: Bool

        /// A version.
        public init(number: Int, written: Instant, published: Instant?, isCurrent: Bool) {
            self.number = number
            self.written = written
            self.published = published
            self.isCurrent = isCurrent
        }
    }

    /// The page.
    public init(
        id: String, name: String, state: OfferingState, latest: Int, missing: [String], advice: [String],
        lapses: [String], versions: [VersionLine], successors: [(value: String, words: String)],
        course: String? = nil, errors: [FieldError] = []
    ) {
        self.id = id
        self.name = name
        self.state = state
        self.latest = latest
        self.missing = missing
        self.advice = advice
        self.lapses = lapses
        self.versions = versions
        self.successors = successors
        self.course = course
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { name }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private var mayPublish: Bool {
        switch state {
        case .draft, .revised, .retired: missing.isEmpty
        case .published: false
        }
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                name, lead: "\(state.chip)", back: ("Your offerings", .manageOfferings),
                actions: "<a class='button quiet' href='\(Link.offering(id))'>See its page</a><a class='button quiet' href='\(Link.editOffering(id))'>\(Icon.pen)Revise</a>"))
            """
        if let course {
            Notice(
                .info, "It is the page of a course",
                "Publishing the course writes it anew. <a href='\(Link.teaching(.course(course)))'>Go to the course</a>"
            ).write(into: &html)
        }
        for lapse in lapses { Notice(.warn, "An approval needs you", "\(lapse)").write(into: &html) }
        publishing(frame, &html)
        html += "<section class='panel' aria-labelledby='versions'><h2 id='versions'>Versions</h2><ol class='timeline'>"
        for version in versions {
            html += """
                <li\(when: version.isCurrent, " class='now'")><b>Version \(version.number)</b> \
                \(version.published.map { "published \(moment: $0)" as HTML } ?? "a draft, written \(moment: version.written)")\
                \(when: version.isCurrent, " <span class='chip good'>\(Icon.check)Everybody sees it</span>")</li>
                """
        }
        html += "</ol></section>"
        if state == .published || state == .revised { retiring(frame, &html) }
    }

    private func publishing(_ frame: Frame, _ html: inout HTML) {
        guard state != .published || !advice.isEmpty else { return }
        html += "<section class='panel' id='publish' aria-labelledby='publish-title'><h2 id='publish-title'>"
        html +=
            state == .published
            ? "What people will ask" : missing.isEmpty ? "Ready to publish" : "Before it can be published"
        html += "</h2>"
        if !missing.isEmpty {
            html += "<ul class='lapse-list'>\(each: missing, { "<li>\(Icon.alert)<span>\($0)</span></li>" })</ul>"
        }
        if !advice.isEmpty {
            html += "<ul class='lapse-list soft'>\(each: advice, { "<li>\(Icon.info)<span>\($0)</span></li>" })</ul>"
        }
        if mayPublish {
            html += """
                <form method='post' action='\(Link.publishOffering(id))'>\(frame.tokenField)\
                <input type='hidden' name='seen' value='\(latest)'><p class='row-actions'>\
                <button class='button' type='submit'>Publish version \(latest)</button></p></form>
                """
        } else if state != .published {
            html += "<p class='row-actions'><a class='button' href='\(Link.editOffering(id))'>Fill it in</a></p>"
        }
        html += "</section>"
    }

    private func retiring(_ frame: Frame, _ html: inout HTML) {
        html += """
            <details class='panel fold-panel' id='retire'\(flag: "open", !errors.isEmpty)><summary>Retire it</summary>\
            <form method='post' action='\(Link.retireOffering(id))'>\(frame.tokenField)\
            <p class='soft'>Nobody finds it any more; its page stays, for those who logged it.</p><div class='fields'>\
            \(Choice(
                name: "successor", label: "What takes its place", options: successors, prompt: "Nothing",
                error: errors.text("successor"), isOptional: true))</div>\
            <p class='row-actions'><button class='button grave' type='submit'>Retire it</button></p></form></details>
            """
    }
}
