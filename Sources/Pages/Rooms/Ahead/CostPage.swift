public import Primitives
public import Rules

/// What it costs to keep everything that is held, over the cycles that run.
public struct CostPage: Page {
    /// What one credential costs.
    public struct Part: Sendable {
        /// Where it stands.
        public var standing: Standing
        /// What its body charges in every cycle.
        public var fees: [FeeLine]
        /// What is charged only in a case that the words name.
        public var otherwise: [FeeLine]
        /// How many years its cycle has.
        public var years: Int?
        /// What is known of it: `$270`.
        public var sum: String?
        /// Whether something of it is not known.
        public var isOpen: Bool
        /// Contact hours that the whole takes, and that are still missing.
        public var hours: Credits?
        /// Contact hours still missing.
        public var hoursLeft: Credits?

        /// What one credential costs.
        public init(
            standing: Standing, fees: [FeeLine], otherwise: [FeeLine] = [], years: Int?, sum: String?, isOpen: Bool,
            hours: Credits?, hoursLeft: Credits?
        ) {
            self.standing = standing
            self.fees = fees
            self.otherwise = otherwise
            self.years = years
            self.sum = sum
            self.isOpen = isOpen
            self.hours = hours
            self.hoursLeft = hoursLeft
        }
    }

    /// The day of the answer.
    public var asOf: CalendarDate
    /// The credentials.
    public var parts: [Part]
    /// Everything that is known: `$372`.
    public var known: String
    /// The fees alone.
    public var fees: String
    /// What was said to be spent for courses.
    public var spent: String?
    /// What a plan says the rest of the courses costs, and whether that is proven the least.
    public var planned: (words: String, isProven: Bool)?
    /// The employer's part.
    public var employer: String?
    /// What is left for the person.
    public var own: String
    /// Whether something that costs money is not known.
    public var isOpen: Bool
    /// Whether a fee was not checked on a body's own page.
    public var isUnverified: Bool
    /// Contact hours still missing, at least and at most.
    public var hoursLeft: (least: Credits, most: Credits)?
    /// What was typed: `spent` and `employer`.
    public var typed: (spent: String, employer: String)
    /// What is wrong with it.
    public var errors: [FieldError]

    /// The page.
    public init(
        asOf: CalendarDate, parts: [Part], known: String, fees: String, spent: String? = nil,
        planned: (words: String, isProven: Bool)? = nil, employer: String? = nil, own: String, isOpen: Bool,
        isUnverified: Bool, hoursLeft: (least: Credits, most: Credits)? = nil,
        typed: (spent: String, employer: String) = ("", ""), errors: [FieldError] = []
    ) {
        self.asOf = asOf
        self.parts = parts
        self.known = known
        self.fees = fees
        self.spent = spent
        self.planned = planned
        self.employer = employer
        self.own = own
        self.isOpen = isOpen
        self.isUnverified = isUnverified
        self.hoursLeft = hoursLeft
        self.typed = typed
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Cost" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(headline, lead: lead, back: ("Credentials", .credentials)).write(into: &html)
        AheadTabs(current: .cost).write(into: &html)
        guard !parts.isEmpty else {
            return EmptyState(
                title: "No credential yet", text: "Add one, and here stands what it costs to keep it.",
                action: ("Add your first credential", .newCredential)
            ).write(into: &html)
        }
        sums(&html)
        form(&html)
        for part in parts { section(part, &html) }
    }

    private var headline: String {
        guard !parts.isEmpty else { return "What it costs to stay certified" }
        let what = parts.count == 1 ? "keep it" : "keep all \(parts.count.word.lowercased())"
        return "\(isOpen ? "At least \(own)" : own) to \(what)"
    }

    private var lead: HTML {
        "Over the cycle that runs of each credential: what bodies charge, courses, and hours. What is not known is said, and not counted as nothing."
    }

    private func sums(_ html: inout HTML) {
        let coming: HTML = planned.map { "<a href='\(Link.plan)'>\($0.words)</a>" } ?? "?"
        html += """
            <section class='panel' aria-labelledby='in-all'><h2 id='in-all'>In all</h2><dl class='cost-sum'>\
            <div><dt>Fees of bodies</dt><dd>\(fees)<small>\(parts.contains(where: \.isOpen) ? "not all of them are known" : "over the cycles that run")</small></dd></div>\
            <div><dt>Courses so far</dt><dd>\(spent ?? "?")<small>\(spent == nil ? "say it below" : "as you say")</small></dd></div>\
            <div><dt>Courses to come</dt><dd>\(coming)<small>\(planned.map { $0.isProven ? "the least possible, by your plan" : "by your plan" } ?? "no plan says it yet")</small></dd></div>\
            \(some: employer, { "<div><dt>Your employer pays</dt><dd>− \($0)<small>as you say</small></dd></div>" })\
            <div><dt>You pay</dt><dd>\(isOpen ? "≥ " : "")\(own)<small>\(isOpen ? "what is known; something is not" : "everything counted")</small></dd></div>
            """
        if let hoursLeft {
            let words: HTML =
                hoursLeft.least == hoursLeft.most
                ? "\(hoursLeft.least)" : "\(hoursLeft.least)–\(hoursLeft.most)"
            html += """
                <div><dt>Hours still to learn</dt><dd>\(words)<small>contact hours\
                \(hoursLeft.least == hoursLeft.most ? "" : "; one may count for several")</small></dd></div>
                """
        }
        html += "</dl>"
        if isUnverified {
            html += """
                <p class='small soft'>Some fees are <span class='mark-unsure'>unverified</span>: they were not read on the \
                body’s own page. Ask the body before you rely on them.</p>
                """
        }
        html += "</section>"
    }

    private func form(_ html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='yours'><h2 id='yours'>What only you know</h2>\
            <form class='cost-form' method='get' action='\(Link.cost)'>\
            \(Field(name: "spent", label: "Paid for courses in these cycles, in dollars", kind: .amount, value: typed.spent, error: errors.text("spent"), isOptional: true))\
            \(Field(name: "employer", label: "Your employer pays, in dollars", kind: .amount, value: typed.employer, error: errors.text("employer"), isOptional: true))\
            <button class='button quiet' type='submit'>Count it in</button></form>\
            <p class='small soft'>It stands in the address only; nothing is saved.</p></section>
            """
    }

    private func section(_ part: Part, _ html: inout HTML) {
        let id = "cost-\(part.standing.id.anchor)"
        html += """
            <section class='panel' aria-labelledby='\(id)'><div class='pace-head'>\
            <h2 id='\(id)'><a href='\(Link.credential(part.standing.id))'>\(part.standing.name)</a></h2>\
            <p><b>\(when: part.isOpen && part.sum != nil, "≥ ")\(part.sum ?? "not known")</b> \
            <span class='soft small'>\(part.years.map { "over \($0.of("year"))" } ?? "a cycle")</span></p></div>
            """
        html += "\(FeeList(fees: part.fees, body: part.standing.bodyName))"
        if let hours = part.hours, let left = part.hoursLeft {
            html += """
                <p>The whole takes \(hours) contact hours of courses; \(left > .zero ? "\(left) are still missing" : "none is missing").</p>
                """
        }
        if !part.otherwise.isEmpty {
            html += """
                <details class='pace-past'><summary>Only in certain cases</summary>\
                \(FeeList(fees: part.otherwise, body: part.standing.bodyName))</details>
                """
        }
        html += "</section>"
    }
}
