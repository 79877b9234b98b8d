import Primitives
import Rules

/// People by credential; on a phone a stack of people.
struct TeamGrid: Component {
    var people: [TeamPerson]
    var credentials: [(code: String, sign: String)]
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        html += """
            <div class='grid-frame panel flush'><table class='team-grid'><caption class='unseen'>People and where \
            they stand for each credential</caption>\
            <thead><tr><th scope='col'>Person</th>\(each: credentials, { "<th scope='col'>\($0.sign)</th>" })</tr>\
            </thead><tbody>
            """
        for person in people {
            html += """
                <tr><th scope='row'><a href='\(Link.teamPerson(person.id))'>\(person.name)</a><span class='small \
                soft'>\(person.place)</span></th>
                """
            for column in credentials { cell(person.cells[column.code], column.sign, &html) }
            html += "</tr>"
        }
        html += "</tbody></table></div>"
    }

    private func cell(_ cell: TeamCell?, _ sign: String, _ html: inout HTML) {
        guard let cell else {
            html += "<td class='nothing'><span class='unseen'>not held</span></td>"
            return
        }
        html += "<td data-label='\(sign)'>\(StateChip(cell.state))<span class='cell-words'>"
        if let missing = cell.missing { html += "<span>\(missing)</span>" }
        if let expires = cell.expires {
            let away = expires.days(since: asOf)
            html += "<span class='soft\(when: away >= 0 && away <= 60, " soon")'>\(day: expires)</span>"
        }
        html += "</span></td>"
    }
}
