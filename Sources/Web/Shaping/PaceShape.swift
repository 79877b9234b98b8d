import Domain
import Pages
import Primitives
import Rules

extension PaceLine {
    /// A pace as its page shows it.
    init(_ pace: CreditPace, name: String) {
        let isInside = pace.logBegan.map { pace.rate.span.contains($0) } ?? false
        self.init(
            standing: pace.standing, rate: (pace.rate.amount, pace.rate.span, pace.rate.lines),
            began: isInside ? pace.logBegan : nil, outcome: Outcome(pace.forecast),
            needs: pace.needs.map { Need($0, unit: pace.standing.unit.many) }, chart: PaceChart(pace, name: name),
            past: pace.past.map { ($0.span, $0.standing) })
        if let amount = pace.ahead, let days = pace.daysAhead, pace.standing.isToBeEarned { ahead = (amount, days) }
    }
}

extension PaceLine.Outcome {
    fileprivate init(_ forecast: CreditPace.Forecast) {
        self =
            switch forecast {
            case .nothingDue: .nothingDue
            case .unknown: .unknown
            case .over: .over
            case .noHistory: .noHistory
            case .done(let day): .done(day)
            case .afterDue(let day): .afterDue(day)
            case .tooLate(let day, let short): .tooLate(day, short: short)
            }
    }
}

extension PaceLine.Need {
    fileprivate init(_ need: CreditPace.Need, unit: String) {
        // Where the unit is the contact hour itself, nothing is said twice.
        let isSame = unit.contains("hour") && need.weeklyHours == need.weekly
        self.init(
            isDeclaration: need.reason == .declaration, by: need.by, days: need.days, weekly: need.weekly,
            hours: isSame ? nil : need.weeklyHours)
    }
}

extension PaceChart {
    /// The chart of a pace; nothing where no line can be drawn.
    fileprivate init?(_ pace: CreditPace, name: String) {
        guard let curve = pace.curve, pace.asOf >= curve.window.from else { return nil }
        let today = min(pace.asOf, curve.window.to)
        var days = curve.steps.map(\.day)
        if days.last != today { days.append(today) }
        self.init(
            name: name, units: pace.standing.unit.many, window: curve.window, required: curve.required,
            steps: days.map { Step(day: $0, served: curve.served(on: $0), even: curve.even(on: $0)) })
        due = pace.standing.submissionDue.flatMap { $0 < curve.window.to ? $0 : nil }
        switch pace.forecast {
        case .done(let day), .afterDue(let day): goal = (day, curve.required)
        case .tooLate(_, let short): goal = (curve.window.to, curve.required.less(short))
        default: goal = nil
        }
    }
}
