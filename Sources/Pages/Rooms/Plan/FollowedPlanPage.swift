public import Primitives

/// The plan that somebody follows: what is done, what is next, and what a new plan would change.
/// `/plan/step` takes `plan`, `key` and `do`; `/plan/drop` takes `plan`.
public struct FollowedPlanPage: Page {
    /// The day.
    public var asOf: CalendarDate
    /// The plan's id.
    public var id: String
    /// When it was taken up.
    public var since: CalendarDate
    /// What was wished of it.
    public var query: PlanQuery
    /// What to do, and what became of it.
    public var steps: [Step]
    /// What to subscribe to.
    public var purchases: [PlanShown.Purchase]
    /// What it costs, in cents.
    public var cost: Int64
    /// What of it the employer pays.
    public var paidByEmployer: Int64
    /// Whether what is still to be done closes every gap.
    public var closesAll: Bool
    /// What a new plan would change, where that is worth it.
    public var change: Change?
    /// What stands in the way of a new plan, in words.
    public var obstacle: String?
    /// Whether a new plan is still being worked out.
    public var isWorking = false
    /// The secret address of the calendar.
    public var feed: Feed = .none

    /// One thing of the plan.
    public struct Step: Sendable {
        /// What to do.
        public var item: PlanShown.Item
        /// What became of it.
        public var state: State

        /// What became of something.
        public enum State: Hashable, Sendable {
            /// It is still to be done.
            case open
            /// It is in the log, as this entry.
            case taken(String)
            /// It was called off.
            case cancelled
            /// Its last day is over.
            case missed
        }

        /// Something of a plan.
        public init(item: PlanShown.Item, state: State) {
            (self.item, self.state) = (item, state)
        }
    }

    /// What a new plan would change.
    public struct Change: Sendable {
        /// What would come in, by title.
        public var comes: [String]
        /// What would go, by title.
        public var goes: [String]
        /// What would stay.
        public var stays: Int
        /// What the new plan costs, in cents.
        public var cost: Int64

        /// What changes.
        public init(comes: [String], goes: [String], stays: Int, cost: Int64) {
            (self.comes, self.goes, self.stays, self.cost) = (comes, goes, stays, cost)
        }
    }

    /// A plan that is followed.
    public init(
        asOf: CalendarDate, id: String, since: CalendarDate, query: PlanQuery, steps: [Step],
        purchases: [PlanShown.Purchase], cost: Int64, paidByEmployer: Int64, closesAll: Bool
    ) {
        (self.asOf, self.id, self.since, self.query, self.steps) = (asOf, id, since, query, steps)
        (self.purchases, self.cost, self.paidByEmployer, self.closesAll) = (purchases, cost, paidByEmployer, closesAll)
    }

    /// What the window is called.
    public var title: String { "Your plan" }
    /// Its place in the navigation.
    public var room: Room? { .plan }

