public import Primitives
public import Rules

/// A course that is completed: its certificate, and what it counts for every credential, on one page.
public struct CourseDonePage: Page {
    /// The certificate.
    public struct Certificate: Sendable {
        /// The number on it.
        public var number: String
        /// The code by which anybody checks it.
        public var code: String
        /// The kept file, by its id; nothing while it is made.
        public var paper: String?
        /// The award's id, for its badge.
        public var id: String
        /// Until when it holds.
        public var until: CalendarDate?
        /// Why it does not hold any more, in a sentence.
        public var fault: String?

        /// A certificate.
        public init(
            id: String, number: String, code: String, paper: String?, until: CalendarDate? = nil, fault: String? = nil
        ) {
            (self.id, self.number, self.code, self.paper) = (id, number, code, paper)
            (self.until, self.fault) = (until, fault)
        }
    }

    /// The course.
    public var line: CourseLine
    /// When it was completed.
    public var on: CalendarDate
    /// The certificate; nothing while it is made.
    public var certificate: Certificate?
    /// The entry of the log; nothing while it is made.
    public var entry: String?
    /// Where the credentials stand with it.
    public var standings: [Standing]
    /// The day of the answer.
    public var asOf: CalendarDate
    /// Whether it was completed just now.
    public var isFresh: Bool

    /// The page.
    public init(
        line: CourseLine, on: CalendarDate, certificate: Certificate?, entry: String?, standings: [Standing],
        asOf: CalendarDate, isFresh: Bool = false
    ) {
        (self.line, self.on, self.certificate, self.entry) = (line, on, certificate, entry)
        (self.standings, self.asOf, self.isFresh) = (standings, asOf, isFresh)
    }

    /// What the window is called.
    public var title: String { "Completed: \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// Looks again while the certificate is made.
    public var modules: [Module] { isReady ? [] : [.again] }

    private var isReady: Bool { certificate?.paper != nil && entry != nil }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "You completed it", lead: "\(line.title) · \(line.credit) · \(day: on)",
                back: ("Courses", .courses)))<div class='offering'><div class='offering-main'>
            """
        counts(&html)
        html += "</div><div class='offering-side'>"
        proof(&html)
        html += "</div></div>"
    }

    private func proof(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='proof'><h2 id='proof'>Your certificate</h2>"
        guard let certificate, let paper = certificate.paper else {
            html += """
                <p>It is being made and signed. It will lie here in a moment, and in your log.</p>\
                <p class='row-actions'><a class='button quiet' href='\(Link.course(line.id, .done))'>Look again</a></p>\
                </section>
                """
            return
        }
        if let fault = certificate.fault { Notice(.bad, nil, "\(fault)").write(into: &html) }
        html += """
            <dl class='facts'><dt>Number</dt><dd>\(certificate.number)</dd>\
            <dt>Code</dt><dd><a href='\(Link.verifyCode(certificate.code))'>\(certificate.code)</a></dd>\
            \(some: certificate.until, { "<dt>Counts until</dt><dd>\(day: $0)</dd>" })</dl>\
            <p class='row-actions'><a class='button' href='\(Link.evidence(paper))'>\(Icon.file)Certificate (PDF)</a>\
            <a class='button quiet' href='\(Link.awardBadge(certificate.id))'>\(Icon.badge)Badge</a></p>\
            <p class='soft small'>Anybody can check it by its code, without an account. The file is signed: a changed \
            byte shows. It lies with your other <a href='\(Link.awards)'>certificates</a>.</p></section>
            """
    }

    private func counts(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='counts'><h2 id='counts'>What it counts</h2>"
        guard let entry else {
            html += "<p class='soft'>It is counted as soon as the certificate is made.</p></section>"
            return
        }
        let counts = EntryCount.all(of: entry, in: standings)
        if counts.isEmpty {
            html += """
                <p class='soft'>You hold no credential it could count for. It stays in your log, and counts as soon as you \
                <a href='\(Link.newCredential)'>add one</a>.</p>
                """
        } else {
            html += "<ul class='answers counted\(when: isFresh, " fresh")'>"
            for count in counts { line(count, &html) }
            html += "</ul>"
        }
        html += """
            <p class='row-actions'><a class='button quiet small' href='\(Link.entry(entry))'>\(Icon.log)In your log</a>\
            <a class='button quiet small' href='\(Link.plan)'>\(Icon.route)What is next in your plan</a></p></section>
            """
    }

    private func line(_ count: EntryCount, _ html: inout HTML) {
        html += """
            \(AnswerLine(count: count))<li class='counted-total'><span class='unseen'>\(count.standing.name) with it</span>\
            \(TotalLine(standing: count.standing))\(Track(count.standing, asOf: asOf))
            """
        if let missing = count.standing.missingList { html += "<p class='small'>Still missing: \(missing).</p>" }
        html += "</li>"
    }
}
