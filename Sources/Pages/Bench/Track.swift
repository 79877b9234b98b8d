import Primitives
import Rules

/// How much of the whole counts, as a bar; the tick shows where time stands.
struct Track: Component {
    var counted: Credits
    var required: Credits
    /// Thousandths of the cycle that have gone; nothing outside of it.
    var gone: Int?
    var tone: Tone

    init?(_ standing: Standing, asOf: CalendarDate) {
        guard let counted = standing.served, let required = standing.total.required, required > .zero else {
            return nil
        }
        self.counted = counted
        self.required = required
        tone = StateChip(standing).tone
        if let cycle = standing.cycle, cycle.contains(asOf) {
            gone = asOf.days(since: cycle.from) * 1000 / cycle.dayCount
        }
    }

    func write(into html: inout HTML) {
        let share = min(1000, Int(counted.thousandths * 1000 / required.thousandths))
        html += """
            <svg class='track \(tone.rawValue)' height='18' aria-hidden='true'>\
            <rect class='track-rail' y='4' width='100%' height='10' rx='5'/>\
            \(when: share > 0, """
                <rect class='track-fill' y='4' width='\(max(share, 25).percent)' height='10' rx='5'/>
                """)\
            \(some: gone, { """
                <line class='track-today' x1='\(min(max($0, 4), 996).percent)' x2='\(min(max($0, 4), 996).percent)' y1='0' y2='18'/>
                """ })</svg>
            """
    }
}

extension Int {
    /// Thousandths as a percentage: `82.5%`.
    var percent: String { self % 10 == 0 ? "\(self / 10)%" : "\(self / 10).\(self % 10)%" }
}
