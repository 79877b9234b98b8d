import Primitives
import Rules

/// A requirement as a tube that fills: full to the line when it is met.
struct Tube: Component {
    var cap: TubeCap
    var counted: Credits?
    var required: Credits?
    /// Whether the figure is not known at all.
    var isUnknown: Bool { required == nil || counted == nil }
    var isMet: Bool {
        guard let counted, let required else { return false }
        return counted >= required
    }

    init(_ requirement: Standing.RequirementTally) {
        cap = requirement.cap
        counted = requirement.tally.counted
        required = requirement.tally.required
    }

    init(cap: TubeCap, counted: Credits?, required: Credits?) {
        self.cap = cap
        self.counted = counted
        self.required = required
    }

    /// The full line is at 24; the round bottom begins at 63 and ends at 69.
    func write(into html: inout HTML) {
        html += """
            <svg class='tube \(cap.rawValue)' viewBox='0 0 30 74' aria-hidden='true'>\
            <path class='glass\(when: isUnknown, " unknown")' d='M8 17h14v45a7 7 0 0 1-14 0z'/>
            """
        if let level {
            html += """
                <g class='contents'><path class='liquid' d='M9.4 \(level)h11.2V62a5.6 5.6 0 0 1-11.2 0z'/>\
                <ellipse class='meniscus' cx='15' cy='\(level)' rx='5.6' ry='1.3'/></g>
                """
        }
        html += """
            <path class='scale' d='M19 24h3M20 34h2M20 44h2M20 54h2'/><path class='shine' d='M11.6 22v37'/>\
            <path class='cap' d='M6 4a3 3 0 0 1 3-3h12a3 3 0 0 1 3 3v9.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 6 \
            13.5z'/>\
            <path class='ribs' d='M10.5 4v7.5M15 4v7.5M19.5 4v7.5'/>\
            <path class='lip' d='M8 16h14'/>\(when: isMet, """
                <g class='tick'><circle cx='22.5' cy='63' r='6.5'/><path d='m19.6 63.2 2 2 3.8-4'/></g>
                """)</svg>
            """
    }

    /// Where the liquid ends, counted from above; nothing when the tube is empty.
    private var level: Int? {
        guard let counted, let required, required > .zero || counted > .zero else { return nil }
        guard counted > .zero else { return nil }
        guard required > counted else { return 24 }
        let fill = Int(counted.thousandths * 45 / max(1, required.thousandths))
        return min(62, 69 - max(7, fill))
    }
}

/// A tube with its number and name, as an item of a rack.
struct TubeItem: Component {
    var standing: Standing
    var requirement: Standing.RequirementTally

    func write(into html: inout HTML) {
        let tally = requirement.tally
        html += """
            <li>\(Tube(requirement))<span aria-hidden='true'><b>\(tally.counted?.description ?? "?")</b>\
            <i>of \(tally.required?.description ?? "?")</i>\(requirement.shortWords)</span>\
            <span class='unseen'>\(sentence)</span></li>
            """
    }

    private var sentence: String {
        let name = requirement.spelled.capitalised
        guard let counted = requirement.tally.counted, let required = requirement.tally.required else {
            return "\(name): not known"
        }
        return "\(name): \(counted) of \(standing.amount(required))"
    }
}

/// A yearly duty as a tube: full when it is done.
struct DutyItem: Component {
    var duty: Standing.Duty
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        let isLate = !duty.isDone && (duty.due.map { $0 < asOf } ?? false)
        html += """
            <li\(when: isLate, " class='late'")>\(Tube(
                cap: isLate ? .red : .green, counted: duty.isDone ? Credits(1) : .zero, required: Credits(1)))\
            <span aria-hidden='true'><b>\(duty.isDone ? "done" : isLate ? "late" : "open")</b><i>\
            \(duty.year)</i>Yearly</span>\
            <span class='unseen'>\(duty.what.capitalised) \(duty.year): \(duty.isDone ? "done" : isLate ? "late" : "open")</span></li>
            """
    }
}
