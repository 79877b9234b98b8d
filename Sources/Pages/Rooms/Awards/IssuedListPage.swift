public import Primitives

/// What a provider has issued, newest first, found by name, number or course. Asks `/courses/manage/certificates` for `q`
/// and `before`.
public struct IssuedListPage: Page {
    /// The provider's name.
    public var organisation: String
    /// The words that are looked for.
    public var text: String
    /// Whether this is not the first part.
    public var isLater: Bool
    /// The certificates of this part.
    public var lines: [Line]
    /// Where the next part begins.
    public var next: String?
    /// Whether the search gave up among old ones.
    public var isCut: Bool

    /// A certificate.
    public struct Line: Sendable {
        /// The award's id.
        public var id: String
        /// Whom it names; nothing where the person was erased.
        public var name: String?
        /// The course.
        public var title: String
        /// The day it was completed.
        public var completed: CalendarDate
        /// How much, with its unit.
        public var amount: String?
        /// The number on it.
        public var number: String
        /// What it is worth today.
        public var mark: AwardMark

        /// A certificate.
        public init(
            id: String, name: String?, title: String, completed: CalendarDate, amount: String?, number: String,
            mark: AwardMark
        ) {
            self.id = id
            self.name = name
            self.title = title
            self.completed = completed
            self.amount = amount
            self.number = number
            self.mark = mark
        }
    }

    /// The page.
    public init(
        organisation: String, text: String, isLater: Bool, lines: [Line], next: String? = nil, isCut: Bool = false
    ) {
        self.organisation = organisation
        self.text = text
        self.isLater = isLater
        self.lines = lines
        self.next = next
        self.isCut = isCut
    }

    /// What the window is called.
    public var title: String { "Certificates you issued" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                title, lead: "\(organisation)", back: ("Your offerings", .manageOfferings),
                actions: "<a class='button quiet' href='\(Link.certificateTemplate)'>\(Icon.pen)Design</a>"))
            """
        if lines.isEmpty, text.isEmpty, !isLater {
            return EmptyState(
                title: "None yet",
                text: "Whoever passes one of your courses gets a certificate at once, and it is listed here.",
                action: ("See how it will look", .certificateTemplate)
            ).write(into: &html)
        }
        html += """
            <form class='filters' method='get' action='\(Link.issuedAwards)' role='search'>\
            <div class='filter-text'><label class='unseen' for='q'>Name, number or course</label>\(Icon.search)\
            <input type='search' id='q' name='q' value='\(text)' placeholder='Name, number or course' \
            autocomplete='off'></div><button class='button quiet small' type='submit'>Find</button>\
            \(when: !text.isEmpty, "<a class='clear' href='\(Link.issuedAwards)'>Show everything</a>")</form>
            """
        if lines.isEmpty {
            EmptyState(
                title: isCut ? "Not among the newest" : "Nothing found",
                text: isCut
                    ? "None of the 20,000 that were looked through fits. Older ones can be looked through, too."
                    : "No certificate has all of these words in its name, number, code or course.",
                action: isCut ? nil : ("Show everything", .issuedAwards)
            ).write(into: &html)
        } else {
            html += """
                <section aria-labelledby='issued'><h2 class='unseen' id='issued'>Certificates</h2>\
                <ul class='lines panel issued'>\(each: lines, line)</ul></section>
                """
        }
        html += """
            \(when: isLater || next != nil, "<nav class='pages' aria-label='Pages'>\(when: isLater, "<a href='\(Link.issuedAwardsWhere(text, nil))'>Newest</a>")\(some: next, { "<a href='\(Link.issuedAwardsWhere(text, $0))' rel='next'>Older</a>" })</nav>")
            """
    }

    private func line(_ line: Line) -> HTML {
        """
        <li><a class='line' href='\(Link.issuedAward(line.id))'>\(Icon.badge)<span class='line-main'>\
        <strong>\(line.name ?? "A person whose records were erased")</strong><span class='soft'>\(line.title)</span>\
        <span class='soft'>\(line.completed.spelled)\(some: line.amount, { " · \($0)" }) · \
        <span class='award-number'>\(line.number)</span></span></span>\
        \(line.mark.chip)\(GoIcon())</a></li>
        """
    }
}
