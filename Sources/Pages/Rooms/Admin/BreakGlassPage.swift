public import Primitives

/// Opening one person's records in need: with a reason, logged, and told to the person at once.
/// Posts `email` and `reason` to `/admin/break-glass`.
public struct BreakGlassPage: Page {
    /// The address as typed.
    public var email: String
    /// The reason as typed.
    public var reason: String
    /// What is wrong.
    public var errors: [FieldError]
    /// What was opened before, the newest first.
    public var past: [Opening]

    /// One opening.
    public struct Opening: Sendable {
        /// Whose records.
        public var person: String
        /// By whom.
        public var by: String
        /// When.
        public var at: Instant
        /// Why.
        public var reason: String

        /// One opening.
        public init(person: String, by: String, at: Instant, reason: String) {
            self.person = person
            self.by = by
            self.at = at
            self.reason = reason
        }
    }

    /// The page.
    public init(email: String = "", reason: String = "", errors: [FieldError] = [], past: [Opening] = []) {
        self.email = email
        self.reason = reason
        self.errors = errors
        self.past = past
    }

    /// What the window is called.
    public var title: String { "Break the glass" }
    /// Its place in the navigation.
    public var room: Room? { .admin }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Break the glass", lead: "Personal records are closed to you. In need you can open one person’s for one hour.", back: ("Installation", .admin)))
            \(Notice(.warn, "The person is told", "They get a mail with your name and your reason at once, and both stay in their account for ever."))
            <form class='panel' method='post' action='\(Link.breakGlass)' novalidate>\(frame.tokenField)<div \
            class='fields'>
            \(Field(
                name: "email", label: "The person’s e-mail", kind: .email, value: email, error: errors.text("email"),
                autocomplete: "off"))
            \(Field(
                name: "reason", label: "Reason", kind: .area(rows: 3), value: reason,
                hint: "What you have to repair, and who asked for it.", error: errors.text("reason")))
            </div><p class='row-actions'><button class='button grave' type='submit'>Open for one hour</button>\
            <a class='button quiet' href='\(Link.admin)'>Leave it closed</a></p></form>
            """
        guard !past.isEmpty else { return }
        html += "<section class='panel' aria-labelledby='past'><h2 id='past'>Opened before</h2><ol class='timeline'>"
        for line in past {
            html += """
                <li><p><strong>\(line.person)</strong> by \(line.by)</p><p class='small soft'>\(moment: line.at)</p>\
                <p class='small'>\(line.reason.sentence)</p></li>
                """
        }
        html += "</ol></section>"
    }
}
