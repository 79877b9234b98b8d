public import Primitives
import Rules

/// One offering, whole: what it teaches, who stands behind it, what it costs, when and where, and what it counts.
public struct OfferingPage: Page {
    /// What the list shows of it, too.
    public var line: OfferingLine
    /// What it is.
    public var summary: String?
    /// Objectives.
    public var objectives: [String] = []
    /// Facts with their names: level, author, language…
    public var facts: [(name: String, value: String)] = []
    /// The approvals.
    public var approvals: [ApprovalLine] = []
    /// The ways to pay.
    public var prices: [PriceLine] = []
    /// When and where it is held.
    public var occasions: [OccasionLine] = []
    /// What each body gives for it, by the rules in force.
    public var credits: [(body: String, amount: String)] = []
    /// What it states for single bodies.
    public var stated: [(body: String, amount: String)] = []
    /// What must be had first.
    public var prerequisites: String?
    /// Other offerings that must be taken first.
    public var required: [(id: String, title: String)] = []
    /// Subscriptions with which it costs nothing more.
    public var subscriptions: [(id: String, title: String)] = []
    /// Where the provider describes it.
    public var url: String?
    /// The pages it was read on.
    public var sources: [String] = []
    /// Whether it is offered no more, and what took its place.
    public var retired: Retired?
    /// Whether everybody sees it; a draft is seen by its own people.
    public var isDraft = false
    /// What it counts for who looks; nothing where that cannot be said.
    public var answer: AnswerPanel.Answer?
    /// Whether the visitor may change it.
    public var isOwn = false
    /// The course behind it, where it is taken here.
    public var course: String?
    /// The address of this page, for search engines.
    public var address: String

    /// Who stands behind it.
    public struct ApprovalLine: Sendable {
        /// Who.
        public var by: String
        /// Under which number.
        public var number: String?
        /// Until when.
        public var until: CalendarDate?
        /// Whether it is over.
        public var isOver: Bool

        /// An approval.
        public init(by: String, number: String?, until: CalendarDate?, isOver: Bool) {
            self.by = by
            self.number = number
            self.until = until
            self.isOver = isOver
        }
    }

    /// One way to pay.
    public struct PriceLine: Sendable {
        /// What is bought: "this alone", "eight hours of your choice".
        public var what: String
        /// Who buys.
        public var buyer: String?
        /// The price; nothing where it is not known.
        public var price: String?

        /// A price.
        public init(what: String, buyer: String?, price: String?) {
            self.what = what
            self.buyer = buyer
            self.price = price
        }
    }

    /// One time at which it is held.
    public struct OccasionLine: Sendable {
        /// The first day and time of day.
        public var starts: (day: CalendarDate, clock: String?)
        /// The last day and time of day.
        public var ends: (day: CalendarDate, clock: String?)
        /// Where.
        public var place: String?
        /// How many places there are.
        public var seats: Int?

        /// A time.
        public init(
            starts: (day: CalendarDate, clock: String?), ends: (day: CalendarDate, clock: String?), place: String?,
            seats: Int?
        ) {
            self.starts = starts
            self.ends = ends
            self.place = place
            self.seats = seats
        }
    }

    /// Since when it is offered no more.
    public struct Retired: Sendable {
        /// The day.
        public var on: CalendarDate?
        /// What took its place.
        public var successor: (id: String, title: String)?

        /// Since when, and what came.
        public init(on: CalendarDate?, successor: (id: String, title: String)?) {
            self.on = on
            self.successor = successor
        }
    }

    /// The page of an offering.
    public init(line: OfferingLine, address: String) {
        self.line = line
        self.address = address
    }

