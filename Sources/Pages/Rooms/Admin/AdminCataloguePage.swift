/// The catalogue of an installation, for who runs it: files in, files out.
/// Posts `file` as `multipart/form-data` to `/admin/catalogue` with `do` (`check` or `take`).
public struct AdminCataloguePage: Page {
    /// How many offerings can be found.
    public var count: Int
    /// What became of a file that was sent.
    public var outcome: Outcome?
    /// What is wrong.
    public var errors: [FieldError]

    /// What became of a file.
    public struct Outcome: Sendable {
        /// Whether it was only looked at.
        public var isTrial: Bool
        /// How many of each: "12 new", "3 newer".
        public var counts: [(number: Int, words: String)]
        /// What is wrong with the rest, with lines.
        public var faults: [String]
        /// How many faults there are beyond those.
        public var moreFaults: Int

        /// What became of a file.
        public init(isTrial: Bool, counts: [(number: Int, words: String)], faults: [String], moreFaults: Int) {
            self.isTrial = isTrial
            self.counts = counts
            self.faults = faults
            self.moreFaults = moreFaults
        }
    }

    /// The page.
    public init(count: Int, outcome: Outcome? = nil, errors: [FieldError] = []) {
        self.count = count
        self.outcome = outcome
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Catalogue files" }
    /// Its place in the navigation.
    public var room: Room? { .admin }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let fault = errors.text("file")
        html += """
            \(PageHead("Catalogue files", lead: "\(count.of("offering")) can be found today.", back: ("Installation", .admin)))
            """
        if let outcome { write(outcome, &html) }
        html += """
            <form class='panel' method='post' action='\(Link.adminCatalogue)' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<h2>Bring a file in</h2>\
            <div class='field\(when: fault != nil, " wrong")'>\(FieldFault(id: "file", text: fault))\
            <div class='drop'><label for='file'>Catalogue file</label>\
            <input type='file' id='file' name='file' accept='.json,.yml,.yaml,.csv,.xlsx,.xls' \
            aria-describedby='file-hint\(when: fault != nil, " file-fault")'\(attribute: "aria-invalid", fault == nil ? nil : "true")>\
            <p id='file-hint'>JSON, YAML or a spreadsheet (CSV, XLSX), up to 64 MB. What was read later wins; what a provider keeps here stays as \
            it is; a faulty offering does not stop the others.</p></div></div>\
            <p class='row-actions'><button class='button' type='submit' name='do' value='check'>Check it</button>\
            <button class='button quiet' type='submit' name='do' value='take'>Take it in</button></p></form>\
            <section class='panel' aria-labelledby='out'><h2 id='out'>Take files out</h2><ul class='rows'>
            """
        let files: [(String, String, String)] = [
            ("catalogue.json", "Everything", "Read again by this page and by aliquot catalogue load."),
            ("plan.json", "For a plan", "What aliquot plan reads: what can be taken from today on."),
            ("catalogue.csv", "For a spreadsheet", "A line an offering, read again by this page, too."),
        ]
        for (name, title, words) in files {
            html += """
                <li>\(Icon.file)<span class='grow'><b>\(title)</b><span class='small soft'>\(words)</span></span>\
                <a class='button quiet small' href='\(Link.exportCatalogue(name))' download>\(name)</a></li>
                """
        }
        html += "</ul></section>"
    }

    private func write(_ outcome: Outcome, _ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='outcome'><h2 id='outcome'>\
            \(outcome.isTrial ? "What it would do" : "What it did")</h2><ul class='figures'>\
            \(each: outcome.counts, { "<li><div><b>\($0.number)</b><span>\($0.words)</span></div></li>" })</ul>
            """
        if !outcome.faults.isEmpty {
            html += """
                <h3 class='group'>Faulty, and left out</h3><ul class='lapse-list small'>\
                \(each: outcome.faults, { "<li>\(Icon.alert)<span>\($0)</span></li>" })</ul>\
                \(when: outcome.moreFaults > 0, "<p class='soft small'>and \(outcome.moreFaults) more</p>")
                """
        }
        html += "</section>"
    }
}
