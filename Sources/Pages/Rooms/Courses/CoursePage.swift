public import Primitives
public import Rules

/// A course as somebody finds it: what it is, who stands behind it, how far they are, and what is missing.
public struct CoursePage: Page {
    /// What somebody may do with it now.
    public enum Door: Hashable, Sendable {
        /// Begin it.
        case begins
        /// Begin it anew for credit; it was completed on this day.
        case beginsAgain(completed: CalendarDate)
        /// Go on with what is next.
        case goesOn(CoursePlace, words: String)
        /// It was completed, and may be taken again from a day on; never where there is none.
        case completed(on: CalendarDate, again: CalendarDate?)
        /// Nobody begins it any more.
        case closed
        /// Somebody must sign in first.
        case strangers
    }

    /// The end of a course.
    public struct Retired: Sendable {
        /// Since when.
        public var on: CalendarDate
        /// Why.
        public var reason: String?
        /// What took its place.
        public var successor: (id: String, title: String)?

        /// The end of a course.
        public init(on: CalendarDate, reason: String? = nil, successor: (id: String, title: String)? = nil) {
            (self.on, self.reason, self.successor) = (on, reason, successor)
        }
    }

    /// The course.
    public var line: CourseLine
    /// What it is.
    public var summary: String
    /// How much it presumes, in words.
    public var level: String
    /// What who took it can do afterwards.
    public var objectives: [String]
    /// The sections.
    public var outline: [OutlineLine]
    /// What may be done with it.
    public var door: Door
    /// What completes it; empty where it was not begun.
    public var steps: [CourseStep] = []
    /// The minutes studied so far.
    public var minutes = 0
    /// How it asks; nothing where it has no questions.
    public var test: CourseTestFacts?
    /// Who wrote it.
    public var authors: [CourseExpertLine] = []
    /// Who reviewed it.
    public var reviewers: [CourseExpertLine] = []
    /// The books and standards it rests on.
    public var sources: [String] = []
    /// What must be known before.
    public var prerequisites: String?
    /// Who approved it.
    public var approvals: [CourseApprovalLine] = []
    /// The course number.
    public var number: String?
    /// What it is about, part by part.
    public var shares: [(topic: Topic, amount: String)] = []
    /// The course that is taken the next time, where it is due.
    public var refresher: (id: String, title: String)?
    /// Since when it is given no more.
    public var retired: Retired?
    /// The version that is shown.
    public var version = 1
    /// A newer version that was published since; whoever began finishes what they began.
    public var newer: Int?

    /// The page of a course.
    public init(
        line: CourseLine, summary: String, level: String, objectives: [String], outline: [OutlineLine], door: Door
    ) {
        (self.line, self.summary, self.level) = (line, summary, level)
        (self.objectives, self.outline, self.door) = (objectives, outline, door)
    }

    /// What the window is called.
    public var title: String { line.title }
    /// Its place in the navigation.
    public var room: Room? { .courses }

