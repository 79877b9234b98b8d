public import Primitives

/// What a provider offers: drafts, what everybody sees, what was retired; and which approvals end soon.
public struct OfferingDeskPage: Page {
    /// The provider's name.
    public var organisation: String
    /// The offerings, the latest change first.
    public var lines: [Line]
    /// The approvals that end soon or have ended.
    public var lapses: [LapseLine]

    /// An offering of the provider.
    public struct Line: Sendable {
        /// Its id.
        public var id: String
        /// Its title.
        public var title: String
        /// "online course · 1.5 contact hours · $18".
        public var facts: String
        /// Whether everybody sees it.
        public var state: OfferingState

        /// An offering.
        public init(id: String, title: String, facts: String, state: OfferingState) {
            self.id = id
            self.title = title
            self.facts = facts
            self.state = state
        }
    }

    /// An approval that ends soon.
    public struct LapseLine: Sendable {
        /// The offering's id.
        public var id: String
        /// Its title.
        public var title: String
        /// Who approves it.
        public var approval: String
        /// The last day.
        public var day: CalendarDate
        /// Days until then; fewer than none when it is over.
        public var daysLeft: Int

        /// An approval that ends soon.
        public init(id: String, title: String, approval: String, day: CalendarDate, daysLeft: Int) {
            self.id = id
            self.title = title
            self.approval = approval
            self.day = day
            self.daysLeft = daysLeft
        }
    }

    /// The page.
    public init(organisation: String, lines: [Line], lapses: [LapseLine]) {
        self.organisation = organisation
        self.lines = lines
        self.lapses = lapses
    }

    /// What the window is called.
    public var title: String { "Your offerings" }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                lines.count.of("offering"), lead: "\(organisation)", back: ("Catalogue", .catalogue),
                actions: "<a class='button quiet' href='\(Link.teaching(.desk))'>\(Icon.log)Courses</a><a class='button quiet' href='\(Link.issuedAwards)'>\(Icon.badge)Certificates</a><a class='button' href='\(Link.newOffering)'>\(Icon.plus)New offering</a>"))
            """
        if !lapses.isEmpty {
            html += """
                <section class='panel' aria-labelledby='lapses'><h2 id='lapses'>Approvals that need you</h2>\
                <ul class='lapse-list'>\(each: lapses, lapse)</ul></section>
                """
        }
        guard !lines.isEmpty else {
            return EmptyState(
                title: "Nothing offered yet",
                text: "Write what you offer once; people find it by what they still need.",
                action: ("Write the first", .newOffering)
            ).write(into: &html)
        }
        html += "<section aria-labelledby='all'><h2 class='unseen' id='all'>All of them</h2><ul class='lines panel'>"
        for line in lines {
            html += """
                <li><a class='line' href='\(Link.manageOffering(line.id))'>\(Icon.shelf)<span class='line-main'>\
                <strong>\(line.title)</strong><span class='soft'>\(line.facts)</span></span>\(line.state.chip)\(GoIcon())</a></li>
                """
        }
        html += "</ul></section>"
    }

    private func lapse(_ line: LapseLine) -> HTML {
        let isOver = line.daysLeft < 0
        return """
            <li>\(isOver ? Icon.stop : Icon.alert)<span><a href='\(Link.manageOffering(line.id))'>\(line.title)</a>: \
            \(line.approval) \(isOver ? "ended" : "ends") \(line.daysLeft.daysAway), on \(day: line.day).</span></li>
            """
    }
}

/// Whether everybody sees an offering.
public enum OfferingState: Sendable {
    /// Only its provider.
    case draft
    /// Everybody.
    case published
    /// Everybody, and a newer version waits.
    case revised
    /// Nobody finds it any more.
    case retired

    var chip: HTML {
        switch self {
        case .draft: "<span class='chip soft'>\(Icon.pen)Draft</span>"
        case .published: "<span class='chip good'>\(Icon.check)Published</span>"
        case .revised: "<span class='chip warn'>\(Icon.pen)Revision waits</span>"
        case .retired: "<span class='chip soft'>\(Icon.stop)Retired</span>"
        }
    }
}
