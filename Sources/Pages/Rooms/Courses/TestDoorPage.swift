public import Primitives

/// Before and between attempts: whether one may be begun, and how earlier ones ended.
public struct TestDoorPage: Page {
    /// Whether an attempt may be begun.
    public enum Door: Hashable, Sendable {
        /// It may.
        case open
        /// Sections must be read first.
        case sections(left: Int, next: String)
        /// Not before this moment.
        case waits(until: Instant)
        /// All attempts are used up.
        case usedUp(Int)
        /// It was passed; this is next.
        case passed(CoursePlace, words: String)
    }

    /// An attempt that ended.
    public struct Past: Sendable {
        /// Its number.
        public var number: Int
        /// When it ended.
        public var ended: Instant
        /// How much was right.
        public var percent: String
        /// Whether that was enough.
        public var hasPassed: Bool

        /// An attempt that ended.
        public init(number: Int, ended: Instant, percent: String, hasPassed: Bool) {
            (self.number, self.ended, self.percent, self.hasPassed) = (number, ended, percent, hasPassed)
        }
    }

    /// The course.
    public var line: CourseLine
    /// How it asks.
    public var facts: CourseTestFacts
    /// Whether an attempt may be begun.
    public var door: Door
    /// Earlier attempts, newest first.
    public var past: [Past]

    /// The page.
    public init(line: CourseLine, facts: CourseTestFacts, door: Door, past: [Past] = []) {
        (self.line, self.facts, self.door, self.past) = (line, facts, door, past)
    }

    /// What the window is called.
    public var title: String { "Questions · \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("The questions", lead: "\(line.title)", back: (line.title, .course(line.id))))\
            <section class='panel' aria-labelledby='door'>
            """
        switch door {
        case .open:
            html += """
                <h2 id='door'>\(past.isEmpty ? "Ready when you are" : "Try again")</h2><p>\(facts.words.capitalised). The answers are \
                kept while you write; you may stop and go on later.</p>\
                \(when: !past.isEmpty, "<p>Questions and their order are drawn anew.</p>")\
                <form method='post' action='\(Link.course(line.id, .beginTest))'>\(frame.tokenField)\
                <p class='row-actions'><button class='button' type='submit'>Begin the questions</button></p></form>
                """
        case .sections(let left, let next):
            html += """
                <h2 id='door'>Read first</h2><p>\(left == 1 ? "One section is" : "\(left.word) sections are") not read yet.</p>\
                <p class='row-actions'><a class='button' href='\(Link.course(line.id, .read(next)))'>Go on reading</a></p>
                """
        case .waits(let until):
            html += """
                <h2 id='door'>The next attempt opens later</h2><p>From \(moment: until). Until then, read again what was \
                missed; the last attempt says where.</p>
                """
        case .usedUp(let count):
            html += """
                <h2 id='door'>All attempts are used up</h2><p>This course gives \(count.of("attempt")). What you read and noted \
                stays; ask \(line.provider) whether you may begin anew.</p>
                """
        case .passed(let place, let words):
            html += """
                <h2 id='door'>Passed</h2><p class='row-actions'><a class='button' href='\(Link.course(line.id, place))'>\
                \(words)</a></p>
                """
        }
        html += "</section>"
        attempts(&html)
    }

    private func attempts(_ html: inout HTML) {
        guard !past.isEmpty else { return }
        html += """
            <section class='panel' aria-labelledby='past'><h2 id='past'>Your attempts</h2><ul class='rows'>
            """
        for attempt in past {
            html += """
                <li>\(attempt.hasPassed ? Icon.check : Icon.circle)<span class='grow'><a href='\(Link.course(line.id, .result(attempt.number)))'>\
                <b>Attempt \(attempt.number)</b></a><span class='small soft block'>\(moment: attempt.ended)</span></span>\
                <b>\(attempt.percent)</b> <span>\(attempt.hasPassed ? "passed" : "not passed")</span></li>
                """
        }
        html += "</ul></section>"
    }
}
