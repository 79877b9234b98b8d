public import Prose

/// A section of a course, where it is read.
public struct SectionPage: Page {
    /// The course.
    public var line: CourseLine
    /// Its sections.
    public var outline: [OutlineLine]
    /// The one that is read, counted from 0.
    public var place: Int
    /// The text.
    public var text: Prose
    /// The pictures of the text.
    public var pictures: ShownPictures
    /// The address of the film that belongs to it.
    public var film: String?
    /// What the reader noted.
    public var note: String
    /// The minutes studied so far.
    public var minutes: Int
    /// What follows when all is read: "Answer the questions", and where.
    public var onward: (words: String, place: CoursePlace)
    /// What is wrong with the note.
    public var errors: [FieldError]

    /// The page of a section.
    public init(
        line: CourseLine, outline: [OutlineLine], place: Int, text: Prose, pictures: ShownPictures = [:],
        film: String? = nil, note: String = "", minutes: Int, onward: (words: String, place: CoursePlace),
        errors: [FieldError] = []
    ) {
        (self.line, self.outline, self.place, self.text) = (line, outline, place, text)
        (self.pictures, self.film, self.note, self.minutes) = (pictures, film, note, minutes)
        (self.onward, self.errors) = (onward, errors)
    }

    /// What the window is called.
    public var title: String { "\(section.title) · \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// Says that it is read, and keeps the note.
    public var modules: [Module] { [.study] }

    private var section: OutlineLine { outline[place] }
    private var previous: OutlineLine? { place > 0 ? outline[place - 1] : nil }
    private var next: OutlineLine? { place + 1 < outline.count ? outline[place + 1] : nil }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                section.title, lead: "Section \(place + 1) of \(outline.count) · \(section.minutes) minutes",
                back: (line.title, .course(line.id)),
                actions: "<a class='button quiet small' href='\(Link.course(line.id, .print))'>\(Icon.printer)Print</a>"))\
            <div class='reading-room' data-study='\(Link.course(line.id, .alive))' data-section='\(section.slug)' \
            data-token='\(frame.token)' data-course='\(Link.course(line.id))'>\
            <div class='reading-side'>\(StudyMeter(id: "room", read: outline.count(where: \.isRead), sections: outline.count, minutes: minutes, minimum: line.minutes))\
            <nav aria-labelledby='outline-title'><details class='outline-fold'><summary id='outline-title'>All sections</summary>\
            \(CourseOutline(course: line.id, lines: outline, isOpen: true, current: section.slug))</details></nav>\
            <p class='soft small'>Time counts while you read. A page left open counts for a few minutes and no more.</p>\
            </div><div class='reading-main'><article class='panel reading-text' aria-labelledby='text'>\
            <h2 class='unseen' id='text'>Text</h2>\(ProseView(prose: text, pictures: pictures, deeper: 1, scope: "s"))
            """
        if let film { html += "\(CourseFilm(address: film, section: section.title))" }
        html += "</article>"
        finish(frame, &html)
        notes(frame, &html)
        html += "</div></div>"
    }

    private func finish(_ frame: Frame, _ html: inout HTML) {
        html += "<nav class='reading-on' aria-label='Sections'>"
        if let previous {
            html += """
                <a class='button quiet' href='\(Link.course(line.id, .read(previous.slug)))'>Back<span class='unseen'>: \
                \(previous.title)</span></a>
                """
        }
        if section.isRead {
            let (words, place) = next.map { ("Next: \($0.title)", CoursePlace.read($0.slug)) } ?? onward
            html += "<a class='button' href='\(Link.course(line.id, place))'>\(words)</a></nav>"
            return
        }
        html += """
            <form method='post' action='\(Link.course(line.id, .read(section.slug)))'>\(frame.tokenField)\
            <button class='button' type='submit'>\(Icon.check)I have read this, go on</button></form></nav>
            """
    }

    private func notes(_ frame: Frame, _ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='notes'><h2 id='notes'>My notes</h2>\
            <form method='post' action='\(Link.course(line.id, .note(section.slug)))' data-note>\(frame.tokenField)\
            \(Field(
                name: "note", label: "On “\(section.title)”", kind: .area(rows: 4), value: note,
                hint: "Only you can read them. They are printed with the course.", error: errors.text("note"),
                isOptional: true, autocomplete: "off"))\
            <p class='row-actions'><button class='button quiet small' type='submit'>Keep the note</button>\
            <span class='soft small' role='status' data-note-state></span></p></form></section>
            """
    }
}

/// A film that belongs to a section. It is not shown inside our pages: whoever shows it would learn who reads here.
struct CourseFilm: Component {
    var address: String
    var section: String

    func write(into html: inout HTML) {
        let host = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init)
        html += """
            <p class='film'>\(Icon.film)<a href='\(address)' rel='noopener noreferrer external'>Film: \(section)</a>\
            <span class='soft small'>opens at \(host ?? address)</span></p>
            """
    }
}
