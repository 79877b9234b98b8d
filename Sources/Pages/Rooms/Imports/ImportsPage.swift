public import Primitives

/// Where a spreadsheet is brought in, and those that were. Posts `file` to `/log/import`.
public struct ImportsPage: Page {
    /// An import in the list.
    public struct Line: Sendable {
        /// The import's id.
        public var id: String
        /// The name of the file.
        public var name: String
        /// What became of it: "118 entries written".
        public var outcome: String
        /// How that sounds.
        public var tone: Tone
        /// The state in a word.
        public var state: String
        /// When the file came.
        public var at: Instant

        /// An import in the list.
        public init(id: String, name: String, outcome: String, tone: Tone, state: String, at: Instant) {
            self.id = id
            self.name = name
            self.outcome = outcome
            self.tone = tone
            self.state = state
            self.at = at
        }
    }

    /// The imports so far, latest first.
    public var earlier: [Line]
    /// What is wrong, on `file`.
    public var errors: [FieldError]

    /// The page.
    public init(earlier: [Line] = [], errors: [FieldError] = []) {
        self.earlier = earlier
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Import" }
    /// Its place in the navigation.
    public var room: Room? { .log }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    private static let lead: HTML = """
        A spreadsheet from wherever you took your courses. Every row is checked and shown to you; nothing is written before \
        you say so, and all of it can be taken back.
        """

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let fault = errors.text("file")
        html += """
            \(PageHead(
                "Bring your history in",
                lead: Self.lead, back: ("Log", .log)))\(ImportSteps(current: .file))
            <form class='panel' method='post' action='\(Link.imports)' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<div class='field\(when: fault != nil, " wrong")'>\(FieldFault(id: "file", text: fault))\
            <div class='drop'><label for='file'>Spreadsheet</label>\
            <input type='file' id='file' name='file' accept='.csv,.tsv,.txt,.xlsx,.xls' \
            aria-describedby='file-hint\(when: fault != nil, " file-fault")'\(attribute: "aria-invalid", fault == nil ? nil : "true")>\
            <p id='file-hint'>Choose it or drop it on the button. CSV, XLSX or XLS, up to 1 GB.</p></div></div>\
            <p class='row-actions'><button class='button' type='submit'>Look at it</button></p></form>
            """
        if !earlier.isEmpty { list(&html) }
        sources(&html)
    }

    private func list(_ html: inout HTML) {
        html += "<section aria-labelledby='earlier'><h2 class='section-head' id='earlier'>Your imports</h2>"
        html += "<ul class='panel lines'>"
        for line in earlier {
            html += """
                <li><a class='line' href='\(Link.tableImport(line.id))'>\(Icon.file)<span class='line-main'>\
                <strong class='file-name'>\(line.name)</strong><span class='soft'>\(moment: line.at) · \(line.outcome)</span></span>\
                <span class='chip \(line.tone == .soft ? "soft" : line.tone.rawValue)'>\(line.tone.icon)\(line.state)</span></a></li>
                """
        }
        html += "</ul></section>"
    }

    private func sources(_ html: inout HTML) {
        html += """
            <section aria-labelledby='sources'><h2 class='section-head' id='sources'>Where the file comes from</h2>\
            <div class='panel'><dl class='facts wide-facts'>
            <dt>LabCE, MediaLab, CE Organizer, AMTrax, ASCP</dt><dd>Export your transcript or course history as a \
            spreadsheet. No list of their columns is published, so the columns are told by their headings and you confirm \
            them once; after that they are remembered.</dd>
            <dt>CE Broker</dt><dd>The spreadsheet that a provider reports, for full or partial credit: its columns are \
            known. Rows under another licence number than yours are left out.</dd>
            <dt>Your own list</dt><dd>Any table with a title, a day and an amount in each row.</dd>
            <dt>The same course twice</dt><dd>A course that came through several platforms is recognised by day, amount, \
            title and number, and counts once.</dd></dl></div></section>
            """
    }
}
