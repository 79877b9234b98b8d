import Prose

/// A question while it is written. Posts the fields of its kind and `do`: `save`, `preview` or `rows`, which asks for more
/// empty rows.
public struct QuestionFormPage: Page {
    /// The course's id.
    public var course: String
    /// The course's title.
    public var name: String
    /// The question's id; nothing for a new one.
    public var id: String?
    /// The change that was seen when it was opened.
    public var seen: Int
    /// The kind's word, and the kind in words.
    public var kind: (value: String, words: String)
    /// What was typed.
    public var values: [String: String]
    /// The rows that are marked as right.
    public var rights: Set<Int>
    /// How many rows the key has.
    public var rows: Int
    /// The sections of the course.
    public var sections: [(value: String, words: String)]
    /// The pictures of the course.
    public var pictures: [(value: String, words: String)]
    /// The picture that a place on it is asked of.
    public var picture: ShownPicture?
    /// The regions that were typed so far.
    public var marks: [PictureMark]
    /// Whether the newest version is published, so that saving begins the next.
    public var beginsVersion: Bool
    /// What is wrong.
    public var errors: [FieldError]

    /// The page.
    public init(
        course: String, name: String, id: String?, seen: Int, kind: (value: String, words: String),
        values: [String: String], rights: Set<Int>, rows: Int, sections: [(value: String, words: String)],
        pictures: [(value: String, words: String)], picture: ShownPicture? = nil, marks: [PictureMark] = [],
        beginsVersion: Bool = false,
        errors: [FieldError] = []
    ) {
        self.course = course
        self.name = name
        self.id = id
        self.seen = seen
        self.kind = kind
        self.values = values
        self.rights = rights
        self.rows = rows
        self.sections = sections
        self.pictures = pictures
        self.picture = picture
        self.marks = marks
        self.beginsVersion = beginsVersion
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { id == nil ? "New question" : "Question" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let fields = AuthorFields(values: values, errors: errors, sections: sections)
        let link = Link.teaching(id.map { .question(course, $0) } ?? .newQuestion(course, kind: kind.value))
        html += """
            \(PageHead(kind.words, lead: "\(name)", back: ("Questions", .teaching(.questions(course)))))\
            \(when: beginsVersion, "\(BeginsVersion())")\
            <form class='offering-form' method='post' action='\(link)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'><input type='hidden' name='kind' value='\(kind.value)'>\
            <input type='hidden' name='rows' value='\(rows)'>\
            <section class='panel' aria-labelledby='part-prompt'><h2 id='part-prompt'>What is asked</h2><div class='fields'>\
            \(fields.field("prompt", "Question", kind: .area(rows: 4), hint: "Markdown, with pictures.", optional: false))\
            \(fields.choice("section", "Section that teaches it", sections, prompt: "None", optional: true))</div></section>\
            <section class='panel form-rows\(when: errors.text("key") != nil, " wrong")' id='key' aria-labelledby='part-key'>\
            <h2 id='part-key'>What is right</h2>\(some: errors.text("key"), { "<p class='fault'>\(Icon.alert)\($0)</p>" })
            """
        QuestionKeyFields(
            kind: kind.value, fields: fields, rights: rights, rows: rows, pictures: pictures, picture: picture,
            marks: marks
        ).write(into: &html)
        html += """
            </section><section class='panel form-rows' aria-labelledby='part-said'><h2 id='part-said'>What is said afterwards</h2>\
            \(fields.feedback("always", "Whatever was answered"))\(fields.feedback("right", "When it was right"))\
            \(fields.feedback("partly", "When some of it was right"))\(fields.feedback("wrong", "When it was wrong"))</section>\
            <section class='panel' aria-labelledby='part-filing'><h2 id='part-filing'>Where it is filed</h2><div class='fields'>\
            <div class='row-fields'>\(fields.field("title", "Title", hint: "Learners do not see it."))\
            \(fields.field("category", "Category", hint: "Hematology/Red cells"))</div><div class='row-fields'>\
            \(fields.field("tags", "Tags", hint: "Commas between."))\(fields.field("points", "Points", kind: .amount, hint: "What it weighs.", optional: false))\
            </div></div></section><p class='row-actions'>\
            <button class='button' name='do' value='save'>Save the question</button>\
            \(when: kind.value != "true-false", "<button class='button quiet' name='do' value='rows'>\(Icon.plus)More rows</button>")\
            \(when: kind.value == "hotspot", "<button class='button quiet' name='do' value='show'>Show the picture</button>")\
            <a class='button quiet' href='\(Link.teaching(.questions(course)))'>Cancel</a></p></form>
            """
        if let id { others(id, frame, &html) }
    }

    private func others(_ id: String, _ frame: Frame, _ html: inout HTML) {
        html += """
            <section class='panel author-more' aria-labelledby='others'><div class='panel-head'><h2 id='others'>Short name \
            <code>\(id)</code></h2><form method='post' action='\(Link.teaching(.duplicateQuestion(course, id)))'>\
            \(frame.tokenField)<input type='hidden' name='seen' value='\(seen)'>\
            <button class='button quiet small' type='submit'>\(Icon.copy)Duplicate it</button></form></div>\
            <p class='soft'>Attempts and reports know the question by it.</p></section>\
            <details class='panel fold-panel' id='remove'><summary>Remove this question</summary>\
            <form method='post' action='\(Link.teaching(.removeQuestion(course, id)))'>\(frame.tokenField)\
            <input type='hidden' name='seen' value='\(seen)'><p class='soft'>It is gone from the draft. Versions that were \
            published keep it.</p><p class='row-actions'>\
            <button class='button grave' type='submit'>Remove it</button></p></form></details>
            """
    }
}
