/// Bringing an archive from another installation into an empty account. Posts `archive`, a file, to
/// `/account/archive/bring`.
public struct BringPage: Page {
    /// What can be done.
    public var step: Step
    /// What is wrong, on `archive`.
    public var errors: [FieldError]

    /// What can be done.
    public enum Step: Sendable {
        /// The account is empty: ask for the file. At most so many megabytes.
        case ask(megabytes: Int)
        /// It holds something already.
        case taken
        /// It came in.
        case done(Done)
    }

    /// What came in.
    public struct Done: Sendable {
        /// Rows of the log.
        public var entries: Int
        /// Credentials.
        public var credentials: Int
        /// Papers.
        public var papers: Int
        /// Drafts.
        public var drafts: Int
        /// Whether standing is the same as in the archive; nothing where it cannot be compared.
        public var isSame: Bool?

        /// What came in.
        public init(entries: Int, credentials: Int, papers: Int, drafts: Int, isSame: Bool?) {
            self.entries = entries
            self.credentials = credentials
            self.papers = papers
            self.drafts = drafts
            self.isSame = isSame
        }
    }

    /// The page.
    public init(step: Step, errors: [FieldError] = []) {
        self.step = step
        self.errors = errors
    }

    /// What the window is called.
    public var title: String {
        if case .done = step { return "Everything is here" }
        return "Bring an archive in"
    }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        switch step {
        case .ask(let megabytes): ask(megabytes, &html, frame)
        case .taken:
            html += """
                \(PageHead(title, back: ("Take everything with you", .archive)))
                \(Notice(.info, "This account is not empty", "An archive comes into an account with nothing in its log and no credential, so that two histories are never mixed. Remove the credentials first where there are only some, or sign up with another address and bring the archive in there."))
                """
        case .done(let done): came(done, &html)
        }
    }

    private func ask(_ megabytes: Int, _ html: inout HTML, _ frame: Frame) {
        html += """
            \(PageHead(title, lead: "The ZIP file that another Aliquot made for you, as it is. All of it comes in, or nothing.", back: ("Take everything with you", .archive)))
            <form class='panel' method='post' action='\(Link.bringArchive)' enctype='multipart/form-data' novalidate>\
            \(frame.tokenField)<div class='field\(when: errors.text("archive") != nil, " wrong")'>\
            <label for='archive'>Archive</label>\
            <p class='hint' id='archive-hint'>A file that ends in .zip, at most \(megabytes) MB. Whoever runs this \
            installation can bring in larger ones.</p>\(FieldFault(id: "archive", text: errors.text("archive")))\
            <div class='drop'><input type='file' id='archive' name='archive' accept='.zip,application/zip' required \
            aria-describedby='archive-hint\(when: errors.text("archive") != nil, " archive-fault")'></div></div>
            <ul class='sees'><li>\(Icon.history)Every row of the log comes with its history and the time at which it \
            was written down.</li>\
            <li>\(Icon.info)What others vouched for elsewhere is shown as the archive says it: nobody here has seen \
            it.</li>\
            <li>\(Icon.person)Your name and birth date become those of the archive. The name you signed up with is \
            kept among the former ones.</li></ul>
            <p class='row-actions'><button class='button' type='submit'>Bring it in</button></p></form>
            """
    }

    private func came(_ done: Done, _ html: inout HTML) {
        let papers = done.papers > 0 ? [done.papers.of("paper")] : []
        let drafts = done.drafts > 0 ? [done.drafts.of("draft")] : []
        let parts = [done.entries.of("row") + " of the log", done.credentials.of("credential")] + papers + drafts
        html += """
            \(PageHead(title, lead: "\(parts.listed.capitalised) came in.", back: ("Take everything with you", .archive)))
            """
        switch done.isSame {
        case true?:
            Notice(
                .good, "You stand where you stood",
                "Counted here, every credential gives the same answer as in the archive, to the last digit."
            )
            .write(into: &html)
        case false?:
            Notice(
                .info, "Some figures differ from the archive",
                "All of your records are here. The rules of this installation are of another day or edition, so it counts them anew; each figure names its source."
            )
            .write(into: &html)
        case nil: break
        }
        html += "<p class='row-actions'><a class='button' href='\(Link.home)'>See where you stand</a></p>"
    }
}
