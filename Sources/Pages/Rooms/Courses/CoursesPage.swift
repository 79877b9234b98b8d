public import Primitives

/// The courses of somebody: under way, completed, and what may be begun.
public struct CoursesPage: Page {
    /// A course that was begun and is not complete.
    public struct UnderWay: Sendable {
        /// The course.
        public var line: CourseLine
        /// How many sections were read.
        public var read: Int
        /// How many there are.
        public var sections: Int
        /// The minutes so far.
        public var minutes: Int
        /// What comes next: "Next: Four steps and their faults".
        public var next: String
        /// Where that is.
        public var place: CoursePlace

        /// A course under way.
        public init(line: CourseLine, read: Int, sections: Int, minutes: Int, next: String, place: CoursePlace) {
            (self.line, self.read, self.sections) = (line, read, sections)
            (self.minutes, self.next, self.place) = (minutes, next, place)
        }
    }

    /// A course that was completed.
    public struct Completed: Sendable {
        /// The course.
        public var line: CourseLine
        /// When.
        public var on: CalendarDate
        /// Whether it may be begun again now, or from when.
        public var again: Again

        /// Whether it may be taken again for credit.
        public enum Again: Hashable, Sendable {
            /// It gives credit once.
            case never
            /// From this day.
            case from(CalendarDate)
            /// Now.
            case now
        }

        /// A completed course.
        public init(line: CourseLine, on: CalendarDate, again: Again = .never) {
            (self.line, self.on, self.again) = (line, on, again)
        }
    }

    /// Under way, the one touched last first.
    public var underWay: [UnderWay]
    /// Completed, newest first.
    public var completed: [Completed]
    /// What may be begun.
    public var open: [CourseLine]
    /// Whether the visitor makes courses for a provider.
    public var provides: Bool

    /// The page.
    public init(underWay: [UnderWay], completed: [Completed], open: [CourseLine], provides: Bool = false) {
        (self.underWay, self.completed, self.open, self.provides) = (underWay, completed, open, provides)
    }

    /// What the window is called.
    public var title: String { "Your courses" }
    /// Its place in the navigation.
    public var room: Room? { .courses }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let desk: HTML =
            "<a class='button quiet small' href='\(Link.teaching(.desk))'>\(Icon.pen)Courses you give</a>"
        PageHead(
            "Your courses", lead: "Read, answer, and the credit is counted by itself, with its certificate.",
            actions: provides ? desk : nil
        ).write(into: &html)
        if underWay.isEmpty, completed.isEmpty, open.isEmpty {
            EmptyState(
                title: "No course is given here yet",
                text: "The catalogue lists courses of other providers that count for your credentials.",
                action: ("Look into the catalogue", .catalogue)
            ).write(into: &html)
            return
        }
        begun(&html)
        toBegin(&html)
        done(&html)
    }

    private func begun(_ html: inout HTML) {
        guard !underWay.isEmpty else { return }
        html +=
            "<section aria-labelledby='under-way'><h2 class='course-group' id='under-way'>Under way</h2><ul class='course-cards'>"
        for course in underWay {
            let id = course.line.id.anchor
            html += """
                <li class='panel course-card'><h3><a href='\(Link.course(course.line.id))'>\(course.line.title)</a></h3>\
                <p class='soft small'>\(course.line.provider) · \(course.line.facts)</p>\
                \(StudyMeter(id: id, read: course.read, sections: course.sections, minutes: course.minutes, minimum: course.line.minutes))\
                <p class='course-next'>\(course.next)</p>\
                <p class='row-actions'><a class='button' href='\(Link.course(course.line.id, course.place))'>Go on\
                <span class='unseen'> with \(course.line.title)</span></a></p></li>
                """
        }
        html += "</ul></section>"
    }

    private func toBegin(_ html: inout HTML) {
        guard !open.isEmpty else { return }
        html += """
            <section aria-labelledby='to-begin'><div class='section-head'><h2 id='to-begin'>To begin</h2>\
            <p>More in the <a href='\(Link.catalogue)'>catalogue</a></p></div><ul class='panel lines'>
            """
        for line in open {
            html += """
                <li><a class='line' href='\(Link.course(line.id))'>\(Icon.book)<span class='line-main'><strong>\
                \(line.title)</strong><span class='soft'>\(line.provider) · \(line.facts)</span></span>\
                <span class='icon-end'>\(Icon.chevron)</span></a></li>
                """
        }
        html += "</ul></section>"
    }

    private func done(_ html: inout HTML) {
        guard !completed.isEmpty else { return }
        html += """
            <section aria-labelledby='completed'><div class='section-head'><h2 id='completed'>Completed</h2></div>\
            <ul class='panel rows'>
            """
        for course in completed {
            html += """
                <li>\(Icon.badge)<span class='grow'><a href='\(Link.course(course.line.id, .done))'><b>\
                \(course.line.title)</b></a><span class='small soft block'>\(day: course.on) · \(course.line.credit)\
                \(again(course))</span></span>\
                <a class='button quiet small' href='\(Link.course(course.line.id, .done))'>Certificate<span class='unseen'> \
                of \(course.line.title)</span></a></li>
                """
        }
        html += "</ul></section>"
    }

    private func again(_ course: Completed) -> HTML {
        switch course.again {
        case .never: ""
        case .from(let day): " · again from \(day: day)"
        case .now: " · <a href='\(Link.course(course.line.id))'>may be taken again</a>"
        }
    }
}
