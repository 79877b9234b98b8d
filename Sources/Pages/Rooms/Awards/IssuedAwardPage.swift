public import Primitives

/// One certificate as its provider sees it: what it says, what became of it, and the two things that may be done: correct
/// whom it names, and revoke it.
///
/// Posts `name`, `label-N` and `number-N` to `…/reissue`; `reason` and `sure` to `…/revoke`.
public struct IssuedAwardPage: Page {
    /// The award's id.
    public var id: String
    /// The code as it is printed.
    public var code: String
    /// The code in the address where it is checked.
    public var checkCode: String
    /// What it says, label by label; nothing once its holder was erased.
    public var facts: [(label: String, value: String)]
    /// Whom it names.
    public var name: String?
    /// What it is worth today.
    public var mark: AwardMark
    /// Whether it waits for somebody without an account.
    public var isWaiting: Bool
    /// What became of it, the latest first.
    public var events: [Event]
    /// What is typed to correct it.
    public var correction: (name: String, numbers: [(label: String, number: String)])
    /// The reasons for which it may be revoked.
    public var reasons: [(value: String, words: String)]
    /// The reason that is chosen.
    public var reason: String
    /// What is wrong.
    public var errors: [FieldError]

    /// What became of it.
    public struct Event: Sendable {
        /// What.
        public var what: String
        /// When.
        public var at: Instant
        /// Why, or what followed it.
        public var more: String?

        /// Something that became of it.
        public init(what: String, at: Instant, more: String? = nil) {
            self.what = what
            self.at = at
            self.more = more
        }
    }

    /// The page.
    public init(
        id: String, code: String, checkCode: String, facts: [(label: String, value: String)], name: String?,
        mark: AwardMark, isWaiting: Bool, events: [Event],
        correction: (name: String, numbers: [(label: String, number: String)]),
        reasons: [(value: String, words: String)], reason: String = "", errors: [FieldError] = []
    ) {
        self.id = id
        self.code = code
        self.checkCode = checkCode
        self.facts = facts
        self.name = name
        self.mark = mark
        self.isWaiting = isWaiting
        self.events = events
        self.correction = correction
        self.reasons = reasons
        self.reason = reason
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { name.map { "Certificate of \($0)" } ?? "Certificate \(code)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private var mayChange: Bool {
        if case .revoked = mark { return false }
        return name != nil
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(title, lead: "\(mark.chip)", back: ("Certificates you issued", .issuedAwards)))\
            \(some: mark.sentence, { "<p>\($0)</p>" })
            """
        if isWaiting, mayChange {
            Notice(
                .info, nil,
                "It waits for somebody without an account, and comes to whoever proves the address or number it was issued to."
            ).write(into: &html)
        }
        saying(&html)
        html +=
            "<section class='panel' aria-labelledby='chain'><h2 id='chain'>What became of it</h2><ol class='timeline'>"
        for (place, event) in events.enumerated() {
            html += """
                <li\(when: place == 0, " class='now'")><b>\(event.what)</b> \(moment: event.at)\
                \(some: event.more, { "<p class='small soft'>\($0)</p>" })</li>
                """
        }
        html += "</ol></section>"
        guard mayChange else { return }
        correcting(frame, &html)
        revoking(frame, &html)
    }

    private func saying(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='says'><h2 id='says'>What it says</h2>"
        if facts.isEmpty {
            html +=
                "<p class='soft'>Its holder’s records were erased. That it was issued, and what became of it, stays.</p>"
        } else {
            html += "<dl class='facts'>\(each: facts, { "<dt>\($0.label)</dt><dd>\($0.value)</dd>" })</dl>"
        }
        html += "<p class='award-links'>"
        if name != nil {
            html += """
                <a class='button small' href='\(Link.issuedPaper(id))'>\(Icon.file)Certificate (PDF)</a>\
                <a class='button quiet small' href='\(Link.issuedBadge(id))' download>\(Icon.badge)Badge</a>
                """
        }
        html += """
            <a class='button quiet small' href='\(Link.verifyCode(checkCode))'>\(Icon.check)As others check it</a></p></section>
            """
    }

    private func correcting(_ frame: Frame, _ html: inout HTML) {
        let isOpen = errors.contains { $0.field == "name" || $0.field.hasPrefix("number-") }
        html += """
            <details class='panel fold-panel award-change' id='correct'\(flag: "open", isOpen)><summary>Correct the name</summary>\
            <form method='post' action='\(Link.reissueAward(id))' novalidate>\(frame.tokenField)\
            <p class='soft'>A new certificate takes the place of this one, which stays readable and says that it was \
            replaced. The code stays the same.</p><div class='fields'>\
            \(Field(
                name: "name", label: "Name", value: correction.name, error: errors.text("name"), autocomplete: "off"))
            """
        for (place, number) in correction.numbers.enumerated() {
            html += """
                <fieldset class='row-fields'><legend class='unseen'>Number \(place + 1)</legend>\
                \(Field(
                    name: "label-\(place)", label: "What number", value: number.label, isOptional: true,
                    autocomplete: "off"))\
                \(Field(
                    name: "number-\(place)", label: "Number", value: number.number,
                    error: errors.text("number-\(place)"), isOptional: true, autocomplete: "off"))</fieldset>
                """
        }
        html += """
            </div><p class='row-actions'><button class='button' type='submit'>Issue the corrected certificate</button></p>\
            </form></details>
            """
    }

    private func revoking(_ frame: Frame, _ html: inout HTML) {
        let isOpen = errors.contains { $0.field == "reason" || $0.field == "sure" }
        html += """
            <details class='panel fold-panel award-change' id='revoke'\(flag: "open", isOpen)><summary>Revoke it</summary>\
            <form method='post' action='\(Link.revokeAward(id))' novalidate>\(frame.tokenField)\
            <p class='soft'>Whoever checks it is told so from that moment, and the credit is withdrawn from its holder’s \
            log. It cannot be taken back.</p><div class='fields'>\
            \(Choices(
                kind: .one, name: "reason", legend: "Why",
                options: reasons.map { .init(value: $0.value, words: $0.words.capitalised) }, chosen: [reason],
                error: errors.text("reason")))\
            \(Choices(
                kind: .several, name: "sure", legend: "To be sure",
                options: [.init(value: "yes", words: "Revoke the certificate and withdraw its credit")], chosen: [],
                error: errors.text("sure")))</div>\
            <p class='row-actions'><button class='button grave' type='submit'>Revoke it</button></p></form></details>
            """
    }
}
