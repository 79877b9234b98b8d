public import Primitives
public import Rules

/// One person of a team: standing, dates and missing amounts of the credentials the job asks for; entries only if shared.
public struct TeamPersonPage: Page {
    /// Their name.
    public var name: String
    /// Role, bench and shift: "Technician, chemistry, nights".
    public var place: String
    /// The day of the answer.
    public var asOf: CalendarDate
    /// Where they stand for the credentials the job asks for.
    public var standings: [Standing]
    /// Their entries, as far as the reader may see them; nothing where there are none to be seen.
    public var entries: [EntryLine]?
    /// Why the reader sees them.
    public var sight: Sight
    /// Credentials the job asks for and they do not hold.
    public var lacking: [String]

    /// Why somebody sees another one's entries.
    public enum Sight: Sendable {
        /// They share all of them.
        case shared
        /// The employer recorded these; the others are not shared.
        case given
        /// An operator broke the glass.
        case opened
    }

    /// The page.
    public init(
        name: String, place: String, asOf: CalendarDate, standings: [Standing], entries: [EntryLine]? = nil,
        sight: Sight = .shared, lacking: [String] = []
    ) {
        self.name = name
        self.place = place
        self.asOf = asOf
        self.standings = standings
        self.entries = entries
        self.sight = sight
        self.lacking = lacking
    }

    /// What the window is called.
    public var title: String { name }
    /// Its place in the navigation.
    public var room: Room? { .team }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "\(PageHead(name, lead: "\(place)", back: ("Team", .team)))"
        if !lacking.isEmpty {
            Notice(.warn, "Not in their wallet", "The job asks for \(lacking.listed).").write(into: &html)
        }
        html += "<div class='panel'><table class='stack'><caption class='unseen'>Credentials</caption><thead><tr>"
        html +=
            "\(each: ["Credential", "State", "Counted", "Missing", "Last day"], { "<th scope='col'>\($0)</th>" })</tr></thead><tbody>"
        for standing in standings.byUrgency {
            html += """
                <tr><th scope='row'>\(standing.name)<span class='small soft'> \(standing.title)</span></th><td>\
                \(StateChip(standing))</td>\
                <td data-label='Counted'>\(counted(standing))</td>\
                <td data-label='Missing'>\(standing.missingList ?? (standing.isComplete == true ? "nothing" : "not known"))</td>\
                <td data-label='Last day'>
                """
            html +=
                standing.expires.map {
                    "\(day: $0) <span class='soft small away'>\($0.days(since: asOf).daysAway)</span>"
                }
                ?? "not known"
            html += "</td></tr>"
        }
        html += "</tbody></table></div>"
        shared(&html)
    }

    private func counted(_ standing: Standing) -> String {
        switch (standing.served, standing.total.required) {
        case (let served?, let required?): "\(served) of \(standing.amount(required))"
        default: "not known"
        }
    }

    private var why: String {
        switch sight {
        case .shared: "\(name) shares these with you and may stop at any time."
        case .given: "What was given at work. \(name) shares no other entries."
        case .opened: "You opened these by breaking the glass: it is logged, and \(name) was told."
        }
    }

    private func shared(_ html: inout HTML) {
        html += """
            <section aria-labelledby='entries'><div class='section-head'><h2 id='entries'>Entries</h2>\
            \(when: entries != nil, "<p>\(why)</p>")</div>
            """
        if let entries {
            let index = EntryIndex(standings)
            html += "<ol class='ledger panel'>"
            for entry in entries {
                EntryRow(entry: entry, counts: index.counts(of: entry.id), isLinked: false).write(into: &html)
            }
            html += "</ol>"
        } else {
            html += """
                <div class='panel'><p>\(Icon.lock) \(name) does not share entries. You see where they stand and what \
                is missing; the \
                record itself belongs to them.</p></div>
                """
        }
        html += "</section>"
    }
}
