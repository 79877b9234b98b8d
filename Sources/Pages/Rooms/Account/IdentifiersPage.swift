public import Primitives

/// The numbers by which bodies know somebody. Posts `kind` and `number` to add one, `remove` to take one away.
public struct IdentifiersPage: Page {
    /// The numbers there are.
    public var identifiers: [IdentifierLine]
    /// The kinds there can be: code and words.
    public var kinds: [(value: String, words: String)]
    /// The kind as chosen.
    public var kind: String
    /// The number as typed.
    public var number: String
    /// What is wrong, on `kind` or `number`.
    public var errors: [FieldError]

    /// A number of a body.
    public struct IdentifierLine: Sendable {
        /// Its id.
        public var id: String
        /// What it is: "ASCP customer number".
        public var kind: String
        /// The number.
        public var number: String
        /// Who verified it, and when.
        public var verified: (by: String, on: CalendarDate)?

        /// A number.
        public init(id: String, kind: String, number: String, verified: (by: String, on: CalendarDate)? = nil) {
            self.id = id
            self.kind = kind
            self.number = number
            self.verified = verified
        }
    }

    /// The page.
    public init(
        identifiers: [IdentifierLine], kinds: [(value: String, words: String)], kind: String = "", number: String = "",
        errors: [FieldError] = []
    ) {
        self.identifiers = identifiers
        self.kinds = kinds
        self.kind = kind
        self.number = number
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Numbers" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Numbers", lead: "By these a provider’s report finds you, whatever name it bears.", back: ("Account", .account)))
            <section class='panel' aria-label='Numbers'>
            """
        if identifiers.isEmpty {
            html += "<p class='soft'>None yet. The ASCP customer number and the number of a licence help most.</p>"
        } else {
            html += "<ul class='rows'>"
            for line in identifiers { row(line, &html, frame) }
            html += "</ul>"
        }
        html += """
            <form class='one-line' method='post' action='\(Link.identifiers)' novalidate>\(frame.tokenField)
            \(Choice(name: "kind", label: "Kind", options: kinds, value: kind, error: errors.text("kind")))
            \(Field(name: "number", label: "Number", value: number, error: errors.text("number"), autocomplete: "off"))
            <button class='button quiet' type='submit'>Add</button></form></section>
            """
    }

    private func row(_ line: IdentifierLine, _ html: inout HTML, _ frame: Frame) {
        html +=
            "<li><span class='grow'><strong>\(line.number)</strong><span class='small soft'>\(line.kind)"
        if let verified = line.verified { html += "; verified by \(verified.by), \(day: verified.on)" }
        html += "</span></span>"
        html +=
            line.verified == nil
            ? "<span class='chip soft'>\(Icon.circle)Not verified</span>"
            : "<span class='chip good'>\(Icon.check)Verified</span>"
        html += """
            <form method='post' action='\(Link.identifiers)'>\(frame.tokenField)\
            <button class='button quiet small' type='submit' name='remove' value='\(line.id)'>Remove\
            <span class='unseen'>: \(line.kind) \(line.number)</span></button></form></li>
            """
    }
}
