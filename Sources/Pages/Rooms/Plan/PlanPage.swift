public import Primitives

/// What to do to be done with every credential at once: plans side by side, and one of them in full.
/// Asks `/plan` with the names of `PlanQuery`; `/plan/mark` takes `key`, `do` and `back`, `/plan/accept` the query as `question`.
public struct PlanPage: Page {
    /// The day.
    public var asOf: CalendarDate
    /// What is wished.
    public var query: PlanQuery
    /// What is shown in full.
    public var answer: Answer
    /// The plans side by side.
    public var alternatives: [PlanAlternative] = []
    /// Offerings that could not be used.
    public var excluded: [PlanExclusion] = []
    /// Credentials to choose from.
    public var credentials: [(id: String, name: String)] = []
    /// What is wanted in every plan and what in none.
    public var marks: [Mark] = []
    /// Cities to set out from.
    public var cities: [String] = []
    /// What is known while it is being worked out, in a sentence.
    public var known: String?
    /// How many offerings the plans were made from.
    public var offeringCount = 0
    /// Whether a plan was taken up already.
    public var hasAccepted = false
    /// What is wrong with the wishes.
    public var errors: [FieldError] = []

    /// What there is to show.
    public enum Answer: Sendable {
        /// No credential is in the wallet.
        case noCredential
        /// The wishes have faults.
        case unclear
        /// It is being worked out.
        case working
        /// Nothing is missing.
        case complete
        /// What to do.
        case plan(PlanShown)
        /// There is no plan.
        case conflict(PlanObstacle)
        /// Time ran out before anything was found.
        case outOfTime
    }

    /// Something that is wanted in every plan, or in none.
    public struct Mark: Sendable {
        /// Its name in the catalogue on any day.
        public var key: String
        /// Its title.
        public var title: String
        /// Whether it must be in the plan.
        public var isPin: Bool

        /// A mark.
        public init(key: String, title: String, isPin: Bool) {
            (self.key, self.title, self.isPin) = (key, title, isPin)
        }
    }

    /// The page.
    public init(asOf: CalendarDate, query: PlanQuery, answer: Answer) {
        (self.asOf, self.query, self.answer) = (asOf, query, answer)
    }

    /// What the window is called.
    public var title: String { "Plan" }
    /// Its place in the navigation.
    public var room: Room? { .plan }
    /// Looks again while it is being worked out.
    public var modules: [Module] { isWorking ? [.again] : [] }