    private var done: Int {
        steps.filter { if case .taken = $0.state { true } else { false } }.count
    }
    private var open: [Step] { steps.filter { $0.state == .open } }
    private var next: Step? { open.min { $0.item.date < $1.item.date } }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            headline, lead: lead,
            actions: "<a class='button quiet small' href='\(Link.planWhere(query))'>\(Icon.route)Compare plans</a>"
        ).write(into: &html)
        changes(frame, &html)
        html += "<div class='plan'>"
        progress(&html)
        html += "<div class='plan-body'><h2 class='unseen'>What to do</h2><ol class='plan-list panel'>"
        for purchase in purchases {
            html += """
                <li class='plan-item purchase'><div class='plan-main'><h3><a href='\(Link.offering(purchase.id))'>\
                \(purchase.title)</a></h3><p class='entry-facts'><span>Subscribe from \(day: purchase.from)</span></p></div>\
                <p class='plan-cost'><b>\(PlanWords.price(purchase.cost))</b></p></li>
                """
        }
        let nextKey = next?.item.key
        for step in steps { write(step, isNext: step.state == .open && step.item.key == nextKey, frame, &html) }
        html += "</ol></div><div class='plan-side'>"
        CalendarPanel(feed: feed, token: frame.tokenField).write(into: &html)
        drop(frame, &html)
        html += "</div></div>"
    }

    private var headline: String {
        if !steps.isEmpty, done == steps.count { return "Your plan is done" }
        if done == 0 {
            return "\(steps.count.word) \(steps.count == 1 ? "thing" : "things") to do, one after the other"
        }
        return "\(done.word) of \(steps.count) done"
    }

    private var lead: HTML? {
        guard let next else {
            return closesAll ? "Nothing of it is left, and every gap that it was made for is closed." : nil
        }
        return "Next: \(next.item.title), \(PlanWhen(next.item, asOf: asOf))."
    }

    private func changes(_ frame: Frame, _ html: inout HTML) {
        if let change {
            html += """
                <section class='panel plan-changed' aria-labelledby='change'><h2 id='change'>\
                \(closesAll ? "There is a better plan now" : "What is left no longer closes every gap")</h2>\
                <p>\(change.stays == 0 ? "A new plan" : "A new plan keeps \(change.stays) of what is left and") costs \
                \(PlanWords.dollars(change.cost)) from here on.</p><ul class='plan-change'>\
                \(each: change.comes, { "<li>\(Icon.plus)<span>Comes in: \($0)</span></li>" })\
                \(each: change.goes, { "<li>\(Icon.trash)<span>Goes: \($0)</span></li>" })</ul>\
                <form method='post' action='\(Link.acceptPlan)'>\(frame.tokenField)\
                <input type='hidden' name='question' value='\(query.query)'><input type='hidden' name='again' value='\(id)'>\
                <button class='button' type='submit'>Follow the new plan</button></form></section>
                """
        } else if !closesAll {
            let working: HTML = "A new plan is being worked out. <a href='\(Link.plan)'>Look again</a>"
            let other: HTML = "<a href='\(Link.planWhere(query))'>Plan with other wishes</a>"
            Notice(
                .warn, "What is left no longer closes every gap",
                isWorking ? working : "There is no new plan either. \(obstacle ?? "") \(other)"
            ).write(into: &html)
        }
    }

    private func write(_ step: Step, isNext: Bool, _ frame: Frame, _ html: inout HTML) {
        let item = step.item
        let tone = isNext ? " first" : step.tone
        html += """
            <li class='plan-item\(tone)'><div class='plan-main'><h3>\(Dots(topics: item.topics))\
            <a href='\(Link.offering(item.id))'>\(item.title)</a></h3>\
            <p class='entry-facts'><span>\(item.provider)</span> \(PlanWhen(item, asOf: asOf))</p>\(step.chip)\
            \(PlanCloses(closes: item.closes))</div><p class='plan-cost'><b>\(cost(item))</b>\
            \(some: item.hours, { "<span class='soft'>\(PlanWords.hours($0))</span>" })</p><div class='plan-acts'>
            """
        switch step.state {
        case .taken(let entry): html += "<a class='act' href='\(Link.entry(entry))'>See it in your log</a>"
        case .open, .missed:
            html += """
                <a class='button\(when: !isNext, " quiet") small' href='\(Link.logOffering(item.id))'>Log it</a>\
                \(some: item.url, { "<a class='button quiet small' href='\($0)' rel='noopener nofollow external'>\(item.held == nil ? "Enrol" : "Book")\(Icon.arrow)</a>" })\
                \(form(item, "cancel", "It is off", frame))
                """
        case .cancelled: html += "\(form(item, "restore", "It is on again", frame))"
        }
        html += "</div></li>"
    }

    private func form(_ item: PlanShown.Item, _ act: String, _ words: String, _ frame: Frame) -> HTML {
        """
        <form method='post' action='\(Link.planStep)'>\(frame.tokenField)<input type='hidden' name='plan' value='\(id)'>\
        <input type='hidden' name='key' value='\(item.key)'>\
        <button class='plain' name='do' value='\(act)'>\(words)<span class='unseen'>: \(item.title)</span></button></form>
        """
    }

    private func cost(_ item: PlanShown.Item) -> HTML {
        if let through = item.through { return "<span class='with'>with \(through)</span>" }
        guard let cost = item.cost else { return "<span class='soft'>price not known</span>" }
        return cost == 0 ? "<span class='chip good'>Free</span>" : "\(PlanWords.dollars(cost))"
    }

    private func progress(_ html: inout HTML) {
        html += """
            <section class='panel plan-total' aria-labelledby='far'><h2 id='far'>How far you are</h2>\
            <label class='unseen' for='done'>Done</label>\
            <progress class='plan-progress' id='done' max='\(max(1, steps.count))' value='\(done)'>\(done) of \(steps.count)</progress>\
            <dl class='facts'><dt>Done</dt><dd><b>\(done)</b> of \(steps.count)</dd>\
            <dt>All of it costs</dt><dd>\(PlanWords.dollars(cost))</dd>\
            \(when: paidByEmployer > 0, "<dt>Your employer</dt><dd>\(PlanWords.dollars(paidByEmployer))</dd>")\
            <dt>Followed since</dt><dd>\(day: since)</dd></dl></section>
            """
    }

    private func drop(_ frame: Frame, _ html: inout HTML) {
        html += """
            <form method='post' action='\(Link.dropPlan)'>\(frame.tokenField)<input type='hidden' name='plan' value='\(id)'>\
            <button class='plain' type='submit'>Stop following this plan</button></form>
            """
    }
}

extension FollowedPlanPage.Step {
    fileprivate var tone: String {
        switch state {
        case .open: ""
        case .taken: " taken"
        case .cancelled, .missed: " gone"
        }
    }

    fileprivate var chip: HTML {
        switch state {
        case .open: ""
        case .taken: "<p><span class='chip good'>\(Icon.check)In your log</span></p>"
        case .cancelled: "<p><span class='chip soft'>\(Icon.circle)Called off</span></p>"
        case .missed: "<p><span class='chip warn'>\(Icon.alert)Its day is over</span></p>"
        }
    }
}
