import Primitives
import Rules

/// The dates and facts of a credential, for a new one and for one that is changed.
/// Posts `id`, `revision`, `credential`, `number`, `issued`, `from`, `to`, `categories`, `role`, `first-renewal` and
/// `renewal-date` to `/credentials/new` or `/credentials/ID/edit`.
public struct CredentialFormPage: Page {
    /// What is written in it.
    public var form: CredentialForm
    /// What to ask.
    public var questions: CredentialQuestions
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(form: CredentialForm, questions: CredentialQuestions, errors: [FieldError] = []) {
        self.form = form
        self.questions = questions
        self.errors = errors
    }

    private var isNew: Bool { form.revision == nil }
    private var name: String { questions.name(form.code) }
    /// What the window is called.
    public var title: String { isNew ? "Add \(name)" : "Edit \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let back: (words: String, link: Link) =
            isNew ? ("Another credential", .newCredential) : (name, .credential(form.id))
        let help = questions.cycleHelp
        html += """
            \(PageHead(isNew ? "When was your \(name) issued?" : "Edit \(name)", lead: "\(questions.title) · \(questions.bodyName)", back: back))\
            \(when: isNew, "<ol class='steps'><li>Choose it</li><li aria-current='step'>Its dates</li></ol>")
            <form class='panel' method='post' action='\(isNew ? Link.newCredential : Link.editCredential(form.id))' \
            novalidate>\(frame.tokenField)\
            <input type='hidden' name='id' value='\(form.id)'><input type='hidden' name='credential' \
            value='\(form.code)'>\
            \(some: form.revision, { "<input type='hidden' name='revision' value='\($0)'>" })<div class='fields'>
            \(Field(
                name: "issued", label: "Issued on", kind: .date, value: form.issued,
                hint: "The day of the first certification or licence, as it stands on the card.", error: errors.text("issued")))
            \(Field(
                name: "number", label: "Number", value: form.number,
                hint: "As it stands on the card. Providers use it to report your credit.", error: errors.text("number"),
                isOptional: true, autocomplete: "off", size: "medium"))
            """
        if !questions.categories.isEmpty { categories(&html) }
        if !questions.roles.isEmpty { roles(&html) }
        if questions.asksFirstRenewal { firstRenewal(&html) }
        html += """
            <fieldset class='field'><legend>Current cycle\(when: !help.isNeeded, " <span class='optional'>optional</span>")</legend>\
            <p class='hint'>\(help.text)</p><div class='pair dates'>
            \(Field(name: "from", label: "First day", kind: .date, value: form.from, error: errors.text("from"), isOptional: true))
            \(Field(name: "to", label: "Last day", kind: .date, value: form.to, error: errors.text("to"), isOptional: true))
            </div></fieldset>
            """
        if case .calendarBeforeRenewal = questions.cycle {
            Field(
                name: "renewal-date", label: "Licence renews on", kind: .date, value: form.renewal,
                error: errors.text("renewal-date"), isOptional: true
            ).write(into: &html)
        }
        html += """
            </div><p class='row-actions'><button class='button' type='submit'>\
            \(isNew ? "Add \(name)" : "Save")</button>\
            <a class='button quiet' href='\(back.link)'>Cancel</a></p></form>
            """
    }

    private func categories(_ html: inout HTML) {
        Choices(
            kind: .several, name: "categories", legend: "Categories of your licence",
            options: questions.categories.map { Choices.Option(value: $0.code, words: $0.words.capitalised) },
            chosen: Set(form.categories.map(\.code)),
            hint: "Tick every specialty your licence names: each asks for credit of its own.",
            error: errors.text("categories")
        ).write(into: &html)
    }

    private func roles(_ html: inout HTML) {
        Choice(
            name: "role", label: "Role", options: questions.roles.map { ($0, $0.capitalised) }, value: form.role,
            prompt: "As the licence says", hint: "A few requirements hang on it.", error: errors.text("role"),
            isOptional: true, size: "medium"
        ).write(into: &html)
    }

    private func firstRenewal(_ html: inout HTML) {
        Choices(
            kind: .one, name: "first-renewal", legend: "Is this your first renewal?",
            options: [
                Choices.Option(value: "", words: "Work it out from the dates"),
                Choices.Option(value: "yes", words: "Yes, the licence was issued in this cycle"),
                Choices.Option(value: "no", words: "No"),
            ], chosen: [form.firstRenewal], hint: "The first renewal asks less.", error: errors.text("first-renewal")
        ).write(into: &html)
    }
}
