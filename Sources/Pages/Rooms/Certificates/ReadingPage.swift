import Primitives
import Rules

/// One certificate beside what was read from it, to be checked and confirmed.
///
/// Posts as `application/x-www-form-urlencoded` to `/log/certificates/ID`: the fields of the log form, `name`
/// (`misprint`, `former`, `other`), `use` (`FIELD=VALUE`) and `do` (`save`, `preview`, `drop`).
public struct ReadingPage: Page {
    /// The reading's id.
    public var id: String
    /// The file's name.
    public var file: String
    /// The paper itself.
    public var paper: Link
    /// Whether a browser can show the paper itself as a picture.
    public var isPicture: Bool
    /// The pages with their marks.
    public var sheets: [ReadSheet]
    /// What the form says.
    public var form: LogForm
    /// What was read, by the name of the form's field.
    public var read: [String: ReadFrom]
    /// Whose name stands on it.
    public var named: NameQuestion.Named
    /// What else stands on it: the field in words, and what it says.
    public var further: [Fact]
    /// What was answered to that.
    public var answerToName: String
    /// Why it could not be read; what to do instead.
    public var fault: String?
    /// What to know of the reading as a whole: few pages of many, a photo.
    public var remarks: [String]
    /// Its place among the papers that are open.
    public var place: (number: Int, count: Int)
    /// The paper before, and the one behind.
    public var neighbours: (before: String?, next: String?)
    /// What it would count.
    public var answer: AnswerPanel.Answer
    /// What is wrong.
    public var errors: [FieldError]

    /// Something that stands on a paper and has no field of its own in sight.
    public struct Fact: Sendable {
        /// What it is.
        public var label: String
        /// What it says.
        public var text: String

        /// A label and its text.
        public init(_ label: String, _ text: String) {
            self.label = label
            self.text = text
        }
    }

    /// The page.
    public init(
        id: String, file: String, paper: Link, isPicture: Bool = false, sheets: [ReadSheet], form: LogForm,
        read: [String: ReadFrom],
        named: NameQuestion.Named, further: [Fact] = [], answerToName: String = "", fault: String? = nil,
        remarks: [String] = [],
        place: (number: Int, count: Int) = (1, 1), neighbours: (before: String?, next: String?) = (nil, nil),
        answer: AnswerPanel.Answer = .waiting, errors: [FieldError] = []
    ) {
        self.id = id
        self.file = file
        self.paper = paper
        self.isPicture = isPicture
        self.sheets = sheets
        self.form = form
        self.read = read
        self.named = named
        self.further = further
        self.answerToName = answerToName
        self.fault = fault
        self.remarks = remarks
        self.place = place
        self.neighbours = neighbours
        self.answer = answer
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Confirm a certificate" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// Its modules of comfort.
    public var modules: [Module] { [.answer, .reading] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            fault == nil ? "Is this right?" : "This paper could not be read",
            lead: fault == nil
                ? "Check what was read against the paper, change what is wrong, and confirm." : "\(fault)",
            back: ("Certificates", .certificates), actions: turning
        ).write(into: &html)
        html += "<div class='reading-page'><div class='sheets'>"
        for sheet in sheets { sheet.write(into: &html) }
        if sheets.isEmpty, isPicture {
            html += "<figure class='sheet'><img src='\(paper)' alt='The paper as it was sent'></figure>"
        }
        html += """
            <p class='small'><a href='\(paper)' target='_blank' rel='noopener'>\(file)</a>\
            <span class='soft'> opens in a new tab</span></p>
            """
        for remark in remarks { html += "<p class='small soft remark'>\(Icon.info)<span>\(remark)</span></p>" }
        html += """
            </div><form class='reading-form panel' method='post' action='\(Link.certificate(id))' novalidate \
            data-answer='\(Link.answer)'>\(frame.tokenField)<input type='hidden' name='id' value='\(form.id)'>\
            \(each: form.files, { "<input type='hidden' name='keep' value='\($0.id)'>" })\
            <button class='unseen' type='submit' name='do' value='preview' tabindex='-1'>See what it counts</button>\
            <div class='fields'>\(NameQuestion(named: named, answer: answerToName, error: errors.text("name")))
            """
        fields(&html)
        html += "</div>"
        if !further.isEmpty {
            html += """
                <section class='further' aria-labelledby='further-title'><h2 id='further-title'>Also on it</h2><dl>\
                \(each: further, { "<div><dt>\($0.label)</dt><dd>\($0.text)</dd></div>" })</dl></section>
                """
        }
        LogFormMore(form: form, errors: errors, isFolded: true).write(into: &html)
        html += """
            \(AnswerPanel(answer))<p class='row-actions'><button class='button' type='submit' name='do' value='save'>\
            Confirm and record</button>\
            <button class='button quiet' type='submit' name='do' value='preview'>See what it counts</button>\
            <button class='button quiet' type='submit' name='do' value='drop'>\(Icon.trash)Lay it aside</button></p>\
            </form></div>
            """
    }

    private var turning: HTML? {
        guard place.count > 1 else { return nil }
        return """
            <nav class='turning' aria-label='Papers'>\
            \(some: neighbours.before, { "<a class='button quiet small' href='\(Link.certificate($0))'>Previous</a>" })\
            <span class='soft'>\(place.number) of \(place.count)</span>\
            \(some: neighbours.next, { "<a class='button quiet small' href='\(Link.certificate($0))'>Next</a>" })</nav>
            """
    }

    private func hint(_ field: String) -> HTML? {
        if fault != nil { return nil }
        return read[field].map(\.hint) ?? ReadFrom.nothing
    }

    private func fields(_ html: inout HTML) {
        let isSplit = read["topics"] != nil
        html += """
            \(Field(
                name: "title", label: "Title", value: form.title, hint: hint("title"), error: errors.text("title"),
                autocomplete: "off"))\(Alternatives(field: "title", read: read["title"]))
            \(Field(
                name: "provider", label: "Provider", value: form.provider, hint: hint("provider"),
                error: errors.text("provider"), isOptional: true, autocomplete: "off"))\
            \(Alternatives(field: "provider", read: read["provider"]))
            \(Field(
                name: "completed", label: "Completed on", kind: .date, value: form.completed, hint: hint("completed"),
                error: errors.text("completed")))\(Alternatives(field: "completed", read: read["completed"]))
            <div class='pair amount'>\(Field(
                name: "amount", label: "Amount", kind: .amount, value: form.amount, error: errors.text("amount"),
                autocomplete: "off"))
            \(Choice(
                name: "unit", label: "Unit",
                options: AmountUnit.allCases.map { ($0.code, $0.words(Credits(2)).capitalised) }, value: form.unit,
                error: errors.text("unit")))</div>\
            \(some: hint("amount"), { "<p class='hint under'>\($0)</p>" })\
            \(Alternatives(field: "amount", read: read["amount"]))
            \(TopicPicker(chosen: Set(form.topics), shares: form.shares, errors: errors))\
            \(when: isSplit, "<p class='hint under'>\(read["topics"]?.hint)</p>")
            """
    }
}
