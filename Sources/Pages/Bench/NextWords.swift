import Primitives
import Rules

/// What to do next for a credential, with amounts in the body's word and the day it must be done.
struct NextWords: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        let isPast = standing.expires.map { $0 < asOf } ?? false
        guard standing.isOpen, standing.cycle != nil, !isPast, let missing = standing.missingList else {
            html += "\(standing.nextStep(asOf: asOf))"
            return
        }
        html += "Earn <strong>\(missing)</strong>. \(until)"
    }

    private var until: HTML {
        switch (standing.submissionOpens, standing.submissionDue, standing.expires) {
        case (let opens?, let due?, _) where asOf < opens: "Then declare between \(day: opens) and \(day: due)."
        case (_, let due?, _) where asOf <= due: "Declare by \(day: due)."
        case (_, let due?, let expires?): "The declaration was due on \(day: due); the cycle ends on \(day: expires)."
        case (let opens?, nil, let expires?) where asOf < opens:
            "Renewal opens on \(day: opens); the cycle ends on \(day: expires)."
        case (_, _, let expires?): "The cycle ends on \(day: expires)."
        default: ""
        }
    }
}
