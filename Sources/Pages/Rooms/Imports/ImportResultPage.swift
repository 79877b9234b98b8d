/// What came of an import: written, taken back, or stopped.
public struct ImportResultPage: Page {
    /// How it ended.
    public enum Outcome: Sendable {
        case written, undone, failed(text: String, cure: String)
    }

    /// What the entries count for a credential.
    public struct Counted: Sendable {
        /// The credential's id.
        public var id: String
        /// Its name.
        public var name: String
        /// How much counts: "12 points".
        public var amount: String

        /// What counts.
        public init(id: String, name: String, amount: String) {
            self.id = id
            self.name = name
            self.amount = amount
        }
    }

    /// An entry that stayed when the rest was taken back.
    public struct Kept: Sendable {
        /// The entry's id.
        public var id: String
        /// Its title.
        public var title: String

        /// An entry.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// The import's id.
    public var id: String
    /// The name of the file.
    public var name: String
    /// How it ended.
    public var outcome: Outcome
    /// Entries that were written, or taken back.
    public var entries: Int
    /// How many rows became what.
    public var counts: ImportCounts?
    /// How much was written.
    public var totals: [String]
    /// What it counts for which credential.
    public var counted: [Counted]
    /// How many rows with errors can be downloaded.
    public var keptFaulty: Int
    /// Entries that stayed.
    public var kept: [Kept]
    /// Whether something was written that can be taken back.
    public var canUndo: Bool
    /// Whether writing or checking can be tried again.
    public var canRetry: Bool

    /// The page.
    public init(
        id: String, name: String, outcome: Outcome, entries: Int, counts: ImportCounts? = nil, totals: [String] = [],
        counted: [Counted] = [], keptFaulty: Int = 0, kept: [Kept] = [], canUndo: Bool = false, canRetry: Bool = false
    ) {
        self.id = id
        self.name = name
        self.outcome = outcome
        self.entries = entries
        self.counts = counts
        self.totals = totals
        self.counted = counted
        self.keptFaulty = keptFaulty
        self.kept = kept
        self.canUndo = canUndo
        self.canRetry = canRetry
    }

    /// What the window is called.
    public var title: String { "Import of \(name)" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "\(PageHead(headline, lead: "\(lead)", back: ("Imports", .imports)))"
        if case .written = outcome { html += "\(ImportSteps(current: .log))" }
        html += "<p class='file-line'>\(Icon.file)<strong class='file-name'>\(name)</strong></p>"
        switch outcome {
        case .written: written(&html)
        case .undone: undone(&html)
        case .failed: html += failed(frame)
        }
        if canUndo { html += undoing(frame) }
    }

    private var headline: String {
        switch outcome {
        case .written: "\(entries.of("entry is", "entries are")) in your log"
        case .undone: "\(entries.of("entry was", "entries were")) taken back"
        case .failed: "The import stopped"
        }
    }

    private var lead: String {
        switch outcome {
        case .written: totals.isEmpty ? "" : "\(totals.listed.capitalised), counted for every credential you hold."
        case .undone: "They count for nothing now and stay readable in the history."
        case .failed(let text, _): text
        }
    }

    private func written(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='counted'><h2 id='counted'>What they count</h2>"
        if counted.isEmpty {
            html += "<p>See on your home page what they count for each credential.</p>"
        } else {
            html += """
                <ul class='counted-for'>\(each: counted, {
                    "<li><a href='\(Link.credential($0.id))'>\($0.name)</a> <b>\($0.amount)</b></li>"
                })</ul>
                """
        }
        html += """
            <p class='row-actions'><a class='button' href='\(Link.home)'>See where you stand</a>\
            <a class='button quiet' href='\(Link.log)'>Open the log</a></p></section>
            """
        guard let counts, counts.rows > counts.ready else { return }
        html +=
            "<section class='panel' aria-labelledby='left'><h2 id='left'>What was left out</h2>\(leftOut(counts))</section>"
    }

    private func leftOut(_ counts: ImportCounts) -> HTML {
        var html: HTML = "<ul class='plain-list'>"
        for (count, words) in [
            (counts.same, "already there"), (counts.refused, "of somebody else"), (counts.asked, "without an answer"),
            (counts.faulty, "with errors"),
        ] where count > 0 {
            html += "<li>\(count.of("row")) \(words)</li>"
        }
        html += "</ul>"
        if keptFaulty > 0 {
            html += """
                <p class='row-actions'><a class='button quiet' href='\(Link.failedRows(id))' download>Download \
                \(keptFaulty.of("row")) with errors</a></p><p class='soft small'>Each says what is wrong. Mend them and \
                <a href='\(Link.imports)'>bring that file in</a>: its columns are known.</p>
                """
        }
        return html
    }

    private func undone(_ html: inout HTML) {
        if !kept.isEmpty {
            html += """
                <section class='panel' aria-labelledby='kept'><h2 id='kept'>What you corrected stays</h2><p>You changed \
                \(kept.count == 1 ? "this entry" : "these entries") after the import. Withdraw \
                \(kept.count == 1 ? "it" : "them") yourself if \(kept.count == 1 ? "it is" : "they are") wrong, too.</p>\
                <ul class='plain-list'>\(each: kept, { "<li><a href='\(Link.entry($0.id))'>\($0.title)</a></li>" })</ul></section>
                """
        }
        html += "<p class='row-actions'><a class='button' href='\(Link.imports)'>Bring in another file</a></p>"
    }

    private func failed(_ frame: Frame) -> HTML {
        var html: HTML = ""
        if case .failed(_, let cure) = outcome { html += "\(Notice(.bad, "What helps", "\(cure)"))" }
        if entries > 0 { html += "<p>\(entries.of("entry", "entries")) had been written by then.</p>" }
        html += "<div class='row-actions'>"
        if canRetry {
            html += """
                <form method='post' action='\(Link.writeImport(id))'>\(frame.tokenField)<button class='button' type='submit'>Try \
                again</button></form>
                """
        }
        html += "<a class='button quiet' href='\(Link.imports)'>Bring in another file</a>"
        if !canUndo {
            html += """
                <form method='post' action='\(Link.discardImport(id))'>\(frame.tokenField)<button class='plain' type='submit'>Throw \
                this file away</button></form>
                """
        }
        html += "</div>"
        return html
    }

    private func undoing(_ frame: Frame) -> HTML {
        """
        <details class='panel fold-panel'><summary><span>Take the whole import back</span></summary><p>Every entry that this \
        file gave is withdrawn with that reason. Entries that you corrected since stay. Nothing is lost from the \
        history.</p><form class='row-actions' method='post' action='\(Link.undoImport(id))'>\(frame.tokenField)<button class='button grave' \
        type='submit'>Take it back</button></form></details>
        """
    }
}
