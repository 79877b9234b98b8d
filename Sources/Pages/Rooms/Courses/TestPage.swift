/// The test paper of an attempt under way.
public struct TestPage: Page {
    /// The course.
    public var line: CourseLine
    /// The attempt's number, counted from 1.
    public var number: Int
    /// How the course asks.
    public var facts: CourseTestFacts
    /// The questions and what was answered so far.
    public var paper: TestPaperShown
    /// What cannot be read.
    public var errors: [FieldError]

    /// The page.
    public init(
        line: CourseLine, number: Int, facts: CourseTestFacts, paper: TestPaperShown, errors: [FieldError] = []
    ) {
        (self.line, self.number, self.facts, self.paper, self.errors) = (line, number, facts, paper, errors)
    }

    /// What the window is called.
    public var title: String { "Questions · \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Orders, points and keeps.
    public var modules: [Module] { [.test, .study] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let attempt = facts.attempts.map { "Attempt \(number) of \($0)" } ?? "Attempt \(number)"
        html += """
            \(PageHead(
                "The questions", lead: "\(attempt) · \(facts.passMark) percent passes. Take your time; what is kept waits for you on any device.",
                back: (line.title, .course(line.id))))\
            <form class='test-paper' method='post' action='\(Link.course(line.id, .test))' novalidate data-paper \
            data-study='\(Link.course(line.id, .alive))' data-course='\(Link.course(line.id))' data-token='\(frame.token)'>\(frame.tokenField)\
            <input type='hidden' name='attempt' value='\(number)'>
            """
        for (place, question) in paper.questions.enumerated() {
            TestQuestionView(
                question: question, place: place, pictures: paper.pictures, values: paper.values, errors: errors
            ).write(into: &html)
        }
        html += """
            <div class='row-actions paper-end'><button class='button' type='submit' name='do' value='hand-in'>Hand in</button>\
            <button class='button quiet' type='submit' name='do' value='save'>Save and go on later</button>\
            <span class='soft small' role='status' data-paper-state></span></div></form>
            """
    }
}

/// Asked before a paper is handed in that has open questions.
public struct TestOpenPage: Page {
    /// The course.
    public var line: CourseLine
    /// The attempt's number, counted from 1.
    public var number: Int
    /// The numbers of the open questions, counted from 1.
    public var open: [Int]
    /// How many questions there are.
    public var count: Int

    /// The page.
    public init(line: CourseLine, number: Int, open: [Int], count: Int) {
        (self.line, self.number, self.open, self.count) = (line, number, open, count)
    }

    /// What the window is called.
    public var title: String { "\(open.count.of("question is", "questions are")) open" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let test = Link.course(line.id, .test)
        html += """
            <div class='door'><h1>\(open.count == 1 ? "One question is" : "\(open.count.word) questions are") open</h1>\
            <p>Of \(count). An open question counts as wrong. Your answers are kept; nothing is handed in yet.</p>\
            <ul class='open-questions'>\(each: open, { "<li><a href='\(test)#q\($0)'>Question \($0)</a></li>" })</ul>\
            <p class='row-actions'><a class='button' href='\(test)#q\(open.first ?? 1)'>Answer \(open.count == 1 ? "it" : "them")</a></p>\
            <form method='post' action='\(test)'>\(frame.tokenField)<input type='hidden' name='attempt' value='\(number)'>\
            <input type='hidden' name='sure' value='yes'>\
            <p class='row-actions'><button class='button quiet' type='submit' name='do' value='hand-in'>Hand in as it is</button>\
            </p></form></div>
            """
    }
}
