public import Primitives

/// Designing a provider's certificates: colour, border, paper, words, mark, and who signs, with a made-up certificate
/// beside them that follows what is typed.
///
/// Posts to `/courses/manage/template`, and to see it to `/courses/manage/template/preview`: the names of `values`, `seen`,
/// `accent-was`, `logo` and `no-logo`.
public struct TemplatePage: Page {
    /// The provider's name.
    public var organisation: String
    /// The version that stands; none while it is the house's.
    public var version: Int
    /// What is typed, by the names of the fields.
    public var values: [String: String]
    /// The borders to choose from.
    public var borders: [(value: String, words: String)]
    /// Whether a mark stands on it.
    public var hasLogo: Bool
    /// The versions, the newest first.
    public var versions: [(number: Int, writtenAt: Instant)]
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        organisation: String, version: Int, values: [String: String], borders: [(value: String, words: String)],
        hasLogo: Bool, versions: [(number: Int, writtenAt: Instant)], errors: [FieldError] = []
    ) {
        self.organisation = organisation
        self.version = version
        self.values = values
        self.borders = borders
        self.hasLogo = hasLogo
        self.versions = versions
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "How your certificates look" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// What shows it while one types.
    public var modules: [Module] { [.template] }

    private func value(_ name: String) -> String { values[name] ?? "" }

    private func field(_ name: String, _ label: String, hint: HTML? = nil, optional: Bool = false) -> Field {
        Field(
            name: name, label: label, value: value(name), hint: hint, error: errors.text(name), isOptional: optional,
            autocomplete: "off")
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                title,
                lead: "For \(organisation). What you save holds for certificates issued from then on; those that were issued never change.",
                back: ("Your offerings", .manageOfferings)))
            <div class='designer'><form method='post' action='\(Link.certificateTemplate)' enctype='multipart/form-data' \
            novalidate data-preview='\(Link.templatePreview)'\(flag: "data-typed", !errors.isEmpty)>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(version)'>\
            <input type='hidden' name='accent-was' value='\(value("accent"))'>
            """
        look(&html)
        words(&html)
        signing(&html)
        html += """
            <p class='row-actions'><button class='button' type='submit'>Save as version \(version + 1)</button>\
            <button class='button quiet no-script' type='submit' formaction='\(Link.templatePreview)' \
            formtarget='_blank'>Preview</button>\
            <a class='button quiet' href='\(Link.manageOfferings)'>Cancel</a></p></form>
            """
        preview(&html)
        html += "</div>"
    }

    private func look(_ html: inout HTML) {
        let fault = errors.text("accent")
        html += """
            <section class='panel' aria-labelledby='part-look'><h2 id='part-look'>Look</h2><div class='fields'>\
            <div class='field\(when: fault != nil, " wrong")'><label for='accent'>Colour</label>\
            <p class='hint' id='accent-hint'>Of heading, lines and seal; dark enough to be read on white.</p>\
            \(FieldFault(id: "accent", text: fault))<div class='colour'>\
            <input type='color' id='accent' name='accent' value='\(value("accent"))' \
            aria-describedby='accent-hint\(when: fault != nil, " accent-fault")'\
            \(attribute: "aria-invalid", fault == nil ? nil : "true")>\
            <input type='text' id='accent-typed' name='accent-typed' value='\(value("accent-typed"))' \
            aria-label='Colour in figures and letters' autocomplete='off' spellcheck='false'></div></div>\
            \(Choices(
                kind: .one, name: "border", legend: "Border",
                options: borders.map { .init(value: $0.value, words: $0.words) }, chosen: [value("border")],
                error: errors.text("border")))\
            \(Choices(
                kind: .one, name: "paper", legend: "Paper",
                options: [.init(value: "letter", words: "US letter"), .init(value: "a4", words: "A4")],
                chosen: [value("paper")], error: errors.text("paper")))
            """
        logo(&html)
        html += "</div></section>"
    }

    private func logo(_ html: inout HTML) {
        let fault = errors.text("logo")
        html += """
            <div class='field\(when: fault != nil, " wrong")'><label for='logo'>Your mark \
            <span class='optional'>optional</span></label><p class='hint' id='logo-hint'>A PNG picture of at most 48 kB; \
            440 points wide are enough.\(when: hasLogo, " Without a new one the old one stays.")</p>\
            \(FieldFault(id: "logo", text: fault))<div class='drop'><input type='file' id='logo' name='logo' accept='image/png' \
            aria-describedby='logo-hint\(when: fault != nil, " logo-fault")'></div></div>
            """
        if hasLogo {
            html += """
                <div class='choice'><input type='checkbox' id='no-logo' name='no-logo' value='yes'\
                \(flag: "checked", value("no-logo") == "yes")><label for='no-logo'>Take the mark away</label></div>
                """
        }
    }

    private func words(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='part-words'><h2 id='part-words'>Words</h2><div class='fields'>\
            \(field("heading", "Heading"))\(field("lead", "Before the name"))\
            \(field("verb", "Between name and course"))\
            \(field("check", "Beside the square code"))</div></section>
            """
    }

    private func signing(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='part-signing'><h2 id='part-signing'>Who signs</h2>\
            <div class='fields'>\(field("signatory", "Name", hint: "With degrees, as it should stand."))\
            \(field("office", "As what"))\
            \(field("address", "Your address", hint: "Under your name, in one line.", optional: true))</div></section>
            """
    }

    private func preview(_ html: inout HTML) {
        html += """
            <div class='design-side'><figure class='design-sheet'><img id='design' src='\(Link.templatePreview)' \
            width='1200' height='927' alt='A made-up certificate as it looks now'>\
            <figcaption class='small soft'><p role='status' data-state>A made-up certificate, as it stands\
            \(when: version > 0, " in version \(version)").</p></figcaption></figure>
            """
        if !versions.isEmpty {
            html += """
                <section class='panel' aria-labelledby='versions'><h2 id='versions'>Versions</h2><ol class='timeline'>
                """
            for one in versions {
                html += """
                    <li\(when: one.number == version, " class='now'")><a href='\(Link.templatePreviewOf(one.number))'>Version \
                    \(one.number)</a>, written \(moment: one.writtenAt)</li>
                    """
            }
            html += "</ol></section>"
        }
        html += "</div>"
    }
}
