public import Primitives

/// The certificates that somebody earned here, newest first: the paper, the badge, where others check it, and the entry in
/// the log that it proves.
public struct AwardListPage: Page {
    /// The certificates.
    public var lines: [Line]

    /// One certificate.
    public struct Line: Sendable {
        /// The award's id.
        public var id: String
        /// The title of the course.
        public var title: String
        /// Who gave it.
        public var provider: String
        /// The day it was completed.
        public var completed: CalendarDate
        /// How much, with its unit.
        public var amount: String
        /// The number on it.
        public var number: String
        /// The code, without hyphens.
        public var code: String
        /// What it is worth today.
        public var mark: AwardMark
        /// The paper's id.
        public var paper: String
        /// The id of the entry in the log.
        public var entry: String
        /// Certificates whose place it took.
        public var earlier: [Earlier]

        /// A certificate.
        public init(
            id: String, title: String, provider: String, completed: CalendarDate, amount: String, number: String,
            code: String, mark: AwardMark, paper: String, entry: String, earlier: [Earlier] = []
        ) {
            self.id = id
            self.title = title
            self.provider = provider
            self.completed = completed
            self.amount = amount
            self.number = number
            self.code = code
            self.mark = mark
            self.paper = paper
            self.entry = entry
            self.earlier = earlier
        }
    }

    /// A certificate that was corrected since.
    public struct Earlier: Sendable {
        /// The paper's id.
        public var paper: String
        /// The day another took its place.
        public var replacedOn: CalendarDate

        /// A certificate that was corrected since.
        public init(paper: String, replacedOn: CalendarDate) {
            self.paper = paper
            self.replacedOn = replacedOn
        }
    }

    /// The page.
    public init(lines: [Line]) {
        self.lines = lines
    }

    /// What the window is called.
    public var title: String { "Certificates" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        guard !lines.isEmpty else {
            PageHead("No certificate yet", back: ("Log", .log)).write(into: &html)
            return EmptyState(
                title: "Take a course here",
                text: """
                    When you pass one, its certificate comes here at once, signed, with its credit in your log. A paper from \
                    elsewhere? <a href='\(Link.certificates)'>Have it read</a>.
                    """,
                action: ("Find a course", .catalogue)
            ).write(into: &html)
        }
        html += """
            \(PageHead(
                lines.count.of("certificate"),
                lead: "Signed when issued. Whoever you show one to can check it without an account.",
                back: ("Log", .log)))
            <ul class='awards'>\(each: lines, line)</ul>
            """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li class='panel award'><div class='award-head'><h2>\(line.title)</h2>\(line.mark.chip)</div>\
        <p class='soft'>\(line.provider) · \(day: line.completed)</p>\
        <p class='award-amount'>\(line.amount)</p>\(some: line.mark.sentence, { "<p>\($0)</p>" })\
        <p class='award-links'><a class='button small' href='\(Link.evidence(line.paper))'>\(Icon.file)Certificate (PDF)</a>\
        <a class='button quiet small' href='\(Link.awardBadge(line.id))' download>\(Icon.badge)Badge</a>\
        <a class='button quiet small' href='\(Link.verifyCode(line.code))'>\(Icon.check)Check it</a>\
        <a class='button quiet small' href='\(Link.entry(line.entry))'>\(Icon.log)In your log</a></p>\
        <p class='small soft'>Number \(line.number)\(each: line.earlier, earlier)</p></li>
        """
    }

    private func earlier(_ earlier: Earlier) -> HTML {
        """
         · <a href='\(Link.evidence(earlier.paper))'>as it was before it was corrected on \(earlier.replacedOn.spelled)</a>
        """
    }
}
