public import Primitives
public import Rules

/// The transcript: what somebody did, as they hand it to others, with what it comes to.
public struct TranscriptPage: Page {
    /// Which part it is.
    public var query: TranscriptQuery
    /// The lines of this page, latest first.
    public var rows: [TranscriptRow]
    /// What was begun.
    public var drafts: [DraftLine]
    /// How many lines the part has.
    public var count: Int
    /// How many pages.
    public var pageCount: Int
    /// How many lines each tab has.
    public var tabs: [TranscriptQuery.Tab: Int]
    /// Where the credentials stand in the cycle that is shown.
    public var standings: [Standing]
    /// What it comes to.
    public var totals: TranscriptSums
    /// By what it can be narrowed.
    public var choices: Choices
    /// Who it is about; on paper only.
    public var holder: Holder

    /// By what it can be narrowed.
    public struct Choices: Sendable {
        /// Topics that occur.
        public var topics: [Topic]
        /// Years that occur, latest first.
        public var years: [Int]
        /// Cycles of the chosen credential, latest first.
        public var cycles: [DateSpan]

        /// By what it can be narrowed.
        public init(topics: [Topic] = [], years: [Int] = [], cycles: [DateSpan] = []) {
            self.topics = topics
            self.years = years
            self.cycles = cycles
        }
    }

    /// Who a transcript is about.
    public struct Holder: Sendable {
        /// The name.
        public var name: String
        /// Names on older certificates.
        public var formerNames: [String]
        /// Numbers by which bodies know them: "ASCP customer number" and "C-88120".
        public var numbers: [(label: String, number: String)]
        /// When the page was made.
        public var madeAt: Instant

        /// Who a transcript is about.
        public init(
            name: String, formerNames: [String] = [], numbers: [(label: String, number: String)] = [], madeAt: Instant
        ) {
            self.name = name
            self.formerNames = formerNames
            self.numbers = numbers
            self.madeAt = madeAt
        }
    }

    /// The page.
    public init(
        query: TranscriptQuery = TranscriptQuery(), rows: [TranscriptRow], drafts: [DraftLine] = [], count: Int,
        pageCount: Int = 1, tabs: [TranscriptQuery.Tab: Int], standings: [Standing], totals: TranscriptSums,
        choices: Choices = Choices(), holder: Holder
    ) {
        self.query = query
        self.rows = rows
        self.drafts = drafts
        self.count = count
        self.pageCount = pageCount
        self.tabs = tabs
        self.standings = standings
        self.totals = totals
        self.choices = choices
        self.holder = holder
    }

    /// What the window is called.
    public var title: String { "Transcript" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// Choosing a filter applies it.
    public var modules: [Module] { [] }

    /// The credential that it is narrowed to.
    private var chosen: Standing? { standings.first { $0.id == query.credential } }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let isEmpty = tabs[.done] == 0 && tabs[.inProgress] == 0
        PageHead(
            headline, lead: isEmpty ? nil : lead, back: ("Log", .log), actions: isEmpty ? nil : actions
        ).write(into: &html)
        if isEmpty {
            return EmptyState(
                title: "A transcript begins with one line",
                text: "Log what you did, or bring in what other platforms know. It stands here ready to be handed on.",
                action: ("Log your first credit", .newEntry)
            ).write(into: &html)
        }
        onPaper(&html)
        TranscriptTabs(query: query, counts: tabs).write(into: &html)
        if query.tab == .inProgress { return inProgress(&html) }
        TranscriptFilterForm(query: query, standings: standings, choices: choices).write(into: &html)
        guard !rows.isEmpty else {
            return EmptyState(
                title: "Nothing here", text: "No line fits all of what you chose.",
                action: ("Show all of it", .transcriptOf(TranscriptQuery(tab: query.tab)))
            ).write(into: &html)
        }
        TranscriptTable(rows: rows, standings: chosen.map { [$0] } ?? standings).write(into: &html)
        Pagination(page: query.page, count: pageCount) { page in
            var other = query
            other.page = page
            return .transcriptOf(other)
        }.write(into: &html)
        totals.write(into: &html)
        html += """
            <div class='signing on-paper'><p>To the best of my knowledge, what is listed here is true.</p>\
            <p class='sign-here'>Signature of \(holder.name)</p><p class='sign-here'>Date</p></div>
            """
    }

    /// What this part comes to, as a sentence.
    private var headline: String {
        switch query.tab {
        case .inProgress: return drafts.isEmpty ? "Nothing in progress" : "\(drafts.count.of("thing")) in progress"
        case .done, .external:
            guard count > 0 else { return query.isNarrowed ? "Nothing fits" : "Nothing done yet" }
            if let chosen, let sum = totals.credentials.first {
                return "\(count.of("line")): \(sum.counted) \(sum.unit) for \(chosen.name)"
            }
            return "\(count.of("line")): \(totals.units.listed)"
        }
    }

    private var lead: HTML {
        switch query.tab {
        case .done:
            """
            What you did, as you hand it to a body, a board or an employer. It is your own statement; \
            the certificates prove it.
            """
        case .inProgress: "What you began and have not recorded yet. Nothing of it counts before it is recorded."
        case .external:
            """
            The part of “Done” that you earned elsewhere: what you logged or imported, and what a provider or \
            employer reported.
            """
        }
    }

    private var actions: HTML {
        var whole = query
        whole.page = 1
        return """
            <a class='button' href='\(Link.transcriptFile(.pdf, whole))'>\(Icon.file)PDF</a>\
            <a class='button quiet' href='\(Link.transcriptFile(.csv, whole))' download>CSV</a>\
            <a class='button quiet' href='\(Link.transcriptFile(.json, whole))' download>JSON</a>
            """
    }

    private func inProgress(_ html: inout HTML) {
        guard !drafts.isEmpty else {
            return EmptyState(
                title: "Nothing waits",
                text: "A credit saved as a draft stands here until it is recorded.",
                action: ("Log a credit", .newEntry)
            ).write(into: &html)
        }
        html +=
            "<section aria-labelledby='begun'><h2 class='unseen' id='begun'>In progress</h2><ul class='lines panel'>"
        for draft in drafts {
            let lacks = draft.lacks.isEmpty ? "Ready to be recorded" : "Lacks \(draft.lacks.listed)"
            html += """
                <li><a class='line' href='\(Link.draft(draft.id))'>\(Icon.pen)<span class='line-main'>\
                <strong>\(draft.title.isEmpty ? "Untitled" : draft.title)</strong><span class='soft'>\(lacks)</span></span>\
                <span class='line-end soft'>\(day: draft.touched)</span></a></li>
                """
        }
        html += "</ul></section>"
    }

    /// Who it is about, where nothing else on the sheet says so.
    private func onPaper(_ html: inout HTML) {
        html += """
            <div class='holder on-paper'><dl class='facts'><dt>Name on record</dt><dd>\(holder.name)</dd>\
            <dt>Former names</dt><dd>\(holder.formerNames.isEmpty ? "not given" : holder.formerNames.listed)</dd>\
            \(each: holder.numbers, { "<dt>\($0.label)</dt><dd>\($0.number)</dd>" })\
            <dt>Generated on</dt><dd>\(moment: holder.madeAt)</dd></dl>\
            <p>The holder’s own statement, made from the records kept in Aliquot; no document of a body, board or \
            provider.</p></div>
            """
    }
}
