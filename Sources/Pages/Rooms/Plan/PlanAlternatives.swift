import Primitives

/// Four plans side by side: as cards to choose from, as a chart of cost against hours, as a table.
struct PlanAlternatives: Component {
    var alternatives: [PlanAlternative]
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        guard !alternatives.isEmpty else { return }
        html += """
            <nav class='plan-choices' aria-label='Plans to choose from'><ul>
            """
        for alternative in alternatives { card(alternative, &html) }
        html +=
            "</ul>\(when: isOne, "<p class='soft small'>All four come to the same: nothing has to be weighed.</p>")</nav>"
    }

    /// Whether all plans cost and take the same.
    private var isOne: Bool {
        let figures = alternatives.map(\.figures)
        guard let first = figures.first, let first else { return false }
        return figures.allSatisfy { other in
            other.map { ($0.cost, $0.hours, $0.trips) == (first.cost, first.hours, first.trips) } ?? false
        }
    }

    private func card(_ alternative: PlanAlternative, _ html: inout HTML) {
        html += """
            <li><a class='plan-choice' href='\(Link.planWhere(alternative.query))'\
            \(attribute: "aria-current", alternative.isChosen ? "true" : nil)>\
            <span class='plan-choice-name'>\(PlanWords.name(alternative.objective))</span>
            """
        switch alternative.state {
        case .working: html += "<b>…</b><span>being worked out</span>"
        case .none: html += "<b>–</b><span>no such plan</span>"
        case .found(let figures):
            html += """
                <b>\(PlanWords.price(figures.cost).capitalised)</b>\
                <span>\(PlanWords.hours(figures.hours)), \(PlanWords.trips(figures.trips))\
                \(some: figures.finish.flatMap { $0 > asOf ? $0 : nil }, { ", done \(day: $0)" })</span>\
                <span class='plan-choice-proof\(when: !figures.isProven, " soft")'>\(when: figures.isProven, "\(Icon.check)proven")\
                \(when: !figures.isProven, "best found")</span>
                """
        }
        html += "</a></li>"
    }

    /// The chart with its table.
    func figure(_ html: inout HTML) {
        let found = alternatives.filter { $0.figures != nil }
        guard found.count > 1, !isOne else { return }
        html += """
            <section class='panel plan-figure' aria-labelledby='compare'><h2 id='compare'>Cost against hours</h2>\
            \(PlanChart(alternatives))<details class='fold'><summary>The same as a table</summary>\
            <table class='stack'><thead><tr><th scope='col'>Plan</th><th scope='col' class='number'>Cost</th>\
            <th scope='col' class='number'>Hours</th><th scope='col' class='number'>Trips</th>\
            <th scope='col' class='number'>Done</th></tr></thead><tbody>
            """
        for alternative in found {
            guard let figures = alternative.figures else { continue }
            html += """
                <tr><th scope='row'><a href='\(Link.planWhere(alternative.query))'>\
                \(PlanWords.name(alternative.objective))</a></th>\
                <td class='number' data-label='Cost'>\(PlanWords.price(figures.cost))</td>\
                <td class='number' data-label='Hours'>\(figures.hours)</td>\
                <td class='number' data-label='Trips'>\(figures.trips)</td>\
                <td class='number' data-label='Done'>\(some: figures.finish, { $0 > asOf ? "\(day: $0)" : "at once" as HTML })</td></tr>
                """
        }
        html += "</tbody></table></details></section>"
    }
}
