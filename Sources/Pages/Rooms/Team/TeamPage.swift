public import Primitives
public import Rules

/// The team on one sheet: a line a credential, with state and what is missing; narrowed by bench, shift, credential,
/// state and how soon it ends.
public struct TeamPage: Page {
    /// The organisation's name, and the part of it that this person leads.
    public var organisation: String
    /// The day of the answer.
    public var asOf: CalendarDate
    /// What is shown.
    public var filter: TeamFilter
    /// The people who fit, in order.
    public var people: [TeamPerson]
    /// How many people there are in all.
    public var count: Int
    /// Benches to choose from.
    public var benches: [String]
    /// Shifts to choose from.
    public var shifts: [String]
    /// Credentials to choose from: code and name.
    public var credentials: [(code: String, sign: String)]
    /// What the whole team comes to.
    public var summary: TeamSummary
    /// Months for which the organisation keeps that somebody worked there, for who may change it; 0 is not limited.
    public var keptMonths: Int?

    /// The page.
    public init(
        organisation: String, asOf: CalendarDate, filter: TeamFilter = TeamFilter(), people: [TeamPerson], count: Int,
        benches: [String] = [], shifts: [String] = [], credentials: [(code: String, sign: String)],
        summary: TeamSummary, keptMonths: Int? = nil
    ) {
        self.organisation = organisation
        self.asOf = asOf
        self.filter = filter
        self.people = people
        self.count = count
        self.benches = benches
        self.shifts = shifts
        self.credentials = credentials
        self.summary = summary
        self.keptMonths = keptMonths
    }

    /// What the window is called.
    public var title: String { "Team" }
    /// Its place in the navigation.
    public var room: Room? { .team }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        PageHead(
            headline,
            lead:
                "\(organisation), \(count.of("person", "people")), as of \(day: asOf). You see standing and dates; entries only where people share them or you gave the training."
        )
        .write(into: &html)
        summary(&html)
        filters(&html)
        guard !people.isEmpty else {
            return EmptyState(
                title: count == 0 ? "No people yet" : "Nobody fits",
                text: count == 0
                    ? "People appear here once they are members of \(organisation)."
                    : "No one fits all of what you chose.",
                action: count == 0 ? nil : ("Show everybody", .team)
            ).write(into: &html)
        }
        html += "<p class='found soft' role='status'>\(found)</p>"
        TeamGrid(people: people, credentials: credentials, asOf: asOf).write(into: &html)
        html += """
            \(some: keptMonths, { months in
                "<p class='small soft'>Places of those who left are kept \(months > 0 ? "for \(months.of("month"))" : "without a limit"). <a href='\(Link.retention)'>How long records are kept</a></p>"
            })
            """
    }

    /// "4 credentials of 3 people, what presses most on top".
    private var found: String {
        let lines = people.reduce(0) { $0 + $1.cells.count }
        return "\(lines.of("credential")) of \(people.count.of("person", "people")), what presses most on top"
    }

    private var headline: String {
        if summary.lapsed > 0 {
            return "\(summary.lapsed.of("credential")) \(summary.lapsed == 1 ? "has" : "have") lapsed"
        }
        if summary.within30 > 0 {
            return "\(summary.within30.of("credential")) \(summary.within30 == 1 ? "ends" : "end") within 30 days"
        }
        return summary.behind == 0
            ? "Everybody is on track" : "\(summary.behind.of("credential")) behind, none of them ends this month"
    }

    private func summary(_ html: inout HTML) {
        let figures: [(Int, String, TeamFilter, Bool)] = [
            (summary.lapsed, "lapsed", TeamFilter(state: .lapsed), true),
            (summary.within30, "end within 30 days", TeamFilter(due: 30), true),
            (summary.within60, "within 60 days", TeamFilter(due: 60), false),
            (summary.within90, "within 90 days", TeamFilter(due: 90), false),
            (summary.behind, "behind", TeamFilter(state: .attention), false),
            (summary.ready, "complete", TeamFilter(state: .ready), false),
        ]
        html += "<ul class='figures'>"
        for (number, words, filter, presses) in figures {
            html += """
                <li><a href='\(Link.teamWhere(filter))'\(when: filter == self.filter, " aria-current='true'")\
                \(when: presses && number > 0, " class='pressing'")><b>\(number)</b><span>\(words)</span></a></li>
                """
        }
        html += "</ul>"
    }

    private func filters(_ html: inout HTML) {
        html += """
            <form class='filters' method='get' action='\(Link.team)' role='search' data-auto>\
            <div class='filter-text'><label class='unseen' for='q'>Name</label>\(Icon.search)\
            <input type='search' id='q' name='q' value='\(filter.text)' placeholder='Name' autocomplete='off'></div>
            \(FilterSelect(name: "bench", label: "Bench", all: "All benches", options: benches.map { ($0, $0) }, value: filter.bench))
            \(FilterSelect(name: "shift", label: "Shift", all: "All shifts", options: shifts.map { ($0, $0) }, value: filter.shift))
            \(FilterSelect(
                name: "credential", label: "Credential", all: "All credentials",
                options: credentials.map { ($0.code, $0.sign) }, value: filter.credential))
            \(FilterSelect(
                name: "state", label: "State", all: "All states",
                options: StandingState.allCases.map { ($0.code, StateChip($0).word) }, value: filter.state?.code))
            \(some: filter.due, { "<input type='hidden' name='due' value='\($0)'>" })\
            <button class='button quiet small' type='submit'>Show</button>\
            \(when: !filter.isAll, "<a class='clear' href='\(Link.team)'>Show everybody</a>")</form>
            """
    }
}

/// A person of a team, as far as the team's head may see.
public struct TeamPerson: Sendable {
    /// Their id.
    public var id: String
    /// Their name.
    public var name: String
    /// Bench and shift: "Chemistry, nights".
    public var place: String
    /// Their credentials that the job asks for, by code.
    public var cells: [String: TeamCell]

    /// A person.
    public init(id: String, name: String, place: String, cells: [String: TeamCell]) {
        self.id = id
        self.name = name
        self.place = place
        self.cells = cells
    }
}

/// Where one person stands for one credential.
public struct TeamCell: Sendable {
    /// The state.
    public var state: StandingState
    /// What is missing, in the body's word; nothing where it is not known.
    public var missing: String?
    /// The last day.
    public var expires: CalendarDate?

    /// Where a person stands.
    public init(state: StandingState, missing: String? = nil, expires: CalendarDate? = nil) {
        self.state = state
        self.missing = missing
        self.expires = expires
    }
}

/// What a whole team comes to, counted in credentials.
public struct TeamSummary: Sendable {
    /// How many have lapsed.
    public var lapsed: Int
    /// How many end within 30 days and are not complete.
    public var within30: Int
    /// Within 60 days.
    public var within60: Int
    /// Within 90 days.
    public var within90: Int
    /// How many are behind.
    public var behind: Int
    /// How many are complete.
    public var ready: Int

    /// What a team comes to.
    public init(lapsed: Int, within30: Int, within60: Int, within90: Int, behind: Int, ready: Int) {
        self.lapsed = lapsed
        self.within30 = within30
        self.within60 = within60
        self.within90 = within90
        self.behind = behind
        self.ready = ready
    }
}
