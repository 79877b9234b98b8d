public import Primitives
public import Rules

/// The public front: what Aliquot does, in one glance, with a picture made of the real parts.
public struct FrontPage: Page {
    /// A standing made by the real rules, for the picture.
    public var example: Standing?
    /// The day of the picture.
    public var asOf: CalendarDate
    /// How many programmes and credentials the rule book has.
    public var programmes: Int
    /// How many credentials.
    public var credentials: Int
    /// Ready-made people, in the demo only.
    public var demoPeople: [DemoPerson]

    /// The page.
    public init(
        example: Standing?, asOf: CalendarDate, programmes: Int, credentials: Int, demoPeople: [DemoPerson] = []
    ) {
        self.example = example
        self.asOf = asOf
        self.programmes = programmes
        self.credentials = credentials
        self.demoPeople = demoPeople
    }

    /// What the window is called.
    public var title: String { "Continuing education for the medical laboratory" }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            <section class='hero'><div class='hero-words'><h1>Log it once. Know it counts.</h1>\
            <p class='lead'>Every hour a laboratory professional learns, counted exactly for every body that asks: \
            ASCP, AMT, \
            AAB and the states. With the reason on every line.</p><p class='row-actions'>
            """
        if frame.visitor == nil {
            html +=
                """
                <a class='button' href='\(Link.signUp)'>Create your account</a><a class='button quiet' \
                href='\(Link.signIn)'>Sign in</a>
                """
        } else {
            html += "<a class='button' href='\(Link.home)'>Where you stand</a>"
        }
        html += """
            </p><p class='soft small'>\(programmes) rule programmes, \(credentials) credentials, every figure with \
            its source.</p></div>
            """
        if let example {
            html += """
                <figure class='hero-picture' aria-label='An example of a credential'>\
                \(ExampleCard(standing: example, asOf: asOf))\
                <figcaption class='soft small'>An example, counted by the rules in force</figcaption></figure>
                """
        }
        html += "</section>"
        finder(&html)
        if frame.isDemo, !demoPeople.isEmpty { DemoDoors(people: demoPeople).write(into: &html) }
        thread(&html)
        people(&html)
        promises(&html)
    }

    private func finder(_ html: inout HTML) {
        html += """
            <section class='front-finder' aria-labelledby='find-title'><h2 id='find-title'>Find what counts</h2>\
            <form class='finder' method='get' action='\(Link.catalogue)' role='search'><div class='finder-box'>\(Icon.search)\
            <label class='unseen' for='q'>Search the catalogue</label><input type='search' id='q' name='q' maxlength='200' \
            autocomplete='off' placeholder='Blood bank, quality control, ethics'>\
            <button class='button' type='submit'>Search</button></div></form>\
            <p class='soft small'>Courses, workshops, meetings and degrees, with price, date and source. \
            <a href='\(Link.catalogue)?price=free'>What is free</a> · <a href='\(Link.catalogue)'>The whole catalogue</a></p></section>
            """
    }

    private func thread(_ html: inout HTML) {
        let steps: [(TubeCap, String, HTML)] = [
            (.lavender, "Log once", "A photo of the certificate and four lines."),
            (.gold, "Count for everybody", "Each body’s own rules: topics, limits, providers, dates."),
            (.pink, "See the gap", "What is missing, and until when."),
            (.green, "Prove it", "Evidence stays with the entry, and nothing is ever rewritten."),
        ]
        html += "<section class='thread' aria-labelledby='thread'><h2 class='unseen' id='thread'>How it works</h2><ol>"
        for (place, step) in steps.enumerated() {
            html += """
                <li>\(Tube(cap: step.0, counted: Credits(place + 1), required: Credits(4)))<h3>\(step.1)</h3><p>\
                \(step.2)</p></li>
                """
        }
        html += "</ol></section>"
    }

    private func people(_ html: inout HTML) {
        let groups: [(Icon, String, HTML)] = [
            (
                .badge, "For technicians and scientists",
                """
                One log for all your credentials. You see which points count, which do not, and what would change \
                that. It stays yours when you change your employer.
                """
            ),
            (
                .people, "For laboratory managers",
                "Who lapses when, on which bench and shift. You see standing and dates; people’s records stay theirs."
            ),
            (
                .flag, "For providers of courses",
                """
                Titles, approvals and topics as the bodies ask for them, so that what you teach counts where it \
                should.
                """
            ),
            (
                .scale, "For certifying bodies",
                "Rules as dated, sourced data that anybody can read, and standings that come out the same every time."
            ),
        ]
        html +=
            """
            <section class='front-people' aria-labelledby='people'><h2 id='people'>Made for the people around the \
            bench</h2><ul>
            """
        for (icon, title, text) in groups {
            html += "<li><p class='front-icon'>\(icon)</p><h3>\(title)</h3><p>\(text)</p></li>"
        }
        html += "</ul></section>"
    }

    private func promises(_ html: inout HTML) {
        html += """
            <section class='promises' aria-labelledby='promises'><h2 id='promises'>What you can rely on</h2><dl>\
            <div><dt>Exact</dt><dd>Amounts are counted to the thousandth and never guessed.</dd></div>\
            <div><dt>Open about gaps</dt><dd>An unknown figure is said to be unknown, an unchecked \
            one is marked.</dd></div>\
            <div><dt>Nothing is rewritten</dt><dd>A correction is a new line that names the old one.</dd></div>\
            <div><dt>Yours</dt><dd>An employer sees where you stand; your \
            entries only if you share them or it gave the training.</dd></div></dl></section>
            """
    }
}

/// A credential's card that leads nowhere.
struct ExampleCard: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        html += """
            <div class='card'><div class='card-top'><p class='card-name'>\(standing.name)</p>\
            \(StateChip(standing))</div>\
            <p class='card-body'>\(standing.bodyName)<br>\(standing.title)</p>\
            \(TotalLine(standing: standing))\(Track(standing, asOf: asOf))\
            <ul class='tubes'>
            """
        for requirement in standing.requirements {
            TubeItem(standing: standing, requirement: requirement).write(into: &html)
        }
        html += "</ul>"
        if let missing = standing.missingList { html += "<p class='card-missing'><b>Missing:</b> \(missing).</p>" }
        html += "</div>"
    }
}
