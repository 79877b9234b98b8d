public import Primitives
import Rules

/// When each credential is done at the pace of the last months, and what a week must bring.
public struct PacePage: Page {
    /// The day of the answer.
    public var asOf: CalendarDate
    /// The credentials.
    public var lines: [PaceLine]

    /// The page.
    public init(asOf: CalendarDate, lines: [PaceLine]) {
        self.asOf = asOf
        self.lines = lines
    }

    /// What the window is called.
    public var title: String { "Pace" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(headline, lead: lead, back: ("Credentials", .credentials)).write(into: &html)
        AheadTabs(current: .pace).write(into: &html)
        guard !lines.isEmpty else {
            return EmptyState(
                title: "No credential yet", text: "Add one, and here stands when you are done at your pace.",
                action: ("Add your first credential", .newCredential)
            ).write(into: &html)
        }
        for line in ordered { section(line, &html) }
        html += """
            <p class='soft small as-of'>As of \(day: asOf). A pace is what the rules counted of your log, spread evenly over \
            its days; it says what happens if you go on as you did, and if what you earn is of the topics that are \
            missing.</p>
            """
    }

    private var ordered: [PaceLine] {
        let order = lines.map(\.standing).byUrgency.map(\.id)
        return order.compactMap { id in lines.first { $0.standing.id == id } }
    }

    private var headline: String {
        let open = lines.filter { if case .nothingDue = $0.outcome { false } else { true } }
        guard !lines.isEmpty else { return "How fast you are" }
        if open.isEmpty { return "Nothing is left to earn" }
        let late = open.filter(\.isLate)
        if late.isEmpty {
            return open.contains { $0.tone == .soft }
                ? "No pace to foresee everything by yet" : "At your pace everything is done in time"
        }
        return late.count == 1
            ? "\(late[0].standing.name) is not done in time at your pace"
            : "\(late.count.word) credentials are not done in time at your pace"
    }

    private var lead: HTML {
        "Your pace is what counted of the last twelve months. Here is where it leads, and what a week would have to bring."
    }

    private func section(_ line: PaceLine, _ html: inout HTML) {
        let id = "pace-\(line.standing.id.anchor)"
        html += """
            <section class='panel pace-panel' aria-labelledby='\(id)'><div class='pace-head'>\
            <h2 id='\(id)'><a href='\(Link.credential(line.standing.id))'>\(line.standing.name)</a></h2>\
            \(StateChip(line.standing))</div><div class='pace-columns'><div>\
            \(TotalLine(standing: line.standing))\
            <p class='pace-forecast \(line.tone.rawValue)'>\(line.tone.icon)<span>\(line.forecast)</span></p>\
            <p>\(line.rateWords) \(line.aheadWords)</p>
            """
        needs(line, &html)
        html += "</div><div>\(line.chart)</div></div>"
        past(line, &html)
        html += "</section>"
    }

    private func needs(_ line: PaceLine, _ html: inout HTML) {
        guard !line.needs.isEmpty else { return }
        html += "<h3 class='group'>What it takes</h3><ul class='rows pace-needs'>"
        for need in line.needs {
            let isShort = need.days < 7
            html += """
                <li>\(need.isDeclaration ? Icon.flag : Icon.calendar)<span class='grow'>\
                <b>\(line.standing.amount(need.weekly))\(isShort ? "" : " a week")</b>\
                \(some: need.hours, { "<span class='small soft'>about \($0) \($0 == Credits(1) ? "contact hour" : "contact hours")\(isShort ? "" : " a week")</span>" })\
                </span><span class='small'>\(need.isDeclaration ? "to declare by" : "to be done by") \(day: need.by)<br>\
                <span class='soft'>\(need.days == 1 ? "today is the last day" : "\(need.days) days left")</span></span></li>
                """
        }
        html += "</ul>"
    }

    private func past(_ line: PaceLine, _ html: inout HTML) {
        guard !line.past.isEmpty else { return }
        html += """
            <details class='pace-past'><summary>Earlier cycles</summary><ul class='rows'>
            """
        for cycle in line.past {
            let isMet = cycle.standing.total.missing == .zero
            html += """
                <li>\(isMet ? Icon.check : Icon.circle)<span class='grow'>\(day: cycle.span.from) to \(day: cycle.span.to)</span>\
                <b>\(cycle.standing.total.counted?.description ?? "?") of \
                \(some: cycle.standing.total.required, { "\(cycle.standing.amount($0))" })\(when: cycle.standing.total.required == nil, "a total not known here")</b>\
                <span class='small soft'>as your log has it, by <code>\(cycle.standing.rules)</code></span></li>
                """
        }
        html += "</ul></details>"
    }
}
