public import Primitives

/// Being erased. Posts `password` and `word` to `/account/erase`.
public struct ErasePage: Page {
    /// The word to type.
    public var word: String
    /// Organisations that keep a record without the name.
    public var places: [Kept]
    /// Rows of the ledger that stay as numbers.
    public var rows: Int
    /// How often operators opened the records.
    public var openings: Int
    /// What is wrong, on `password` or `word`.
    public var errors: [FieldError]

    /// A record that an organisation keeps.
    public struct Kept: Sendable {
        /// The organisation's name.
        public var organisation: String
        /// Months after leaving; 0 is not limited.
        public var months: Int
        /// The day on which it goes.
        public var until: CalendarDate?

        /// A record that an organisation keeps.
        public init(organisation: String, months: Int, until: CalendarDate?) {
            self.organisation = organisation
            self.months = months
            self.until = until
        }
    }

    /// The page.
    public init(word: String, places: [Kept], rows: Int, openings: Int, errors: [FieldError] = []) {
        self.word = word
        self.places = places
        self.rows = rows
        self.openings = openings
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Erase me" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.password] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(title, lead: "Everything of yours goes, at once and for good. Nobody can bring it back, not even whoever runs this installation.", back: ("Account", .account)))
            \(Notice(.info, "Take it with you first", "<a href='\(Link.archive)'>Download everything as one file</a>. You can bring it into a new account, here or elsewhere."))
            """
        stays(&html)
        html += """
            <section class='panel' aria-labelledby='goes'><h2 id='goes'>What goes</h2><ul class='sees'>\
            <li>\(Icon.log)The words of your log: titles, providers, topics, notes and reasons. The key to them is \
            destroyed</li>\
            <li>\(Icon.clip)Your papers, drafts, credentials and what bodies told you</li>\
            <li>\(Icon.person)Your name, former names, birth date, numbers, address, password and every sign-in</li>\
            <li>\(Icon.share)Your places in teams: you end in them today, and nobody sees where you stand any \
            more</li></ul></section>
            <form class='panel slim' method='post' action='\(Link.erase)' novalidate>\(frame.tokenField)\
            <div class='fields'>
            \(Field(
                name: "password", label: "Your password", kind: .currentPassword, error: errors.text("password")))
            \(Field(
                name: "word", label: "Type “\(word)” to show that you mean it", error: errors.text("word"),
                autocomplete: "off", size: "short"))
            </div><p class='row-actions'><button class='button grave' type='submit'>Erase me now</button>\
            <a class='button quiet' href='\(Link.account)'>Keep everything</a></p></form>
            """
    }

    private func stays(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='stays'><h2 id='stays'>What stays, and why</h2><ul class='sees'>
            """
        if rows > 0 {
            html += """
                <li>\(Icon.scale)<span><strong>\(rows.of("row")) of the ledger, as numbers</strong>: kind, day, amount \
                and unit, without a word that tells whose. They keep totals and the proof that nobody changed the \
                ledger. <em>Not limited.</em></span></li>
                """
        }
        for place in places {
            html += """
                <li>\(Icon.building)<span><strong>\(place.organisation)</strong> keeps that somebody worked there, as \
                what and from when to when, without your name: its own record of its staff. \
                <em>\(some: place.until, { "Until \(day: $0), \(place.months.of("month")) after leaving." })\
                \(when: place.until == nil, "Not limited: the organisation sets no period.")</em></span></li>
                """
        }
        html += """
            <li>\(Icon.history)<span><strong>That an account was erased, and when</strong>\
            \(when: openings > 0, ", and that operators opened its records \(openings.of("time")), without the reason"), \
            so that whoever runs this installation can answer for it. <em>Not limited.</em></span></li>\
            <li>\(Icon.copy)<span><strong>Copies made for safety before today</strong> hold what they held until they \
            are thrown away. When one is put in place you are erased again before anybody can open it.</span></li>\
            </ul></section>
            """
    }
}

/// What somebody reads who was just erased.
public struct ErasedPage: Page {
    /// The page.
    public init() {}

    /// What the window is called.
    public var title: String { "You were erased" }
    /// How much of the width it takes.
    public var width: PageWidth { .form }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='door'><h1>\(title)</h1><p>Everything of yours is gone from here, and you are signed out \
            everywhere. One last letter goes to your address; then it is forgotten, too.</p>\
            <p>Should you come back one day, you begin anew: your archive can be brought into a new account.</p>\
            <p><a class='button wide' href='\(Link.front)'>To the front page</a></p></section>
            """
    }
}