    private var isBegun: Bool { if case .goesOn = door { true } else { false } }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html +=
            "\(PageHead(line.title, lead: "\(line.provider) · \(line.facts)", back: door == .strangers ? ("Catalogue", .catalogue) : ("Courses", .courses)))"
        notices(&html)
        html += "<div class='offering'><div class='offering-main'>"
        about(&html)
        sections(&html)
        behind(&html)
        html += "</div><div class='offering-side'>"
        standing(frame, &html)
        facts(&html)
        html += "</div></div>"
    }

    private func notices(_ html: inout HTML) {
        if line.isDemo {
            Notice(
                .info, "A demonstration",
                "Written to show this program. Its approvals are made up, and no body gives credit for it."
            ).write(into: &html)
        }
        if let retired {
            let reason = retired.reason.map { "\($0.sentence) " } ?? ""
            Notice(
                .warn, "No longer given",
                """
                Since \(day: retired.on). \(reason)\(when: isBegun, "You began it and may finish it. ")\
                \(some: retired.successor, { "In its place: <a href='\(Link.course($0.id))'>\($0.title)</a>." })
                """
            ).write(into: &html)
        }
        if let newer, isBegun {
            Notice(
                .info, nil,
                "You began version \(version). Version \(newer) came since; you finish the one you began, and nothing you read is lost."
            ).write(into: &html)
        }
    }

    private func about(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='about'><h2 id='about'>What it is</h2><p>\(summary)</p>
            """
        if !objectives.isEmpty {
            html += """
                <h3 class='group'>Afterwards you can</h3><ul class='objectives'>\
                \(each: objectives, { "<li>\(Icon.check)<span>\($0)</span></li>" })</ul>
                """
        }
        if let prerequisites { html += "<h3 class='group'>What you need first</h3><p>\(prerequisites)</p>" }
        html += "</section>"
    }

    private func sections(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='outline'><h2 id='outline'>\
            \(outline.count == 1 ? "One section" : "\(outline.count.word) sections")</h2>\
            \(CourseOutline(course: line.id, lines: outline, isOpen: isBegun))
            """
        if let test { html += "<p class='soft small'>Then \(test.words).</p>" }
        if isBegun {
            html += """
                <p class='small'><a href='\(Link.course(line.id, .print))'>\(Icon.printer) All of it on paper, with your \
                notes</a></p>
                """
        }
        html += "</section>"
    }

    private func behind(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='behind'><h2 id='behind'>Who stands behind it</h2>"
        people(authors.count == 1 ? "Author" : "Authors", authors, &html)
        people(reviewers.count == 1 ? "Reviewer" : "Reviewers", reviewers, &html)
        html += "<h3 class='group'>Approvals</h3>"
        if approvals.isEmpty {
            html +=
                "<p class='soft'>\(line.isDemo ? "None: it is a demonstration." : "None is known. Ask your body whether it counts.")</p>"
        } else {
            html += "<ul class='rows'>"
            for approval in approvals {
                html += """
                    <li>\(Icon.badge)<span class='grow'><b>\(approval.by.capitalised)</b><span class='small soft block'>\
                    \(some: approval.number, { "number \($0)" })\(some: approval.until, { " until \(day: $0)" })\
                    \(when: approval.isOver, ", over")</span></span></li>
                    """
            }
            html += "</ul>"
        }
        if !sources.isEmpty {
            html += """
                <h3 class='group'>What it rests on</h3><ul class='bullets'>\(each: sources, { "<li>\($0)</li>" })</ul>
                """
        }
        html += "</section>"
    }

    private func people(_ words: String, _ people: [CourseExpertLine], _ html: inout HTML) {
        guard !people.isEmpty else { return }
        html += "<h3 class='group'>\(words)</h3><ul class='experts'>"
        for expert in people {
            html += """
                <li><b>\(expert.name)</b>\(some: expert.credentials, { ", \($0)" })\
                <span class='small soft block'>Disclosure: \(expert.disclosure)</span></li>
                """
        }
        html += "</ul>"
    }

    private func facts(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='glance'><h2 id='glance'>At a glance</h2><dl class='facts'>\
            <dt>Credit</dt><dd><b>\(line.credit)</b></dd><dt>Level</dt><dd>\(level.capitalised)</dd>\
            <dt>Time</dt><dd>at least \(line.minutes) minutes</dd><dt>Price</dt><dd>free of charge</dd>
            """
        if !shares.isEmpty {
            html += "<dt>Topics</dt><dd class='topic-list'>"
            for share in shares {
                html += """
                    <span><span class='dot \(TubeCap(share.topic).rawValue)'></span>\(share.topic.words.capitalised) \
                    <span class='soft'>\(share.amount)</span></span>
                    """
            }
            html += "</dd>"
        }
        if let number { html += "<dt>Number</dt><dd>\(number)</dd>" }
        if version > 1 { html += "<dt>Version</dt><dd>\(version)</dd>" }
        html += "</dl></section>"
    }

    private func standing(_ frame: Frame, _ html: inout HTML) {
        html += "<section class='panel course-standing' aria-labelledby='standing'>"
        switch door {
        case .begins:
            begin("Begin the course", "You may stop at any time and go on from any device.", frame, &html)
        case .beginsAgain(let day):
            begin(
                "Take it again",
                "You completed it on \(day: day). Taken again, it gives credit anew; the old certificate stays.",
                frame, &html)
        case .goesOn(let place, let words):
            html += """
                <h2 id='standing'>How far you are</h2>\
                \(StudyMeter(id: "standing", read: outline.count(where: \.isRead), sections: outline.count, minutes: minutes, minimum: line.minutes))\
                \(CourseSteps(course: line.id, steps: steps))\
                <p class='row-actions'><a class='button wide' href='\(Link.course(line.id, place))'>\(words)</a></p>
                """
        case .completed(let day, let again):
            html += "<h2 id='standing'>Completed</h2><p>On \(day: day). "
            if let refresher {
                html += """
                    Now another course renews it: <a href='\(Link.course(refresher.id))'>\(refresher.title)</a>. The old \
                    certificate stays.</p>
                    """
            } else if let again {
                html += "It may be taken again from \(day: again).</p>"
            } else {
                html += "\(when: retired == nil, "It gives credit once.")</p>"
            }
            html += """
                <p class='row-actions'><a class='button wide' href='\(Link.course(line.id, .done))'>Certificate and what it \
                counts</a></p>
                """
        case .closed:
            html += "<h2 id='standing'>Not given any more</h2><p class='soft'>Nobody begins it now.</p>"
        case .strangers:
            html += """
                <h2 id='standing'>Begin the course</h2><p>With an account you may stop at any time and go on from any \
                device.</p><p class='row-actions'><a class='button wide' href='\(Link.signIn)?next=\(Link.course(line.id))'>\
                Sign in to begin</a></p>
                """
        }
        html += "</section>"
    }

    private func begin(_ words: String, _ text: HTML, _ frame: Frame, _ html: inout HTML) {
        html += """
            <h2 id='standing'>\(words)</h2><p>\(text)</p>\
            <form method='post' action='\(Link.course(line.id, .begin))'>\(frame.tokenField)\
            <p class='row-actions'><button class='button wide' type='submit'>\(words)</button></p></form>
            """
    }
}
