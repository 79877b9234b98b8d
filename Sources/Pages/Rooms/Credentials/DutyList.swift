import Primitives
import Rules

/// What is due every year beside the credit, with a press to say that it is done.
/// Posts `duty`, `year`, `done` (`yes` or `no`) and `revision` to `/credentials/ID/duty`.
struct DutyList: Component {
    var standing: Standing
    var asOf: CalendarDate
    var revision: Int
    var frame: Frame

    func write(into html: inout HTML) {
        guard !standing.duties.isEmpty else { return }
        html += """
            <section aria-labelledby='duties'><div class='section-head'><h2 id='duties'>Due every year</h2>\
            <p>Without these the credential lapses even when all credit is there.</p></div><ul class='panel duties'>
            """
        for duty in standing.duties {
            let isLate = !duty.isDone && (duty.due.map { $0 < asOf } ?? false)
            let words = "\(duty.what.capitalised) \(duty.year)"
            html += "<li><span class='duty-what'><strong>\(words)</strong><span class='small soft'>"
            html +=
                duty.due.map { "by \(day: $0)\(duty.isDone ? "" : ", \($0.days(since: asOf).daysAway)")" }
                ?? "the day is not known here"
            html += "</span></span>"
            html +=
                duty.isDone
                ? "<span class='chip good'>\(Icon.check)Done</span>"
                : isLate
                    ? "<span class='chip bad'>\(Icon.alert)Late</span>"
                    : "<span class='chip soft'>\(Icon.circle)Open</span>"
            html += """
                <form method='post' action='\(Link.duty(standing.id))'>\(frame.tokenField)\
                <input type='hidden' name='duty' value='\(duty.id)'><input type='hidden' name='year' \
                value='\(duty.year)'>\
                <input type='hidden' name='revision' value='\(revision)'>\
                <input type='hidden' name='done' value='\(duty.isDone ? "no" : "yes")'>\
                <button class='\(duty.isDone ? "plain" : "button quiet small")' type='submit'>\(duty.isDone ? "Not done after all" : "Mark as done")\
                <span class='unseen'>: \(words)</span></button></form></li>
                """
        }
        html += "</ul></section>"
    }
}