    private var isWorking: Bool {
        if case .working = answer { return true }
        return alternatives.contains { if case .working = $0.state { true } else { false } }
    }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let words = PlanHeadline(answer: answer, query: query, offeringCount: offeringCount)
        PageHead(words.title, lead: words.lead, actions: hasAccepted ? followLink : nil).write(into: &html)
        switch answer {
        case .noCredential:
            EmptyState(
                title: "A plan begins with a credential",
                text:
                    "Say which credentials you hold and when they were issued. Aliquot then finds what closes all of their gaps at once.",
                action: ("Add a credential", .newCredential)
            ).write(into: &html)
            return
        case .complete:
            EmptyState(
                title: "Every credential is complete",
                text: "Nothing has to be done in the cycles that run now. Log what you do anyway: it may count later.",
                action: ("See where you stand", .home)
            ).write(into: &html)
            wishes(&html)
            return
        case .conflict(let obstacle):
            PlanObstaclePanel(obstacle: obstacle, query: query, token: frame.tokenField).write(into: &html)
        case .working: working(&html)
        case .outOfTime:
            Notice(
                .warn, "Not found in the time there was",
                "Nothing says that there is no plan. Narrow the question with a wish, or leave a credential out."
            ).write(into: &html)
        case .plan, .unclear: break
        }
        let side = PlanAlternatives(alternatives: alternatives, asOf: asOf)
        side.write(into: &html)
        wishes(&html)
        html += "<div class='plan'>"
        if case .plan(let plan) = answer {
            totals(plan, frame, &html)
            html += "<div class='plan-body'>"
            PlanList(plan: plan, asOf: asOf, query: query, token: frame.tokenField).write(into: &html)
        } else {
            html += "<div class='plan-body'>"
        }
        exclusions(&html)
        html += "</div><div class='plan-side'>"
        side.figure(&html)
        marked(frame, &html)
        html += """
            <p class='soft small'>The same question has the same answer at the command line: take \
            <a href='\(Link.planPortfolio)'>your records as a file</a> there.</p></div></div>
            """
    }

    private var followLink: HTML {
        "<a class='button quiet small' href='\(Link.plan)'>\(Icon.check)The plan you follow</a>"
    }

    private func working(_ html: inout HTML) {
        html += """
            <div class='panel plan-working' role='status'><p><b>It takes a few seconds.</b> \
            \(offeringCount.of("offering")) are weighed against each other for all of your credentials.</p>\
            \(some: known, { "<p>\($0)</p>" })\
            <p class='row-actions'><a class='button quiet' href='\(Link.planWhere(query))'>Look again</a></p></div>
            """
    }

    private func totals(_ plan: PlanShown, _ frame: Frame, _ html: inout HTML) {
        html +=
            "<section class='panel plan-total' aria-labelledby='total'><h2 id='total'>All together</h2><dl class='facts'>"
        func fact(_ name: String, _ value: HTML) { html += "<dt>\(name)</dt><dd>\(value)</dd>" }
        fact("Cost", "<b>\(PlanWords.dollars(plan.cost))</b>")
        if plan.paidByEmployer > 0 {
            fact("Your employer", "\(PlanWords.dollars(plan.paidByEmployer))")
            fact("You", "<b>\(PlanWords.dollars(plan.cost - plan.paidByEmployer))</b>")
        }
        fact("Your time", "\(PlanWords.hours(plan.hours))")
        fact("Travel", "\(PlanWords.trips(plan.trips))")
        if let finish = plan.finish { fact("Done", finish <= asOf ? "whenever you like" : "\(day: finish)") }
        fact("Proof", proof(plan))
        html += """
            </dl><form method='post' action='\(Link.acceptPlan)'>\(frame.tokenField)\
            <input type='hidden' name='question' value='\(query.query)'>\
            <input type='hidden' name='seen' value='\(plan.mark)'>\
            <button class='button wide' type='submit'>\(hasAccepted ? "Follow this plan instead" : "Follow this plan")</button></form>\
            <p class='soft small'>It then stands in your calendar, and each thing you log is ticked off.</p></section>
            """
    }

    private func proof(_ plan: PlanShown) -> HTML {
        switch plan.proof {
        case .proven: "<span class='chip good'>\(Icon.check)Nothing \(PlanWords.better(plan.objective))</span>"
        case .atLeast(let least): "<span class='chip warn'>\(Icon.half)Best found; at least \(least)</span>"
        case .open: "<span class='chip soft'>\(Icon.circle)Best found so far</span>"
        }
    }

    private func marked(_ frame: Frame, _ html: inout HTML) {
        guard !marks.isEmpty else { return }
        html +=
            "<section class='panel' aria-labelledby='marks'><h2 id='marks'>Kept in and left out</h2><ul class='rows'>"
        for mark in marks {
            html += """
                <li><span class='grow'>\(mark.title)<span class='small soft'>\(mark.isPin ? "in every plan" : "in no plan")</span></span>\
                <form method='post' action='\(Link.planMark)'>\(frame.tokenField)\
                <input type='hidden' name='key' value='\(mark.key)'><input type='hidden' name='back' value='\(query.query)'>\
                <button class='plain' name='do' value='clear'>Take back<span class='unseen'>: \(mark.title)</span></button></form></li>
                """
        }
        html += "</ul></section>"
    }

    private func wishes(_ html: inout HTML) {
        PlanWishForm(query: query, credentials: credentials, cities: cities, errors: errors).write(into: &html)
    }

    private func exclusions(_ html: inout HTML) {
        guard !excluded.isEmpty else { return }
        let count = excluded.reduce(0) { $0 + $1.count }
        html += """
            <details class='panel plan-left'><summary><h2>Not used <span class='soft small'>\
            \(count.of("offering")) could not be in a plan, and why</span></h2></summary><ul class='rows'>
            """
        for exclusion in excluded {
            html += """
                <li><span class='grow'>\(exclusion.reason.capitalised)<span class='small soft'>\
                \(each: exclusion.examples.enumerated(), { "\(when: $0.offset > 0, " · ")<a href='\(Link.offering($0.element.id))'>\($0.element.title)</a>" })\
                \(when: exclusion.count > exclusion.examples.count, " and \(exclusion.count - exclusion.examples.count) more")\
                </span></span><b>\(exclusion.count)</b></li>
                """
        }
        html += "</ul></details>"
    }
}
