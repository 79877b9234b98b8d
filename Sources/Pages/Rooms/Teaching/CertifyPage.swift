/// Somebody who took a course elsewhere is certified.
public struct CertifyPage: Page {
    /// The course's id.
    public var id: String
    /// Its title.
    public var name: String
    /// What was typed, by field.
    public var typed: [String: String]
    /// What numbers may be.
    public var kinds: [(value: String, words: String)]
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String, name: String, typed: [String: String] = [:], kinds: [(value: String, words: String)],
        errors: [FieldError] = []
    ) {
        self.id = id
        self.name = name
        self.typed = typed
        self.kinds = kinds
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Certify somebody" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        func field(
            _ name: String, _ label: String, _ kind: Field.Kind = .text, hint: HTML? = nil, isOptional: Bool = false
        ) -> Field {
            Field(
                name: name, label: label, kind: kind, value: typed[name] ?? "", hint: hint, error: errors.text(name),
                isOptional: isOptional, autocomplete: "off")
        }
        html += """
            \(PageHead(
                title, lead: "For who took “\(name)” elsewhere, in class for example.",
                back: ("Learners", .teaching(.learners(id, page: 1)))))\(ErrorSummary(errors))
            <form class='panel' method='post' action='\(Link.teaching(.certify(id)))' novalidate>\(frame.tokenField)\
            <div class='fields'>\(field("name", "Name", hint: "As the certificate should say it."))\
            \(field("completed", "Completed on", .date))\
            \(field("place", "Where it was held", hint: "Tampa, Florida, for example. Empty for online.", isOptional: true))</div>\
            <h2>How it finds its holder</h2><p class='soft'>Who has an account has it at once, with its credit. For anybody else it \
            waits until they confirm the address, or the number is verified as theirs. One of the two is enough.</p>\
            <div class='fields'>\(field("email", "Mail address", .email, isOptional: true))\
            \(Choice(
                name: "number-kind", label: "What the number is", options: kinds, value: typed["number-kind"] ?? "",
                prompt: "None", error: errors.text("number-kind"), isOptional: true))\
            \(field("number", "Number", isOptional: true))</div>\
            <p class='row-actions'><button class='button' type='submit'>Issue the certificate</button></p></form>
            """
    }
}
