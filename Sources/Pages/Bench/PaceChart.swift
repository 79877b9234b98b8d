public import Primitives

/// How credit grew in a cycle, against even steps, and where the pace leads. The figures stand in a table below.
public struct PaceChart: Component {
    /// One day of the curve.
    public struct Step: Sendable {
        /// The day.
        public var day: CalendarDate
        /// What was served on it.
        public var served: Credits
        /// What even steps would have had.
        public var even: Credits

        /// A day of the curve.
        public init(day: CalendarDate, served: Credits, even: Credits) {
            self.day = day
            self.served = served
            self.even = even
        }
    }

    /// What it is about: `MLT(ASCP)`.
    public var name: String
    /// The body's word for several units.
    public var units: String
    /// The days on which credit counts.
    public var window: DateSpan
    /// What is asked.
    public var required: Credits
    /// The curve, oldest first, with today's as its last.
    public var steps: [Step]
    /// Where the pace ends: the day, and what is served then; nothing where there is no pace.
    public var goal: (day: CalendarDate, served: Credits)?
    /// The day the declaration is due.
    public var due: CalendarDate?

    /// A chart.
    public init(
        name: String, units: String, window: DateSpan, required: Credits, steps: [Step],
        goal: (day: CalendarDate, served: Credits)? = nil, due: CalendarDate? = nil
    ) {
        self.name = name
        self.units = units
        self.window = window
        self.required = required
        self.steps = steps
        self.goal = goal
        self.due = due
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        guard let last = steps.last, required > .zero else { return }
        let (x, y) = (across(last.day), down(last.served))
        html += """
            <div class='pace'><svg class='pace-chart' height='216' aria-hidden='true'>\
            <svg x='0' y='24' width='100%' height='160' viewBox='0 0 1000 1000' preserveAspectRatio='none'>\
            <path class='pace-frame' d='M0 0H1000M0 500H1000M0 1000H1000'/><path class='pace-even' d='M0 1000 1000 0'/>\
            <path class='pace-area' d='\(curve)V1000H0Z'/>
            """
        if let goal {
            html += "<path class='pace-goal' d='M\(x) \(y) \(across(goal.day)) \(down(goal.served))'/>"
        }
        html += "<path class='pace-curve' d='\(curve)'/></svg>"
        labels(&html, x, y)
        html += "</svg>"
        table(&html)
        html += "</div>"
    }

    /// Words straight at what they speak of.
    private func labels(_ html: inout HTML, _ x: Int, _ y: Int) {
        let height = 24 + y * 160 / 1000
        let side = x < 120 ? "start" : x > 880 ? "end" : "middle"
        html += """
            <text class='pace-label' x='0' y='16'>\(required) \(units)</text>\
            <line class='track-today' x1='\(x.percent)' x2='\(x.percent)' y1='24' y2='190'/>\
            <circle class='pace-dot' cx='\(x.percent)' cy='\(height)' r='5'/>\
            <text class='pace-now' x='\(x.percent)' y='\(max(38, height - 12))' text-anchor='\(side)'>\
            \(steps.last?.served ?? .zero)</text>\
            <text class='pace-label' x='0' y='204'>\(window.from.spelled)</text>\
            <text class='pace-label' x='100%' y='204' text-anchor='end'>\(window.to.spelled)</text>
            """
        if x > 330, x < 600 {
            html += "<text class='cycle-today' x='\(x.percent)' y='204' text-anchor='middle'>today</text>"
        }
        if let due, window.contains(due) {
            let place = across(due)
            html += """
                <line class='pace-due' x1='\(place.percent)' x2='\(place.percent)' y1='20' y2='184'/>\
                <text class='pace-label' x='\(place.percent)' y='16' text-anchor='end'>declare</text>
                """
        }
        // Even steps are named on the side of the line where the curve is not.
        let isAbove = steps.last.map { $0.served > $0.even } ?? false
        html += """
            <text class='pace-label pace-halo' x='\(isAbove ? "72%" : "40%")' y='\(isAbove ? "92" : "104")' \
            text-anchor='\(isAbove ? "start" : "end")'>even steps</text>
            """
    }

    /// The curve as a path: level until the day on which something was completed.
    private var curve: String {
        var path = "M0 \(down(steps.first?.served ?? .zero))"
        for step in steps { path += "H\(across(step.day))V\(down(step.served))" }
        return path
    }

    private func across(_ day: CalendarDate) -> Int {
        min(1000, max(0, (day.days(since: window.from) + 1) * 1000 / window.dayCount))
    }

    private func down(_ amount: Credits) -> Int {
        1000 - Int(min(amount, required).thousandths * 1000 / required.thousandths)
    }

    private func table(_ html: inout HTML) {
        let every = steps.count / 16 + 1
        let shown = steps.enumerated().filter { (steps.count - 1 - $0.offset) % every == 0 }.map(\.element)
        html += """
            <details class='pace-figures'><summary>The figures</summary><div class='table-wrap'><table class='asks'>\
            <caption class='unseen'>\(name), \(units) over time</caption><thead><tr><th scope='col'>Day</th>\
            <th scope='col' class='amount'>You have</th><th scope='col' class='amount'>Even steps</th></tr></thead><tbody>\
            \(each: shown, { "<tr><th scope='row'>\(day: $0.day)</th><td class='amount'>\($0.served)</td><td class='amount'>\($0.even)</td></tr>" })\
            </tbody></table></div></details>
            """
    }
}
