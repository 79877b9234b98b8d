import Primitives
import Rules

/// The cycle as a line of time: what has gone, today, the days on which it may be declared, the end.
struct CycleLine: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        guard let cycle = standing.cycle else { return }
        let end = max(cycle.to, standing.expires ?? cycle.to)
        let whole = DateSpan(between: cycle.from, and: end)
        func place(_ day: CalendarDate) -> Int {
            min(1000, max(0, day.days(since: whole.from) * 1000 / whole.dayCount))
        }
        let today = place(asOf)
        html += """
            <svg class='cycle' height='64' aria-hidden='true'>\
            <rect class='track-rail' y='26' width='100%' height='12' rx='6'/>\
            <rect class='cycle-gone' y='26' width='\(today.percent)' height='12' rx='6'/>
            """
        if let opens = standing.submissionOpens {
            let closes = place(standing.submissionDue ?? end)
            html += """
                <rect class='cycle-window' x='\(place(opens).percent)' y='26' \
                width='\(max(8, closes - place(opens)).percent)' height='12' rx='2'/>
                """
        }
        for year in (whole.from.year + 1)...max(whole.from.year + 1, whole.to.year) {
            guard let day = CalendarDate(year: year, month: 1, day: 1), whole.contains(day) else { continue }
            html += """
                <line class='cycle-year' x1='\(place(day).percent)' x2='\(place(day).percent)' y1='40' y2='46'/>\
                <text class='cycle-label' x='\(place(day).percent)' y='60' text-anchor='middle'>\(year)</text>
                """
        }
        if whole.contains(asOf) {
            let anchor = today < 80 ? "start" : today > 920 ? "end" : "middle"
            html += """
                <line class='track-today' x1='\(today.percent)' x2='\(today.percent)' y1='20' y2='42'/>\
                <text class='cycle-today' x='\(today.percent)' y='14' text-anchor='\(anchor)'>today</text>
                """
        }
        html += "</svg>"
    }
}

/// The days of a credential that matter, in order, each with how far away it is.
struct CredentialDays: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        var days: [(what: String, day: CalendarDate)] = []
        if let cycle = standing.cycle { days.append(("Cycle began", cycle.from)) }
        if let window = standing.window, window != standing.cycle {
            days.append(("Credit counts from", window.from))
            days.append(("Credit counts until", window.to))
        }
        if let opens = standing.submissionOpens { days.append(("Declaration opens", opens)) }
        if let due = standing.submissionDue { days.append(("Declaration due", due)) }
        if let expires = standing.expires { days.append(("Last day", expires)) }
        html += "<dl class='days'>"
        for line in days {
            let away = line.day.days(since: asOf)
            html += """
                <div\(when: away < 0, " class='past'")><dt>\(line.what)</dt><dd>\(day: line.day)\
                <span class='soft'>\(away.daysAway)</span></dd></div>
                """
        }
        html += "</dl>"
    }
}
