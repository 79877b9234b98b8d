public import Primitives
public import Rules

/// One entry of the log in full: what it is, what it counts, what proves it, and everything that ever happened to it.
public struct EntryPage: Page {
    /// The entry as it is now.
    public var entry: EntryLine
    /// Facts that not every entry has, in order: "Course number" and "210-034".
    public var facts: [Fact]
    /// Where the credentials stand.
    public var standings: [Standing]
    /// The files.
    public var files: [EvidenceLine]
    /// What happened to it, newest first.
    public var history: [HistoryLine]
    /// How it came: "logged by you".
    public var origin: String
    /// Who verified it.
    public var verifiedBy: String?
    /// A note of the person's own.
    public var note: String?
    /// What bodies were asked about it.
    public var requests: [ApprovalLine] = []

    /// A fact of an entry.
    public struct Fact: Sendable {
        /// What it is.
        public var label: String
        /// What it says.
        public var value: String

        /// A fact.
        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// Something that happened to an entry.
    public struct HistoryLine: Sendable {
        /// "Recorded", "Corrected", "Withdrawn".
        public var what: String
        /// When.
        public var at: Instant
        /// By whom.
        public var by: String
        /// Why.
        public var reason: String?
        /// What changed.
        public var changes: [Change]

        /// Something that happened.
        public init(what: String, at: Instant, by: String, reason: String? = nil, changes: [Change] = []) {
            self.what = what
            self.at = at
            self.by = by
            self.reason = reason
            self.changes = changes
        }
    }

    /// A field that was changed.
    public struct Change: Sendable {
        /// The field.
        public var label: String
        /// What stood there.
        public var from: String
        /// What stands there since.
        public var to: String

        /// A field that was changed.
        public init(_ label: String, from: String, to: String) {
            self.label = label
            self.from = from
            self.to = to
        }
    }

    /// The page.
    public init(
        entry: EntryLine, facts: [Fact] = [], standings: [Standing], files: [EvidenceLine] = [],
        history: [HistoryLine], origin: String, verifiedBy: String? = nil, note: String? = nil
    ) {
        self.entry = entry
        self.facts = facts
        self.standings = standings
        self.files = files
        self.history = history
        self.origin = origin
        self.verifiedBy = verifiedBy
        self.note = note
    }

    /// What the window is called.
    public var title: String { entry.title }
    /// Its place in the navigation.
    public var room: Room? { .log }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let isGone = entry.withdrawn != nil
        PageHead(
            entry.title,
            lead: "\(entry.provider.isEmpty ? "Provider not named" : entry.provider) · \(day: entry.completed)",
            back: ("Log", .log), actions: isGone ? nil : actions
        ).write(into: &html)
        if let reason = entry.withdrawn {
            Notice(.warn, "Withdrawn", "\(reason.sentence) It counts for nothing and stays in the history.").write(
                into: &html)
        }
        html += "<div class='entry-page'><div class='entry-side'>"
        what(&html)
        evidence(&html, isGone)
        html += "</div><div class='entry-center'>"
        if !isGone { counts(&html) }
        happened(&html)
        html += "</div></div>"
    }

    private var actions: HTML {
        """
        <a class='button quiet' href='\(Link.correct(entry.id))'>\(Icon.pen)Correct</a>\
        <a class='button quiet' href='\(Link.withdraw(entry.id))'>\(Icon.trash)Withdraw</a>
        """
    }

    private func what(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='what'><h2 id='what'>What it is</h2><dl class='facts'>\
            <dt>Amount</dt><dd><strong>\(entry.amount) \(entry.unit.words(entry.amount))</strong></dd>\
            <dt>Completed</dt><dd>\(day: entry.completed)</dd><dt>Topics</dt><dd class='topic-list'>
            """
        for topic in entry.topics {
            html += "<span><span class='dot \(TubeCap(topic).rawValue)'></span>\(topic.words.capitalised)</span>"
        }
        html +=
            """
            </dd>\(each: facts, { "<dt>\($0.label)</dt><dd>\($0.value.capitalised)</dd>" })<dt>Origin</dt><dd>\
            \(origin.capitalised)</dd>
            """
        html += "<dt>Verified</dt><dd>\(verifiedBy.map { "By \($0)" } ?? "By nobody yet")</dd>"
        if let note { html += "<dt>Note</dt><dd class='mail-text'>\(note)</dd>" }
        html += "</dl></section>"
    }

    private func evidence(_ html: inout HTML, _ isGone: Bool) {
        html += "<section class='panel' aria-labelledby='papers'><h2 id='papers'>Evidence</h2>"
        if files.isEmpty {
            let words: HTML =
                entry.notedWords.map { "\($0.capitalised) noted; the file is not here yet. An audit asks for it." }
                ?? "Nothing proves it yet. In an audit it would have to be left out."
            html += "<p class='soft'>\(words)</p>"
            if !isGone {
                html +=
                    "<p><a class='button quiet small' href='\(Link.correct(entry.id))'>\(Icon.clip)Add a file</a></p>"
            }
        }
        html += "\(EvidenceList(files: files))</section>"
    }

    private func counts(_ html: inout HTML) {
        let counts = EntryCount.all(of: entry.id, in: standings)
        html += "<section class='panel' aria-labelledby='counts'><h2 id='counts'>What it counts</h2>"
        if counts.isEmpty {
            html +=
                """
                <p class='soft'>You hold no credential it could count for. <a href='\(Link.newCredential)'>Add \
                one</a></p>
                """
        } else {
            html += "<ul class='answers'>"
            for count in counts { AnswerLine(count: count).write(into: &html) }
            html += "</ul>"
        }
        requested(&html)
        html += "</section>"
    }

    /// What bodies were asked about it, and the way to ask.
    private func requested(_ html: inout HTML) {
        if !requests.isEmpty {
            html += """
                <ul class='rows'>\(each: requests, { "<li><span class='grow'><a href='\(Link.approval($0.id))'>\($0.body) was asked</a></span>\($0.state.chip)</li>" })</ul>
                """
        }
        guard verifiedBy == nil else { return }
        html += """
            <p class='small'><a href='\(Link.askForEntry(entry.id))'>Ask a body to accept it</a>\
            \(when: !requests.isEmpty, " · <a href='\(Link.approvals)'>All your requests</a>")</p>
            """
    }

    private func happened(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='history'><h2 id='history'>History</h2><ol class='timeline'>"
        for (place, line) in history.enumerated() {
            html += """
                <li\(when: place == 0, " class='now'")><p><strong>\(line.what)</strong> by \(line.by)</p>\
                <p class='small soft'>\(moment: line.at)</p>\(some: line.reason, { "<p class='small'>\($0.sentence)</p>" })
                """
            if !line.changes.isEmpty {
                html += """
                    <dl class='changes'>\(each: line.changes, { "<div><dt>\($0.label)</dt><dd><del>\($0.from)</del> <span class='unseen'>became</span>\(Icon.arrow)<ins>\($0.to)</ins></dd></div>" })</dl>
                    """
            }
            html += "</li>"
        }
        html += "</ol></section>"
    }
}
