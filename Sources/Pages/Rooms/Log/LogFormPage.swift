import Primitives
import Rules

/// Logging a credit: a file, six fields, and what it counts before it is saved. The rest is folded.
///
/// Posts as `multipart/form-data` to `/log/new`, `/log/ID/draft` or `/log/ID/correct`: `id`, `title`, `provider`,
/// `completed`, `amount`, `unit`, `topics`, `share-TOPIC`, `kind`, `approvals`, `number`, `approval-number`, `started`, `delivery`,
/// `series`, `note`, `evidence`, `keep`, `revision`, `reason` (correcting only) and `do` (`save`, `draft`, `preview`).
public struct LogFormPage: Page {
    /// What it is for.
    public var purpose: Purpose
    /// What is written in it.
    public var form: LogForm
    /// What it would count.
    public var answer: AnswerPanel.Answer
    /// What is wrong.
    public var errors: [FieldError]
    /// Providers of earlier entries, to save typing.
    public var providers: [String]

    /// What the form is for.
    public enum Purpose: Sendable {
        /// A new entry.
        case new
        /// A draft that goes on, at this revision.
        case draft(revision: Int)
        /// An entry that is corrected, at this revision.
        case correct(revision: Int)
    }

    /// The page.
    public init(
        purpose: Purpose = .new, form: LogForm, answer: AnswerPanel.Answer = .waiting, errors: [FieldError] = [],
        providers: [String] = []
    ) {
        self.purpose = purpose
        self.form = form
        self.answer = answer
        self.errors = errors
        self.providers = providers
    }

    /// What the window is called.
    public var title: String {
        switch purpose {
        case .new: "Log a credit"
        case .draft: "Finish the draft"
        case .correct: "Correct an entry"
        }
    }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// Its modules of comfort.
    public var modules: [Module] { [.evidence, .answer] }

    private var isCorrection: Bool {
        if case .correct = purpose { true } else { false }
    }

    private var revision: Int? {
        switch purpose {
        case .new: nil
        case .draft(let revision), .correct(let revision): revision
        }
    }

    private var action: Link {
        switch purpose {
        case .new: .newEntry
        case .draft: .draft(form.id)
        case .correct: .correct(form.id)
        }
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let lead: HTML =
            isCorrection
            ? "What was recorded stays in the history; the correction is added to it."
            : "Once, for all your credentials."
        html += """
            \(PageHead(title, lead: lead, back: isCorrection ? ("The entry", .entry(form.id)) : ("Log", .log)))
            <form class='log-form' method='post' action='\(action)' enctype='multipart/form-data' novalidate \
            data-answer='\(Link.answer)'>\(frame.tokenField)<input type='hidden' name='id' value='\(form.id)'>\
            \(some: revision, { "<input type='hidden' name='revision' value='\($0)'>" })
            \(FileDrop(files: form.files, kept: form.kept, error: errors.text("evidence")))
            <div class='panel log-fields'><div class='fields'>
            """
        essentials(&html)
        html += "</div>"
        LogFormMore(form: form, errors: errors).write(into: &html)
        if isCorrection {
            Field(
                name: "reason", label: "Why is it corrected?", value: form.reason,
                hint: "It stands in the history beside what changed.", error: errors.text("reason"), isOptional: true,
                autocomplete: "off"
            ).write(into: &html)
        }
        buttons(&html)
        html += "</div>\(AnswerPanel(answer))</form>"
        if case .draft = purpose { discard(&html, frame) }
    }

    private func essentials(_ html: inout HTML) {
        html += """
            \(Field(
                name: "title", label: "Title", value: form.title, hint: "As it stands on the certificate.",
                error: errors.text("title"), autocomplete: "off"))
            \(Field(
                name: "provider", label: "Provider", value: form.provider, error: errors.text("provider"),
                isOptional: true, autocomplete: "off", suggestions: providers))
            <div class='pair amounts'>
            \(Field(
                name: "completed", label: "Completed on", kind: .date, value: form.completed,
                error: errors.text("completed")))
            <div class='pair amount'>\(Field(
                name: "amount", label: "Amount", kind: .amount, value: form.amount, error: errors.text("amount"),
                autocomplete: "off"))
            \(Choice(
                name: "unit", label: "Unit",
                options: AmountUnit.allCases.map { ($0.code, $0.words(Credits(2)).capitalised) }, value: form.unit,
                error: errors.text("unit")))</div></div>
            \(TopicPicker(chosen: Set(form.topics), shares: form.shares, errors: errors))
            """
    }

    private func buttons(_ html: inout HTML) {
        html += """
            <p class='row-actions'><button class='button' type='submit' name='do' value='save'>\
            \(isCorrection ? "Save the correction" : "Save")</button>\
            \(when: !isCorrection, "<button class='button quiet' type='submit' name='do' value='draft'>Save as draft</button>")\
            <button class='button quiet' type='submit' name='do' value='preview'>See what it counts</button></p>
            """
    }

    private func discard(_ html: inout HTML, _ frame: Frame) {
        html += """
            <form class='row-actions' method='post' action='\(Link.discard(form.id))'>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision ?? 0)'>\
            <button class='button quiet small' type='submit'>\(Icon.trash)Throw the draft away</button></form>
            """
    }
}
