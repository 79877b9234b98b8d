public import Primitives
public import Rules

/// The log: everything somebody did, newest first, narrowed by what they look for, with what it counts.
public struct LogPage: Page {
    /// What is shown.
    public var filter: LogFilter
    /// The entries of this page, newest first.
    public var entries: [EntryLine]
    /// Where the credentials stand, for what each entry counts.
    public var standings: [Standing]
    /// How many entries there are that fit.
    public var count: Int
    /// How many pages.
    public var pageCount: Int
    /// Topics that occur.
    public var topics: [Topic]
    /// Years that occur, newest first.
    public var years: [Int]
    /// What the entries that fit count together.
    public var totals: [LogTotal]
    /// Drafts.
    public var drafts: [DraftLine]

    /// The page.
    public init(
        filter: LogFilter = LogFilter(), entries: [EntryLine], standings: [Standing], count: Int, pageCount: Int = 1,
        topics: [Topic] = [], years: [Int] = [], totals: [LogTotal] = [], drafts: [DraftLine] = []
    ) {
        self.filter = filter
        self.entries = entries
        self.standings = standings
        self.count = count
        self.pageCount = pageCount
        self.topics = topics
        self.years = years
        self.totals = totals
        self.drafts = drafts
    }

    /// What the window is called.
    public var title: String { "Log" }
    /// Its place in the navigation.
    public var room: Room? { .log }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let isEmpty = count == 0 && filter.isAll
        PageHead(
            isEmpty
                ? "Your log is empty"
                : filter.isAll
                    ? "\(count.of("entry", "entries")) in your log" : "\(count.of("entry", "entries")) found",
            actions: """
                <a class='button quiet small' href='\(Link.certificates)'>\(Icon.camera)Read certificates</a>\
                <a class='button quiet small' href='\(Link.imports)'>\(Icon.file)Import</a>\
                <a class='button quiet small' href='\(Link.awards)'>\(Icon.badge)My certificates</a>\
                \(when: !isEmpty, "<a class='button quiet small' href='\(Link.transcript)'>\(Icon.log)Transcript</a>")
                """
        ).write(into: &html)
        DraftList(drafts: drafts).write(into: &html)
        if isEmpty {
            return EmptyState(
                title: "Log something once",
                text: """
                    A photo of the certificate and four lines. Aliquot counts it for every credential you hold. Years of \
                    courses elsewhere? <a href='\(Link.imports)'>Bring them in at once</a>.
                    """,
                action: ("Log your first credit", .newEntry)
            ).write(into: &html)
        }
        LogFilterForm(filter: filter, standings: standings, topics: topics, years: years).write(into: &html)
        guard !entries.isEmpty else {
            return EmptyState(
                title: "Nothing fits", text: "No entry fits all of what you chose.", action: ("Show everything", .log)
            ).write(into: &html)
        }
        let index = EntryIndex(standings)
        html +=
            "<section aria-labelledby='entries'><h2 class='unseen' id='entries'>Entries</h2><ol class='ledger panel'>"
        for entry in entries { EntryRow(entry: entry, counts: index.counts(of: entry.id)).write(into: &html) }
        html += "</ol>"
        if !totals.isEmpty {
            html += """
                <div class='totals'><p>Together \(filter.isAll ? "your log counts" : "these count")</p><ul>\
                \(each: totals, { "<li><span>\($0.name)</span><b>\($0.counted) \($0.unit)</b></li>" })</ul></div>
                """
        }
        html += "</section>"
        Pagination(page: filter.page, count: pageCount) { page in
            var other = filter
            other.page = page
            return .logWhere(other)
        }.write(into: &html)
    }
}

/// What entries count together for one credential.
public struct LogTotal: Sendable {
    /// The credential's name.
    public var name: String
    /// How much counts.
    public var counted: Credits
    /// The body's word for it.
    public var unit: String

    /// What entries count together.
    public init(name: String, counted: Credits, unit: String) {
        self.name = name
        self.counted = counted
        self.unit = unit
    }
}
