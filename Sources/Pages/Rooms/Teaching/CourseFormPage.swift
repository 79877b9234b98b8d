import Primitives
public import Rules

/// What a course says of itself, typed by its author. Posts `title`, `handle`, `objectives`, `author-name-0`, … and `do`:
/// `save` or `rows`, which asks for more empty rows.
public struct CourseFormPage: Page {
    /// The course's id; nothing for a new one.
    public var id: String?
    /// The change that was seen when it was opened.
    public var seen: Int
    /// What was typed.
    public var values: [String: String]
    /// The topics ticked.
    public var topics: Set<Topic>
    /// Parts of the credit.
    public var shares: [Topic: String]
    /// How many rows each list shows.
    public var rows: (authors: Int, reviewers: Int, approvals: Int, evaluation: Int)
    /// Levels to choose from.
    public var levels: [(value: String, words: String)]
    /// Whether the newest version is published, so that saving begins the next.
    public var beginsVersion: Bool
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String?, seen: Int, values: [String: String], topics: Set<Topic>, shares: [Topic: String],
        rows: (authors: Int, reviewers: Int, approvals: Int, evaluation: Int),
        levels: [(value: String, words: String)], beginsVersion: Bool = false, errors: [FieldError] = []
    ) {
        self.id = id
        self.seen = seen
        self.values = values
        self.topics = topics
        self.shares = shares
        self.rows = rows
        self.levels = levels
        self.beginsVersion = beginsVersion
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { id == nil ? "New course" : "Edit the course" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private var fields: AuthorFields { AuthorFields(values: values, errors: errors) }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let link = Link.teaching(id.map { .edit($0) } ?? .new)
        let back: (words: String, link: Link) =
            id.map { ("Back", .teaching(.course($0))) } ?? ("Your courses", .teaching(.desk))
        html += """
            \(PageHead(
                id == nil ? "A new course" : "What it says of itself",
                lead: beginsVersion ? "This version is published and stays as it is; saving begins the next one." : "Saved as a draft. Only you and your colleagues see it until you publish it.",
                back: back))<form class='offering-form' method='post' action='\(link)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'>\(Self.rowCounts(rows))
            """
        about(&html)
        people(&html)
        credit(&html)
        approvals(&html)
        assessment(&html)
        evaluation(&html)
        html += """
            <p class='row-actions'><button class='button' name='do' value='save'>Save the draft</button>\
            <button class='button quiet' name='do' value='rows'>\(Icon.plus)More rows</button>\
            <a class='button quiet' href='\(back.link)'>Cancel</a></p></form>
            """
    }

    private static func rowCounts(
        _ rows: (authors: Int, reviewers: Int, approvals: Int, evaluation: Int)
    ) -> HTML {
        """
        <input type='hidden' name='author-rows' value='\(rows.authors)'>\
        <input type='hidden' name='reviewer-rows' value='\(rows.reviewers)'>\
        <input type='hidden' name='approval-rows' value='\(rows.approvals)'>\
        <input type='hidden' name='evaluation-rows' value='\(rows.evaluation)'>
        """
    }

    private func about(_ html: inout HTML) {
        let name: HTML =
            id == nil
            ? "\(fields.field("handle", "Short name", hint: "In addresses and files, and for good: left-shift. Empty: made from the title."))"
            : ""
        html += """
            <section class='panel' aria-labelledby='part-about'><h2 id='part-about'>What it is</h2><div class='fields'>\
            \(fields.field("title", "Title", optional: false))\(name)\
            \(fields.field("summary", "Summary", kind: .area(rows: 3), hint: "Two or three sentences.", optional: false))\
            \(fields.field("objectives", "Objectives", kind: .area(rows: 4), hint: "What they can do afterwards, a line each.", optional: false))\
            <div class='pair'>\(fields.choice("level", "Level", levels))\
            \(fields.field("language", "Language", hint: "Two letters: en, es.", optional: false))</div>\
            \(fields.field("prerequisites", "What they need first"))\
            \(fields.field("sources", "Sources", kind: .area(rows: 3), hint: "Books and standards it rests on, a line each."))\
            \(fields.tick("demo", "A demonstration", hint: "It gives no accredited credit, and says so everywhere."))\
            </div></section>
            """
    }

    private func people(_ html: inout HTML) {
        html += """
            <section class='panel form-rows' aria-labelledby='part-people'><h2 id='part-people'>Who stands behind the text</h2>\
            <p class='hint'>Relations to companies whose products matter here. Whoever has none says so: “Nothing to \
            disclose.”</p>
            """
        for row in 0..<rows.authors { expert("author", "Author", row, &html) }
        for row in 0..<rows.reviewers { expert("reviewer", "Reviewer", row, &html) }
        html += "</section>"
    }

    private func expert(_ field: String, _ word: String, _ row: Int, _ html: inout HTML) {
        html += """
            <fieldset><legend class='group'>\(word) \(row + 1)</legend><div class='row-fields'>\
            \(fields.field("\(field)-name-\(row)", "Name"))\(fields.field("\(field)-credentials-\(row)", "Credentials"))\
            \(fields.field("\(field)-disclosure-\(row)", "Disclosure"))</div></fieldset>
            """
    }

    private func credit(_ html: inout HTML) {
        let units = AmountUnit.allCases.map { (value: $0.code, words: $0.words(Credits(2))) }
        html += """
            <section class='panel' aria-labelledby='part-credit'><h2 id='part-credit'>What it gives</h2><div class='fields'>\
            <div class='pair amount'>\(fields.field("amount", "Credit", kind: .amount, optional: false))\
            \(fields.choice("unit", "Unit", units))</div>\
            \(fields.field("minimum-minutes", "Minimum minutes", kind: .amount, hint: "How long it must have been studied before the certificate.", optional: false, size: "short"))\
            \(fields.field("retake-months", "Again for credit after, in months", kind: .amount, hint: "Empty: it gives credit once.", size: "short"))\
            \(TopicPicker(chosen: topics, shares: shares, errors: errors))</div></section>
            """
    }

    private func approvals(_ html: inout HTML) {
        let bodies = Approval.allCases.map { (value: $0.code, words: $0.words.capitalised) }
        html += """
            <section class='panel form-rows' aria-labelledby='part-approvals'><h2 id='part-approvals'>Who approves it</h2>\
            \(fields.field("number", "Course number", size: "medium"))
            """
        for row in 0..<rows.approvals {
            html += """
                <fieldset><legend class='unseen'>Approval \(row + 1)</legend><div class='row-fields'>\
                \(fields.choice("approval-by-\(row)", "Approved by", bodies, prompt: "Nobody", optional: true))\
                \(fields.field("approval-number-\(row)", "Number"))\
                \(fields.field("approval-until-\(row)", "Until", kind: .date))</div></fieldset>
                """
        }
        html += "</section>"
    }

    private func assessment(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='part-test'><h2 id='part-test'>How it asks</h2><div class='fields'>\
            <div class='row-fields'>\(fields.field("pass-mark", "Passed with, in percent", kind: .amount, optional: false))\
            \(fields.field("drawn", "Questions an attempt", kind: .amount, hint: "Empty: all."))\
            \(fields.field("attempts", "Attempts", kind: .amount, hint: "Empty: any number."))\
            \(fields.field("wait-minutes", "Minutes between attempts", kind: .amount))</div>\
            \(fields.tick("mix-questions", "Questions in a drawn order"))\(fields.tick("mix-answers", "Answers in a drawn order"))\
            </div></section>
            """
    }

    private func evaluation(_ html: inout HTML) {
        let kinds = [(value: "scale", words: "From 1 to 5"), (value: "words", words: "In words")]
        html += """
            <section class='panel form-rows' aria-labelledby='part-evaluation'><h2 id='part-evaluation'>What is asked about it \
            afterwards</h2><p class='hint'>Answers come to you without a name. All rows empty: what P.A.C.E. asks.</p>
            """
        for row in 0..<rows.evaluation {
            html += """
                <fieldset><legend class='unseen'>Question \(row + 1)</legend>\
                <input type='hidden' name='evaluation-id-\(row)' value='\(fields.value("evaluation-id-\(row)"))'>\
                \(fields.field("evaluation-text-\(row)", "Question \(row + 1)"))<div class='row-fields'>\
                \(fields.choice("evaluation-kind-\(row)", "Answered", kinds))\
                \(fields.tick("evaluation-required-\(row)", "Must be answered"))</div></fieldset>
                """
        }
        html += "</section>"
    }
}
