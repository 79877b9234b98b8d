import Primitives
import Rules

/// A line for every credential of every person, what presses most on top; on a phone a stack of people.
struct TeamGrid: Component {
    var people: [TeamPerson]
    var credentials: [(code: String, sign: String)]
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        html += """
            <div class='panel flush'><table class='team-grid'><caption class='unseen'>People and where they stand for \
            each credential, what presses most first</caption>\
            <thead><tr>\(each: ["Person", "Credential", "State", "Missing", "Ends"], { "<th scope='col'>\($0)</th>" })\
            </tr></thead>
            """
        for person in people.map(lines).sorted(by: Self.pressesMore) { write(person, into: &html) }
        html += "</table></div>"
    }

    private typealias Line = (sign: String, cell: TeamCell)

    /// A person's credentials, the most pressing first.
    private func lines(_ person: TeamPerson) -> (person: TeamPerson, lines: [Line]) {
        let lines = credentials.compactMap { credential in
            person.cells[credential.code].map { (credential.sign, $0) }
        }
        return (person, lines.sorted { $0.1.pressure < $1.1.pressure })
    }

    // Who holds nothing comes last.
    private static func pressesMore(
        _ one: (person: TeamPerson, lines: [Line]), _ other: (person: TeamPerson, lines: [Line])
    ) -> Bool {
        switch (one.lines.first?.cell.pressure, other.lines.first?.cell.pressure) {
        case (let first?, let second?):
            first == second ? one.person.name < other.person.name : first < second
        case (nil, nil): one.person.name < other.person.name
        case (let first, _): first != nil
        }
    }

    private func write(_ person: (person: TeamPerson, lines: [Line]), into html: inout HTML) {
        html += """
            <tbody><tr><th scope='rowgroup' rowspan='\(max(1, person.lines.count))'>\
            <a href='\(Link.teamPerson(person.person.id))'>\(person.person.name)</a>\
            <span class='small soft'>\(person.person.place)</span></th>
            """
        for (place, line) in person.lines.enumerated() {
            if place > 0 { html += "<tr>" }
            cells(line, &html)
        }
        if person.lines.isEmpty { html += "<td colspan='4' class='soft'>No credential in their wallet</td></tr>" }
        html += "</tbody>"
    }

    private func cells(_ line: Line, _ html: inout HTML) {
        html += """
            <td class='team-credential'>\(line.sign)</td><td class='team-state'>\(StateChip(line.cell.state))</td>\
            <td class='team-missing'>\(line.cell.missing ?? "–")</td><td class='team-ends'>
            """
        if let expires = line.cell.expires {
            let away = expires.days(since: asOf)
            let isSoon = away >= 0 && away <= 60 && line.cell.state.isUnfinished
            html += "<span\(when: isSoon, " class='soon'")>\(day: expires)\(when: isSoon, ", \(away.daysAway)")</span>"
        } else {
            html += "not known"
        }
        html += "</td></tr>"
    }
}

extension TeamCell {
    /// What presses more is smaller: the state, then what ends first.
    fileprivate var pressure: (Int, CalendarDate) { (state.urgency, expires ?? CalendarDate(dayNumber: .max)) }
}

extension StandingState {
    /// Whether something must still be done.
    fileprivate var isUnfinished: Bool {
        switch self {
        case .lapsed, .grace, .due, .attention, .onTrack: true
        case .ready, .future, .submitted, .voluntary: false
        }
    }
}
