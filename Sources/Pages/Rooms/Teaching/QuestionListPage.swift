/// The questions of a course, narrowed by words, kind, category and section.
public struct QuestionListPage: Page {
    /// The course's id.
    public var course: String
    /// The course's title.
    public var name: String
    /// What is left out.
    public var filter: QuestionFilter
    /// The questions of this page.
    public var lines: [Line]
    /// How many were found, and how many there are.
    public var counts: (found: Int, all: Int)
    /// How many pages they take.
    public var pageCount: Int
    /// Kinds to choose from, for the filter and for a new one.
    public var kinds: [(value: String, words: String)]
    /// Categories to choose from.
    public var categories: [(value: String, words: String)]
    /// Sections to choose from.
    public var sections: [(value: String, words: String)]

    /// A question.
    public struct Line: Sendable {
        /// Its id.
        public var id: String
        /// What it asks, shortened.
        public var text: String
        /// "one right answer · Red cells · section The band".
        public var facts: String
        /// What is wrong with it.
        public var fault: String?

        /// A question.
        public init(id: String, text: String, facts: String, fault: String? = nil) {
            self.id = id
            self.text = text
            self.facts = facts
            self.fault = fault
        }
    }

    /// The page.
    public init(
        course: String, name: String, filter: QuestionFilter, lines: [Line], counts: (found: Int, all: Int),
        pageCount: Int, kinds: [(value: String, words: String)], categories: [(value: String, words: String)],
        sections: [(value: String, words: String)]
    ) {
        self.course = course
        self.name = name
        self.filter = filter
        self.lines = lines
        self.counts = counts
        self.pageCount = pageCount
        self.kinds = kinds
        self.categories = categories
        self.sections = sections
    }

    /// What the window is called.
    public var title: String { "Questions: \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                counts.all.of("question"), lead: "\(name)", back: ("The course", .teaching(.course(course))),
                actions: "<a class='button quiet' href='\(Link.teaching(.bank(course)))'>Import and export</a>"))\
            <section class='panel' aria-labelledby='add'><h2 id='add'>Add a question</h2><ul class='kind-list'>
            """
        for kind in kinds {
            html += """
                <li><a class='button quiet small' href='\(Link.teaching(.newQuestion(course, kind: kind.value)))'>\(Icon.plus)\
                \(kind.words)</a></li>
                """
        }
        html += "</ul></section>"
        if counts.all > 0 { list(&html) }
    }

    private func list(_ html: inout HTML) {
        html += """
            <section aria-labelledby='list'><h2 class='section-head' id='list'>\
            \(filter.isEmpty ? "All of them" : "\(counts.found) of \(counts.all)")</h2>\
            <form class='filters' action='\(Link.teaching(.questions(course)))' role='search'>\
            <div class='filter-words'><label class='unseen' for='words'>Words</label>\
            <input type='search' id='words' name='words' value='\(filter.words)' placeholder='Words'></div>\
            \(select("kind", "Kind", "Every kind", kinds, filter.kind))\
            \(select("category", "Category", "Every category", categories, filter.category))\
            \(select("section", "Section", "Every section", sections, filter.section))\
            <button class='button quiet' type='submit'>\(Icon.search)Find</button></form>
            """
        if lines.isEmpty {
            EmptyState(
                title: "None of them", text: "No question has all of this.",
                action: ("Show all", .teaching(.questions(course)))
            ).write(into: &html)
        }
        html += "\(when: !lines.isEmpty, "<ul class='lines panel'>\(each: lines, line)</ul>")"
        let (course, filter) = (self.course, self.filter)
        html += """
            \(Pagination(page: filter.page, count: pageCount) { page in
                var other = filter
                other.page = page
                return .teaching(.questionsWhere(course, other))
            })</section>
            """
    }

    private func select(
        _ name: String, _ label: String, _ all: String, _ options: [(value: String, words: String)], _ value: String
    ) -> FilterSelect {
        FilterSelect(name: name, label: label, all: all, options: options, value: value.isEmpty ? nil : value)
    }

    private func line(_ line: Line) -> HTML {
        """
        <li><a class='line' href='\(Link.teaching(.question(course, line.id)))'>\
        \(line.fault == nil ? Icon.question : Icon.alert)<span class='line-main'><strong>\(line.text)</strong>\
        <span class='soft'>\(line.facts)</span>\(some: line.fault, { "<span class='lacking'>\($0)</span>" })</span>\
        \(GoIcon())</a></li>
        """
    }
}
