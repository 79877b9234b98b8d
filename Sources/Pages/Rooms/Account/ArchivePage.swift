public import Primitives

/// Taking everything along as one file. Posts `password` to `/account/archive`.
public struct ArchivePage: Page {
    /// How much is in it.
    public var contents: Contents
    /// A large archive that is being made or lies ready.
    public var order: Order?
    /// Whether an archive from elsewhere can still be brought in.
    public var mayBring: Bool
    /// What was brought in, where something was.
    public var arrival: Arrival?
    /// What is wrong, on `password`.
    public var errors: [FieldError]

    /// How much an archive holds.
    public struct Contents: Sendable {
        /// Credentials.
        public var credentials: Int
        /// Credits in the log.
        public var credits: Int
        /// Drafts.
        public var drafts: Int
        /// Papers.
        public var papers: Int
        /// Bytes of all papers.
        public var volume: Int

        /// How much an archive holds.
        public init(credentials: Int, credits: Int, drafts: Int, papers: Int, volume: Int) {
            self.credentials = credentials
            self.credits = credits
            self.drafts = drafts
            self.papers = papers
            self.volume = volume
        }
    }

    /// A large archive.
    public enum Order: Sendable {
        /// It is being made; so many per cent are done.
        case making(percent: Int)
        /// It lies ready.
        case ready(size: Int, until: Instant)
        /// It could not be made.
        case failed
    }

    /// An archive that was brought in.
    public struct Arrival: Sendable {
        /// When.
        public var on: CalendarDate
        /// The address of the installation that made it.
        public var from: String
        /// When it was made there.
        public var madeOn: CalendarDate
        /// How many rows of the log came.
        public var entries: Int

        /// An archive that was brought in.
        public init(on: CalendarDate, from: String, madeOn: CalendarDate, entries: Int) {
            self.on = on
            self.from = from
            self.madeOn = madeOn
            self.entries = entries
        }
    }

    /// The page.
    public init(
        contents: Contents, order: Order? = nil, mayBring: Bool = false, arrival: Arrival? = nil,
        errors: [FieldError] = []
    ) {
        self.contents = contents
        self.order = order
        self.mayBring = mayBring
        self.arrival = arrival
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Take everything with you" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(title, lead: "All that is yours here, as one file. Another Aliquot reads it whole; you can read it without any.", back: ("Account", .account)))
            """
        switch order {
        case .making(let percent): making(percent, &html, frame)
        case .ready(let size, let until): ready(size, until, &html, frame)
        case .failed:
            Notice(
                .warn, "The archive could not be made",
                "Nothing is lost. Ask for it once more; if it fails again, tell whoever runs this installation."
            )
            .write(into: &html)
            ask(&html, frame)
        case nil: ask(&html, frame)
        }
        inside(&html)
        bring(&html)
    }

    private func ask(_ html: inout HTML, _ frame: Frame) {
        form(
            "Make the archive", "It is made at once, or in a few minutes where there are many papers.", &html, frame)
    }

    private func making(_ percent: Int, _ html: inout HTML, _ frame: Frame) {
        html += """
            <section class='panel' aria-labelledby='making'><h2 id='making'>Your archive is being made</h2>\
            <p><label for='progress'>\(percent) % done</label></p>\
            <p><progress id='progress' class='whole' max='100' value='\(percent)'></progress></p>\
            <p class='soft'>You can go on meanwhile, or come back later: it will lie here for a day.</p>\
            <p class='row-actions'><a class='button' href='\(Link.archive)'>Look again</a></p>\
            <form method='post' action='\(Link.dropArchive)'>\(frame.tokenField)<p class='row-actions'>\
            <button class='button quiet small' type='submit'>Stop making it</button></p></form></section>
            """
    }

    private func ready(_ size: Int, _ until: Instant, _ html: inout HTML, _ frame: Frame) {
        html += """
            \(Notice(.good, "Your archive is ready", "It has \(size.asBytes) and lies here until \(moment: until), or until you take it away."))
            """
        form(
            "Download it", "It is as it was when it was made. For a newer one, take this one away first.", &html, frame)
        html += """
            <form method='post' action='\(Link.dropArchive)'>\(frame.tokenField)<p class='row-actions'>\
            <button class='button quiet small' type='submit'>\(Icon.trash)Take it away</button></p></form>
            """
    }

    private func form(_ button: String, _ words: String, _ html: inout HTML, _ frame: Frame) {
        html += """
            <form class='panel slim' method='post' action='\(Link.archive)' novalidate>\(frame.tokenField)\
            <p>\(words)</p><div class='fields form-gap'>
            \(Field(
                name: "password", label: "Your password", kind: .currentPassword,
                hint: "Whoever has the file can read everything: nobody but you may take it.",
                error: errors.text("password")))
            </div><p class='row-actions'><button class='button' type='submit'>\(button)</button></p></form>
            """
    }

    private func inside(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='inside'><h2 id='inside'>What is inside</h2><ul class='sees'>\
            <li>\(Icon.log)\(contents.credits.of("credit")) with the whole history of each: records, corrections, \
            withdrawals, who vouched for what\(when: contents.drafts > 0, ", and \(contents.drafts.of("draft"))")</li>\
            <li>\(Icon.badge)\(contents.credentials.of("credential")) with all details, and what bodies told you</li>\
            <li>\(Icon.clip)\(contents.papers.of("paper"))\(when: contents.papers > 0, ", \(contents.volume.asBytes)"), \
            each under the day and title of what it proves</li>\
            <li>\(Icon.person)Your names, former names, numbers and address, your places of work, and what happened \
            to your account</li>\
            <li>\(Icon.gauge)Where you stand today, and a transcript to read, print or open in a spreadsheet</li></ul>\
            <p class='soft'>It is a ZIP file. For programs everything is there as JSON too; \
            <a href='\(Link.archiveSchema)'>the form is published</a>.</p></section>
            """
    }

    private func bring(_ html: inout HTML) {
        if let arrival {
            html += """
                <section class='panel' aria-labelledby='came'><h2 id='came'>Brought in</h2><p>On \(day: arrival.on) \
                \(arrival.entries.of("row")) of the log came with an archive that \
                <strong class='address'>\(arrival.from)</strong> made on \(day: arrival.madeOn).</p></section>
                """
        } else if mayBring {
            html += """
                <section class='panel' aria-labelledby='bring'><h2 id='bring'>Do you come from another Aliquot?</h2>\
                <p>Your log here is empty. An archive from elsewhere can be brought in whole.</p>\
                <p class='row-actions'><a class='button quiet' href='\(Link.bringArchive)'>Bring an archive in</a></p>\
                </section>
                """
        }
    }
}

extension Int {
    /// Bytes as people say them: "2.4 MB".
    var asBytes: String {
        switch self {
        case ..<1_000_000: "\(Swift.max(self > 0 ? 1 : 0, self / 1000)) kB"
        case ..<1_000_000_000: Self.tenths(self / 100_000, "MB")
        default: Self.tenths(self / 100_000_000, "GB")
        }
    }

    private static func tenths(_ number: Int, _ unit: String) -> String {
        number % 10 == 0 ? "\(number / 10) \(unit)" : "\(number / 10).\(number % 10) \(unit)"
    }
}
