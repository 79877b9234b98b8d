public import Primitives

/// Who took a course of a provider: names stand here because they took part.
public struct CourseLearnersPage: Page {
    /// The course's id.
    public var id: String
    /// Its title.
    public var name: String
    /// How many took it.
    public var count: Int
    /// The page, counted from 1.
    public var page: Int
    /// How many pages there are.
    public var pageCount: Int
    /// The learners, the latest first.
    public var learners: [Line]

    /// Somebody who took it.
    public struct Line: Sendable {
        /// The name; nothing where they were erased.
        public var name: String?
        /// The version they began.
        public var version: Int
        /// When they began it.
        public var begun: CalendarDate
        /// When they completed it.
        public var completed: CalendarDate?
        /// "2 attempts, best 80 %".
        public var attempts: String
        /// The award, by its id.
        public var award: String?
        /// The enrolment whose attempts are used up; nothing where they are not.
        public var stuck: String?

        /// Somebody.
        public init(
            name: String?, version: Int, begun: CalendarDate, completed: CalendarDate?, attempts: String,
            award: String?, stuck: String? = nil
        ) {
            self.name = name
            self.version = version
            self.begun = begun
            self.completed = completed
            self.attempts = attempts
            self.award = award
            self.stuck = stuck
        }
    }

    /// The page.
    public init(id: String, name: String, count: Int, page: Int, pageCount: Int, learners: [Line]) {
        self.id = id
        self.name = name
        self.count = count
        self.page = page
        self.pageCount = pageCount
        self.learners = learners
    }

    /// What the window is called.
    public var title: String { "Learners of \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "Learners", lead: count == 1 ? "One person began it." : "\(count) began it.",
                back: (name, .teaching(.course(id))),
                actions: "<a class='button quiet' href='\(Link.teaching(.report(id, version: nil)))'>Report</a><a class='button quiet' href='\(Link.teaching(.certify(id)))'>\(Icon.badge)Certify somebody</a>"))
            """
        guard !learners.isEmpty else {
            html += """
                \(EmptyState(
                    title: "Nobody has begun it yet", text: "Who begins the course stands here, with how far they came."))
                """
            return
        }
        html += "<section class='panel' aria-label='Learners'><ul class='rows'>"
        for learner in learners {
            html += """
                <li><span class='grow'><b>\(learner.name ?? "Somebody who was erased")</b><span class='small soft'>\
                Began version \(learner.version) on \(day: learner.begun) · \(learner.attempts)</span></span>
                """
            if let completed = learner.completed {
                html += "<span class='chip good'>\(Icon.check)Completed \(day: completed)</span>"
                if let award = learner.award { html += "<a href='\(Link.issuedAward(award))'>Certificate</a>" }
            } else if let stuck = learner.stuck {
                html += """
                    <form method='post' action='\(Link.teaching(.allow(id, stuck)))'>\(frame.tokenField)\
                    <button class='button quiet small' type='submit'>Allow one more attempt</button></form>
                    """
            } else {
                html += "<span class='chip soft'>Under way</span>"
            }
            html += "</li>"
        }
        html += "</ul>\(Pagination(page: page, count: pageCount) { .teaching(.learners(id, page: $0)) })</section>"
    }
}
