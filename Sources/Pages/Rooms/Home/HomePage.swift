public import Primitives
public import Rules

/// Home of somebody who holds credentials: where they stand, and the next step.
public struct HomePage: Page {
    /// The day of the answer.
    public var asOf: CalendarDate
    /// Where each credential stands; in any order.
    public var standings: [Standing]
    /// The latest entries, newest first.
    public var recent: [EntryLine]
    /// Entries not yet recorded.
    public var drafts: [DraftLine]
    /// Other rooms of this person, with the figure that matters there.
    public var desks: [Desk]
    /// What else they do, where there is no room for it yet.
    public var posts: [Post]
    /// The plan that is followed.
    public var plan: PlanStrip?
    /// The courses under way.
    public var studies: StudyStrip?
    /// Whether something was counted just now; tubes then fill before one's eyes.
    public var isFresh: Bool

    /// The page.
    public init(
        asOf: CalendarDate, standings: [Standing], recent: [EntryLine] = [], drafts: [DraftLine] = [],
        desks: [Desk] = [], posts: [Post] = [], isFresh: Bool = false
    ) {
        self.asOf = asOf
        self.standings = standings
        self.recent = recent
        self.drafts = drafts
        self.desks = desks
        self.posts = posts
        self.isFresh = isFresh
    }

    /// What the window is called.
    public var title: String { "Where you stand" }
    /// Its place in the navigation.
    public var room: Room? { .home }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let ordered = standings.byUrgency
        let holds = frame.visitor?.rooms.contains(.credentials) ?? true
        let headline = Headline(
            standings: ordered, asOf: asOf, name: frame.visitor?.firstName ?? "", desks: holds ? [] : desks,
            hasWork: !posts.isEmpty || !desks.isEmpty)
        PageHead(headline.title, lead: headline.lead).write(into: &html)
        DeskRow(desks: desks).write(into: &html)
        PostList(posts: posts).write(into: &html)
        if ordered.isEmpty { studies?.write(into: &html) }
        guard !ordered.isEmpty else {
            if holds { FirstSteps(isBeside: !posts.isEmpty || !desks.isEmpty).write(into: &html) }
            return
        }
        if let first = ordered.first { NextStepPanel(standing: first, asOf: asOf).write(into: &html) }
        studies?.write(into: &html)
        plan?.write(into: &html)
        DraftList(drafts: drafts).write(into: &html)
        html += "<section aria-labelledby='credentials'><h2 class='unseen' id='credentials'>Your credentials</h2>"
        html += "<div class='cards\(when: isFresh, " fresh")'>"
        for (place, standing) in ordered.enumerated() {
            CredentialCard(
                standing: standing, asOf: asOf, isFirst: place == 0 && standing.isOpen, leadsAhead: true
            ).write(into: &html)
        }
        html += """
            </div><p class='ahead-links'><a href='\(Link.pace)'>When you are done at your pace</a> · \
            <a href='\(Link.whatIf)'>What if you add a state</a> · <a href='\(Link.cost)'>What it costs to stay certified</a></p></section>
            """
        latest(&html, ordered)
    }

    private func latest(_ html: inout HTML, _ standings: [Standing]) {
        guard !recent.isEmpty else {
            return EmptyState(
                title: "Nothing logged yet",
                text: """
                    Log a course, an in-service or a lecture once. You see at once what it counts for each of your \
                    credentials, and why.
                    """,
                action: ("Log your first credit", .newEntry)
            ).write(into: &html)
        }
        html += """
            <section aria-labelledby='lately'><div class='section-head'><h2 id='lately'>Lately logged</h2>\
            <p><a href='\(Link.log)'>All of your log</a> · <a href='\(Link.transcript)'>Transcript</a></p></div><ol class='ledger panel'>
            """
        for entry in recent {
            EntryRow(entry: entry, counts: EntryCount.all(of: entry.id, in: standings)).write(into: &html)
        }
        html += "</ol></section>"
    }
}

/// An entry that waits to be finished.
public struct DraftLine: Sendable {
    /// Its id.
    public var id: String
    /// Its title; may be empty.
    public var title: String
    /// When it was last touched.
    public var touched: CalendarDate
    /// What it lacks, in words: "the amount".
    public var lacks: [String]

    /// A draft.
    public init(id: String, title: String, touched: CalendarDate, lacks: [String] = []) {
        self.id = id
        self.title = title
        self.touched = touched
        self.lacks = lacks
    }
}

/// Drafts that wait.
struct DraftList: Component {
    var drafts: [DraftLine]

    func write(into html: inout HTML) {
        guard !drafts.isEmpty else { return }
        html +=
            """
            <section class='drafts' aria-labelledby='drafts'><h2 id='drafts'>\
            \(drafts.count == 1 ? "A draft waits" : "\(drafts.count.word) drafts wait")</h2><ul>
            """
        for draft in drafts {
            html += """
                <li><a href='\(Link.draft(draft.id))'>\(draft.title.isEmpty ? "Untitled" : draft.title)</a> \
                <span class='soft'>\(when: !draft.lacks.isEmpty, "lacks \(draft.lacks.listed) · ")\(day: draft.touched)</span></li>
                """
        }
        html += "</ul></section>"
    }
}
