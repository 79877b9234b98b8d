/// What a check found, before anything is written. Posts answers and mended cells to `/log/import/ID/answers`, and the
/// decision to `/log/import/ID/write`.
public struct ImportCheckPage: Page {
    /// Somebody whose rows these may be.
    public struct Question: Sendable {
        /// Equal for rows that one answer settles.
        public var key: String
        /// What was found.
        public var sentence: String
        /// The name that was found.
        public var name: String?
        /// The first line.
        public var first: Int
        /// How many rows wait.
        public var rows: Int

        /// A question.
        public init(key: String, sentence: String, name: String?, first: Int, rows: Int) {
            self.key = key
            self.sentence = sentence
            self.name = name
            self.first = first
            self.rows = rows
        }
    }

    /// A course that is named by its number only, with what was typed.
    public struct Course: Sendable {
        /// The number.
        public var number: String
        /// How many rows wait.
        public var rows: Int
        /// The title as typed.
        public var title: String
        /// The hours as typed.
        public var hours: String

        /// A course.
        public init(number: String, rows: Int, title: String = "", hours: String = "") {
            self.number = number
            self.rows = rows
            self.title = title
            self.hours = hours
        }
    }

    /// The import's id.
    public var id: String
    /// The revision.
    public var revision: Int
    /// The name of the file.
    public var name: String
    /// How many rows become what.
    public var counts: ImportCounts
    /// How much will be written: "140.5 contact hours".
    public var totals: [String]
    /// From when to when: "2 Jan 2024 to 3 Mar 2026".
    public var span: String?
    /// Whose rows these are.
    public var questions: [Question]
    /// Courses without hours.
    public var courses: [Course]
    /// Topics that such a course may have.
    public var topics: [(value: String, words: String)]
    /// Rows that may already be there.
    public var perhaps: [ImportRow]
    /// Rows with errors.
    public var faulty: [FaultyRow]
    /// How many of them can be downloaded.
    public var keptFaulty: Int
    /// The line behind which further ones stand.
    public var further: Int?
    /// Rows of somebody else.
    public var refused: [ImportRow]
    /// Rows that are already there.
    public var same: [ImportRow]
    /// Rows understood in a way that is worth a look.
    public var noted: [ImportRow]
    /// How many of them there are.
    public var notedCount: Int
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        id: String, revision: Int, name: String, counts: ImportCounts, totals: [String], span: String?,
        questions: [Question] = [], courses: [Course] = [], topics: [(value: String, words: String)] = [],
        perhaps: [ImportRow] = [], faulty: [FaultyRow] = [], keptFaulty: Int = 0, further: Int? = nil,
        refused: [ImportRow] = [], same: [ImportRow] = [], noted: [ImportRow] = [], notedCount: Int = 0,
        errors: [FieldError] = []
    ) {
        self.id = id
        self.revision = revision
        self.name = name
        self.counts = counts
        self.totals = totals
        self.span = span
        self.questions = questions
        self.courses = courses
        self.topics = topics
        self.perhaps = perhaps
        self.faulty = faulty
        self.keptFaulty = keptFaulty
        self.further = further
        self.refused = refused
        self.same = same
        self.noted = noted
        self.notedCount = notedCount
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Check of \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private var asks: Bool { !questions.isEmpty || !courses.isEmpty || !perhaps.isEmpty || !faulty.isEmpty }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(headline, lead: "\(lead)", back: ("Imports", .imports)))\(ImportSteps(current: .check))\
            <div class='panel'><p class='file-line'>\(Icon.file)<strong class='file-name'>\(name)</strong> \
            <span class='soft'>\(counts.rows.of("row"))</span></p>\(counts)
            """
        if !totals.isEmpty {
            html += "<p class='import-total'>New: <b>\(totals.listed)</b>\(some: span, { ", \($0)" })</p>"
        }
        html += """
            <form class='row-actions' method='post' action='\(Link.writeImport(id))'>\(frame.tokenField)\
            \(when: counts.ready > 0, "<button class='button' type='submit'>Write \(counts.ready.of("entry", "entries"))</button>")\
            <a class='button quiet' href='\(Link.importColumns(id))'>Change the columns</a></form></div>
            """
        if asks { answers(&html, frame) }
        ImportRowList(
            title: "\(notedCount.of("row")) worth a look",
            note: "They are written like the others. This is how they were understood.", rows: noted, count: notedCount
        ).write(into: &html)
        ImportRowList(
            title: "\(counts.refused.of("row")) of somebody else",
            note:
                "They name another number than yours, so they are not written. If a number is yours, add it to your account and check again.",
            rows: refused, count: counts.refused
        ).write(into: &html)
        ImportRowList(
            title: "\(counts.same.of("row")) already there",
            note: "The same course came another way before. Nothing is written twice.", rows: same, count: counts.same
        ).write(into: &html)
        html += """
            <form class='discard-form' method='post' action='\(Link.discardImport(id))'>\(frame.tokenField)\
            <button class='plain' type='submit'>Throw this file away</button></form>
            """
    }

    private var headline: String {
        switch counts.ready {
        case 0 where counts.same == counts.rows && counts.rows > 0: "Everything in it is there already"
        case 0: "Nothing to write yet"
        case let ready: ready == 1 ? "One new entry" : "\(ready) new entries"
        }
    }

    private var lead: String {
        var rest: [String] = []
        if counts.faulty > 0 { rest.append("\(counts.faulty.of("row")) \(counts.faulty == 1 ? "has" : "have") errors") }
        if counts.asked > 0 {
            rest.append("\(counts.asked.of("row")) \(counts.asked == 1 ? "waits" : "wait") for your answer")
        }
        let left = rest.isEmpty ? "" : " " + rest.listed.capitalised + "."
        return "Nothing is written yet.\(left)"
    }

    private func answers(_ html: inout HTML, _ frame: Frame) {
        html += """
            <form class='import-answers' method='post' action='\(Link.answerImport(id))' novalidate>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision)'>\(FieldFault(id: "cells", text: errors.text("cells")))
            """
        if !questions.isEmpty { html += whose }
        if !courses.isEmpty { html += hours }
        if !perhaps.isEmpty { html += doubles }
        if !faulty.isEmpty { mending(&html) }
        html += """
            <p class='row-actions'><button class='button' type='submit'>Save and check again</button></p></form>
            """
    }

    private var whose: HTML {
        var html: HTML = "<section class='panel' aria-labelledby='whose'><h2 id='whose'>Are these yours?</h2>"
        for (place, question) in questions.enumerated() {
            html += """
                <fieldset class='field choices import-question'><legend>\(question.sentence)</legend>\
                <p class='hint'>\(question.rows.of("row")), first in row \(question.first).</p>\
                <input type='hidden' name='question-\(place)' value='\(question.key)'>\
                \(some: question.name, { "<input type='hidden' name='name-\(place)' value='\($0)'>" })
                """
            var options = [("yes", "Yes, these are mine")]
            if question.name != nil { options.append(("former", "Yes, and remember it as a former name of mine")) }
            options.append(("no", "No, leave them out"))
            for (value, words) in options {
                html += """
                    <div class='choice'><input type='radio' id='mine-\(place)-\(value)' name='mine-\(place)' value='\(value)'>\
                    <label for='mine-\(place)-\(value)'>\(words)</label></div>
                    """
            }
            html += "</fieldset>"
        }
        html += "</section>"
        return html
    }

    private var hours: HTML {
        var html: HTML = """
            <section class='panel' aria-labelledby='hours'><h2 id='hours'>Hours of courses</h2><p class='soft small'>The file \
            names these courses by number only. Say once what each was; it holds for all its rows.</p>
            """
        for (place, course) in courses.enumerated() {
            html += """
                <fieldset class='field import-question'><legend>Course \(course.number)</legend><p class='hint'>\(course.rows.of("row")).</p>\
                <input type='hidden' name='course-\(place)' value='\(course.number)'><div class='pair'>\
                \(Field(name: "title-\(place)", label: "Title", value: course.title, error: errors.text("title-\(place)"), isOptional: true, autocomplete: "off"))\
                \(Field(name: "hours-\(place)", label: "Contact hours", kind: .amount, value: course.hours,
                    error: errors.text("hours-\(place)"), isOptional: true, autocomplete: "off", size: "short"))</div>\
                \(Choice(name: "topic-\(place)", label: "Topic", options: topics.map { ($0.value, $0.words.capitalised) }, value: "general", size: "medium"))</fieldset>
                """
        }
        html += "</section>"
        return html
    }

    private var doubles: HTML {
        var html: HTML = "<section class='panel' aria-labelledby='doubles'><h2 id='doubles'>The same course?</h2>"
        for row in perhaps {
            let twin = row.twin?.words ?? "another row"
            html += """
                <fieldset class='field choices import-question'><legend>\(row.heading)</legend><p class='hint'>\(row.why)</p>\
                <div class='choice'><input type='radio' id='same-\(row.line)-yes' name='same-\(row.line)' value='yes'>\
                <label for='same-\(row.line)-yes'>Yes, it is \(twin)</label></div>\
                <div class='choice'><input type='radio' id='same-\(row.line)-no' name='same-\(row.line)' value='no'>\
                <label for='same-\(row.line)-no'>No, I did both</label></div></fieldset>
                """
        }
        html += "</section>"
        return html
    }

    private func mending(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='errors'><div class='import-head'><h2 id='errors'>Rows with errors</h2>\
            \(when: keptFaulty > 0, "<a class='button quiet small' href='\(Link.failedRows(id))' download>Download \(keptFaulty.of("row")) as CSV</a>")</div>\
            <p class='soft small'>Mend them here, or download them, mend them in a spreadsheet and bring only that file in again. \
            The other rows do not wait for them.</p><ol class='import-rows'>
            """
        for faulty in faulty {
            html += "<li><p>\(faulty.row.heading)</p>"
            for cell in faulty.cells {
                html += "<input type='hidden' name='was-\(faulty.row.line)-\(cell.column)' value='\(cell.value)'>"
                Field(
                    name: "cell-\(faulty.row.line)-\(cell.column)", label: cell.label, value: cell.value,
                    hint: "\(cell.cure)", error: cell.text, autocomplete: "off"
                ).write(into: &html)
            }
            for other in faulty.others { html += "<p class='fault'>\(Icon.alert)\(other)</p>" }
            html += "</li>"
        }
        html += "</ol>"
        if let further {
            html += "<p><a href='\(Link.importBehind(id, line: further))'>Further rows with errors</a></p>"
        }
        html += "</section>"
    }
}