    /// What the window is called.
    public var title: String { line.title }
    /// Its place in the navigation.
    public var room: Room? { .catalogue }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(line.title, lead: "\(line.provider) · \(line.kind)", back: ("Catalogue", .catalogue), actions: actions(frame)))
            """
        notices(&html)
        html += "<div class='offering'><div class='offering-main'>"
        about(&html)
        held(&html)
        approved(frame.visitor != nil, &html)
        paid(&html)
        sourced(&html)
        html += "</div><div class='offering-side'>"
        glance(&html)
        counts(frame, &html)
        html += "</div></div>\(structured)"
    }

    private func actions(_ frame: Frame) -> HTML? {
        var html = HTML()
        if let course {
            html += "<a class='button' href='\(Link.course(course))'>\(Icon.book)Take the course</a>"
        } else if frame.visitor != nil, !isDraft {
            html += "<a class='button' href='\(Link.logOffering(line.id))'>\(Icon.plus)Log this</a>"
        }
        if let url {
            html +=
                "<a class='button quiet' href='\(url)' rel='noopener nofollow external'>At the provider\(Icon.arrow)</a>"
        }
        if isOwn { html += "<a class='button quiet' href='\(Link.manageOffering(line.id))'>\(Icon.pen)Manage</a>" }
        return html.isEmpty ? nil : html
    }

    private func notices(_ html: inout HTML) {
        if isDraft {
            Notice(.warn, "A draft", "Only people of its provider see this page until it is published.").write(
                into: &html)
        }
        if let retired {
            let words: HTML =
                "\(some: retired.on, { "Since \(day: $0). " })\(some: retired.successor, { "In its place: <a href='\(Link.offering($0.id))'>\($0.title)</a>." })"
            Notice(.warn, "No longer offered", words).write(into: &html)
        }
    }

    private func about(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='about'><h2 id='about'>What it is</h2>"
        if let summary { html += "<p>\(summary)</p>" }
        if !objectives.isEmpty {
            html += """
                <h3 class='group'>Afterwards you can</h3><ul class='objectives'>\
                \(each: objectives, { "<li>\(Icon.check)<span>\($0)</span></li>" })</ul>
                """
        }
        if summary == nil, objectives.isEmpty { html += "<p class='soft'>Its provider says nothing more here.</p>" }
        if let prerequisites { html += "<h3 class='group'>What you need first</h3><p>\(prerequisites)</p>" }
        if !required.isEmpty {
            html += """
                <h3 class='group'>To be taken first</h3><ul>\
                \(each: required, { "<li><a href='\(Link.offering($0.id))'>\($0.title)</a></li>" })</ul>
                """
        }
        html += "</section>"
    }

    private func held(_ html: inout HTML) {
        guard !occasions.isEmpty else { return }
        html += "<section class='panel' aria-labelledby='held'><h2 id='held'>When and where</h2><ul class='rows'>"
        for occasion in occasions {
            html += """
                <li>\(Icon.calendar)<span class='grow'><b>\(day: occasion.starts.day)\
                \(some: occasion.starts.clock, { ", \($0)" })</b>\
                \(when: occasion.ends.day != occasion.starts.day, " to \(day: occasion.ends.day)")\
                \(some: occasion.ends.clock, { "–\($0)" })\
                <span class='small soft'>\(occasion.place ?? "online")\(some: occasion.seats, { ", \($0) places" })</span></span></li>
                """
        }
        html += "</ul></section>"
    }

    private func approved(_ isSignedIn: Bool, _ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='approved'><h2 id='approved'>Who stands behind it</h2>"
        if approvals.isEmpty {
            html += "<p class='soft'>No approval is known. Ask your body before you pay.</p>"
            if isSignedIn, !isDraft {
                html += "<p><a href='\(Link.askForOffering(line.id))'>Ask a body to accept it</a></p>"
            }
        } else {
            html += "<ul class='rows'>"
            for approval in approvals {
                html += """
                    <li>\(Icon.badge)<span class='grow'><b>\(approval.by.capitalised)</b>\
                    <span class='small soft'>\(some: approval.number, { "number \($0) · " })
                    """
                if let until = approval.until {
                    html += approval.isOver ? "ended \(day: until)" : "until \(day: until)"
                } else {
                    html += "end not known"
                }
                html += "</span></span>\(when: approval.isOver, "<span class='chip bad'>\(Icon.stop)Ended</span>")</li>"
            }
            html += "</ul>"
        }
        html += "</section>"
    }

    private func paid(_ html: inout HTML) {
        html += "<section class='panel' aria-labelledby='paid'><h2 id='paid'>What it costs</h2>"
        if prices.isEmpty {
            html += "<p class='soft'>Price not known; see provider.</p>"
        } else {
            html += "<ul class='rows'>"
            for price in prices {
                html += """
                    <li><span class='grow'>\(price.what.capitalised)\(some: price.buyer, { "<span class='small soft'>for \($0)</span>" })</span>\
                    <b>\(price.price ?? "not known; see provider")</b></li>
                    """
            }
            html += "</ul>"
        }
        for subscription in subscriptions {
            html += """
                <p class='soft small'>Costs nothing more with <a href='\(Link.offering(subscription.id))'>\
                \(subscription.title)</a>.</p>
                """
        }
        html += "</section>"
    }

    private func sourced(_ html: inout HTML) {
        guard line.isDemo || line.source != nil else { return }
        html += "<div class='offering-source'>\(SourceNote(source: line.source, isDemo: line.isDemo))"
        if !sources.isEmpty {
            html += """
                <ul class='small'>\
                \(each: sources, { "<li><a class='address' href='\($0)' rel='noopener nofollow external'>\($0)</a></li>" })</ul>
                """
        }
        html += "</div>"
    }

    private func glance(_ html: inout HTML) {
        html += "<section class='panel glance' aria-label='At a glance'><dl class='facts'>"
        func fact(_ name: String, _ value: HTML) { html += "<dt>\(name)</dt><dd>\(value)</dd>" }
        fact("Credit", line.credit.map { "<b>\($0)</b>" } ?? "<span class='soft'>not known</span>")
        fact(
            "Price",
            line.isFree
                ? "<span class='chip good'>Free</span>"
                : line.price.map { "<b>\($0)</b>" } ?? "<span class='soft'>not known; see provider</span>")
        fact("Time", line.time.map { "\($0)" } ?? "<span class='soft'>not known</span>")
        if let format = line.format { fact("Held", "\(format)") }
        fact(
            "Topics",
            line.topics.isEmpty
                ? "<span class='soft'>not known</span>"
                : "<span class='topic-list'>\(each: line.topics, { "<span><span class='dot \(TubeCap($0).rawValue)'></span>\($0.words)</span>" })</span>"
        )
        for other in facts { fact(other.name, "\(other.value)") }
        html += "</dl></section>"
    }

    private func counts(_ frame: Frame, _ html: inout HTML) {
        if let answer { AnswerPanel(answer).write(into: &html) }
        guard !credits.isEmpty || !stated.isEmpty else { return }
        html += """
            <section class='panel' aria-labelledby='bodies'><h2 id='bodies'>What bodies give</h2><ul class='rows body-credits'>\
            \(each: credits, { "<li><span class='grow'>\($0.body)</span><b>\($0.amount)</b></li>" })\
            \(each: stated, { "<li><span class='grow'>\($0.body)<span class='small soft'>by the provider’s own account</span></span><b>\($0.amount)</b></li>" })\
            </ul><p class='soft small'>By each body’s rules for this kind, provider and topic; caps and your own log may \
            leave less.</p></section>
            """
        if frame.visitor == nil {
            html += """
                <p class='soft'><a href='\(Link.signIn)'>Sign in</a> to see what it counts for you, and why.</p>
                """
        }
    }
}
