public import Primitives
public import Prose

/// How an attempt ended: the whole, and question by question what was answered, its mark, and where to read again.
public struct TestResultPage: Page {
    /// What was answered.
    public enum Given: Sendable {
        /// Nothing.
        case nothing
        /// As it was typed or chosen.
        case words(String)
        /// What was chosen, or put in order.
        case texts([Prose], isOrdered: Bool)
        /// Items and their matches.
        case pairs([(item: Prose, match: String?)])
        /// A region of a picture.
        case spot(TestPicture, Int)
        /// A point of a picture.
        case point(TestPicture, x: Int, y: Int)
    }

    /// How a question was answered.
    public enum Verdict: String, Sendable {
        case right, partly, wrong
    }

    /// What is said about an answer.
    public struct Comment: Sendable {
        /// The words.
        public var words: Prose
        /// The section to read again.
        public var section: (slug: String, title: String)?

        /// Words about an answer.
        public init(_ words: Prose, section: (slug: String, title: String)? = nil) {
            (self.words, self.section) = (words, section)
        }
    }

    /// A question, its answer and its mark.
    public struct Line: Sendable {
        /// What was asked.
        public var prompt: Prose
        /// What was answered.
        public var given: Given
        /// How.
        public var verdict: Verdict
        /// How much of its mark: "50 percent".
        public var worth: String
        /// What is said about it.
        public var comments: [Comment]

        /// A question, its answer and its mark.
        public init(prompt: Prose, given: Given, verdict: Verdict, worth: String, comments: [Comment] = []) {
            (self.prompt, self.given, self.verdict) = (prompt, given, verdict)
            (self.worth, self.comments) = (worth, comments)
        }
    }

    /// What may be done next.
    public enum Next: Hashable, Sendable {
        /// Another attempt, so many being left; nothing for any number.
        case tryAgain(left: Int?)
        /// Another attempt from this moment on.
        case waits(until: Instant, left: Int?)
        /// No attempt is left.
        case usedUp
        /// This is next in the course.
        case onward(CoursePlace, words: String)
    }

    /// The course.
    public var line: CourseLine
    /// The attempt's number.
    public var number: Int
    /// When it ended.
    public var ended: Instant
    /// How much was right: "83.33 percent".
    public var percent: String
    /// How much passes, in percent.
    public var passMark: Int
    /// Whether it was enough.
    public var hasPassed: Bool
    /// The questions.
    public var lines: [Line]
    /// Sections to read again, the ones most often named first.
    public var reread: [(slug: String, title: String)]
    /// What may be done next.
    public var next: Next
    /// The pictures of the texts.
    public var pictures: ShownPictures

    /// The page.
    public init(
        line: CourseLine, number: Int, ended: Instant, percent: String, passMark: Int, hasPassed: Bool, lines: [Line],
        reread: [(slug: String, title: String)] = [], next: Next, pictures: ShownPictures = [:]
    ) {
        (self.line, self.number, self.ended, self.percent) = (line, number, ended, percent)
        (self.passMark, self.hasPassed, self.lines) = (passMark, hasPassed, lines)
        (self.reread, self.next, self.pictures) = (reread, next, pictures)
    }

    /// What the window is called.
    public var title: String { "\(hasPassed ? "Passed" : "Not passed yet") · \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// A button that prints.
    public var modules: [Module] { [.study] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                hasPassed ? "Passed" : "Not passed yet",
                lead: "\(percent) right; \(passMark) percent passes. Attempt \(number), \(moment: ended).",
                back: (line.title, .course(line.id)), actions: "<span data-print></span>"))
            """
        onward(&html)
        html += "<h2 class='course-group'>Question by question</h2><ol class='marks'>"
        for (place, line) in lines.enumerated() { mark(line, place, &html) }
        html += "</ol>"
    }

    private func onward(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='next'><h2 id='next'>What is next</h2>"
        if !reread.isEmpty {
            html += """
                <p>Worth reading again:</p><ul class='bullets'>\
                \(each: reread, { "<li><a href='\(Link.course(line.id, .read($0.slug)))'>\($0.title)</a></li>" })</ul>
                """
        }
        switch next {
        case .tryAgain(let left):
            html += """
                <p>\(left.map { "You have \($0.of("attempt")) left." } ?? "You may try as often as you like.")</p>\
                <p class='row-actions'><a class='button' href='\(Link.course(line.id, .test))'>Try again</a></p>
                """
        case .waits(let until, let left):
            html += """
                <p>The next attempt opens at \(moment: until)\(some: left, { "; you have \($0.of("attempt")) left" }).</p>
                """
        case .usedUp: html += "<p>All attempts are used up. Ask \(line.provider) whether you may begin anew.</p>"
        case .onward(let place, let words):
            html += "<p class='row-actions'><a class='button' href='\(Link.course(line.id, place))'>\(words)</a></p>"
        }
        html += "</section>"
    }

    private func mark(_ mark: Line, _ place: Int, _ html: inout HTML) {
        let id = "q\(place + 1)"
        html += """
            <li class='panel mark-line \(mark.verdict.rawValue)' id='\(id)'><div class='mark-head'><h3>Question \(place + 1)</h3>\
            \(chip(mark))</div>\(ProseView(prose: mark.prompt, pictures: pictures, deeper: 3, scope: id))\
            <div class='given'><p class='small soft'>You answered</p>
            """
        given(mark.given, &html)
        html += "</div>"
        for comment in mark.comments {
            html += "<div class='comment'>"
            if !comment.words.blocks.isEmpty {
                html += "\(ProseView(prose: comment.words, pictures: pictures, deeper: 3, scope: id))"
            }
            if let section = comment.section {
                html += """
                    <p class='small'><a href='\(Link.course(line.id, .read(section.slug)))'>\(Icon.book)Read again: \
                    \(section.title)</a></p>
                    """
            }
            html += "</div>"
        }
        html += "</li>"
    }

    private func chip(_ mark: Line) -> HTML {
        switch mark.verdict {
        case .right: "<span class='chip good'>\(Icon.check)Right</span>"
        case .partly: "<span class='chip warn'>\(Icon.half)\(mark.worth) right</span>"
        case .wrong: "<span class='chip bad'>\(Icon.stop)Wrong</span>"
        }
    }

    private func given(_ given: Given, _ html: inout HTML) {
        func line(_ prose: Prose) -> HTML { ProseLine(prose: prose, pictures: pictures).html }
        switch given {
        case .nothing: html += "<p>Nothing.</p>"
        case .words(let words): html += "<p><b>\(words)</b></p>"
        case .texts(let texts, let isOrdered):
            if texts.count == 1 {
                html += "<p><b>\(line(texts[0]))</b></p>"
            } else {
                html += isOrdered ? "<ol>" : "<ul>"
                for text in texts { html += "<li>\(line(text))</li>" }
                html += isOrdered ? "</ol>" : "</ul>"
            }
        case .pairs(let pairs):
            html += "<dl class='given-pairs'>"
            for pair in pairs { html += "<div><dt>\(line(pair.item))</dt><dd>\(pair.match ?? "left open")</dd></div>" }
            html += "</dl>"
        case .spot(let picture, let place):
            html += """
                <p><b>Region \(TestPicture.letter(place))</b></p><div class='pointing'>\
                \(PictureView(picture: picture, chosen: place))</div>
                """
        case .point(let picture, let x, let y):
            html += """
                <p><b>\(x) from the left, \(y) from above</b></p><div class='pointing'>\
                \(PictureView(picture: picture, mark: (x, y)))</div>
                """
        }
    }
}
