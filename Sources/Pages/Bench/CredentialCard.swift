import Primitives
import Rules

/// One credential at a glance: what, state, how much of how much, where time stands, what is missing, until when.
struct CredentialCard: Component {
    var standing: Standing
    var asOf: CalendarDate
    var isFirst = false
    /// Whether it leads to what lies ahead.
    var leadsAhead = false

    func write(into html: inout HTML) {
        let link = Link.credential(standing.id)
        html += """
            <article class='card\(when: isFirst, " foremost")'><div class='card-top'><h3><a href='\(link)'>\
            \(standing.name)</a></h3>\
            \(StateChip(standing))</div><p class='card-body'>\(standing.bodyName)<br>\(standing.title)</p>
            """
        html += "\(TotalLine(standing: standing))\(Track(standing, asOf: asOf))"
        rack(&html)
        html += "<p class='card-missing'>\(missing)</p>"
        if let until { html += "<p class='card-until'>\(Icon.calendar)<span>\(until)</span></p>" }
        duties(&html)
        if leadsAhead {
            html += """
                <p class='card-ahead'><a href='\(Link.paceOf(standing.id))'>Your pace<span class='unseen'> for \
                \(standing.name)</span></a></p>
                """
        }
        html += "</article>"
    }

    private func rack(_ html: inout HTML) {
        guard !standing.requirements.isEmpty else { return }
        html += "<ul class='tubes'>"
        for requirement in standing.requirements {
            TubeItem(standing: standing, requirement: requirement).write(into: &html)
        }
        for duty in standing.duties { DutyItem(duty: duty, asOf: asOf).write(into: &html) }
        html += "</ul>"
        if let counted = standing.total.counted, let served = standing.served, counted > served {
            html +=
                """
                <p class='card-note'>\(standing.amount(counted)) count in all; what is beyond one topic’s need \
                fills no other.</p>
                """
        }
    }

    private var missing: HTML {
        switch standing.state {
        case .submitted: return "Declared. Keep the evidence: an audit can still ask for it."
        case .future:
            return "\(standing.cycle.map { "The cycle begins on \($0.from.spelled)." } ?? "Nothing is due yet.")"
        case .voluntary where standing.isComplete != true: return "Taking part is voluntary; nothing is due."
        default: break
        }
        guard standing.cycle != nil else {
            return """
                Without its dates nothing can be counted. <a href='\(Link.editCredential(standing.id))'>Say when the \
                cycle runs</a>.
                """
        }
        if let list = standing.missingList { return "<b>Missing:</b> \(list)." }
        if standing.isComplete == nil {
            return "All that is known is met, but not everything is known: ask \(standing.bodyName)."
        }
        return "<b class='met'>Complete.</b> Nothing more is needed in this cycle."
    }

    private var until: HTML? {
        guard let expires = standing.expires else { return nil }
        if expires < asOf { return "Ended on \(day: expires)" }
        if standing.state == .submitted { return "Cycle ends \(day: expires)" }
        switch (standing.submissionOpens, standing.submissionDue) {
        case (let opens?, let due?) where asOf < opens: return "Declare \(day: opens) to \(day: due)"
        case (_, let due?) where asOf <= due: return "Declare by \(day: due), \(due.days(since: asOf).daysAway)"
        case (let opens?, nil) where asOf < opens: return "Opens \(day: opens), ends \(day: expires)"
        default: return "Ends \(day: expires), \(expires.days(since: asOf).daysAway)"
        }
    }

    private func duties(_ html: inout HTML) {
        let open = standing.duties.filter { !$0.isDone && ($0.due.map { $0.days(since: asOf) <= 90 } ?? false) }
        guard let duty = open.first, let due = duty.due else { return }
        let late = due < asOf
        html += """
            <p class='card-until\(when: late, " late")'>\(late ? Icon.alert : Icon.flag)<span>\
            \(duty.what.capitalised) \(duty.year)\
            \(late ? ": was due " : ", due ")\(day: due)</span></p>
            """
    }
}

/// The small mark on a figure that nobody has checked on the body's own page.
struct Unsure: Component {
    func write(into html: inout HTML) {
        html +=
            """
             <span class='mark-unsure' title='Not read on the body’s own page yet. Ask the body before you rely \
            on it.'>unverified</span>
            """
    }
}
