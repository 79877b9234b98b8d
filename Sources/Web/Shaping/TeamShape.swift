import Actions
import Domain
import Pages
import Primitives
import Rules

extension TeamFilter {
    /// What stands in the address.
    init(_ query: Fields) {
        func word(_ name: String) -> String? { query[name].isEmpty ? nil : query[name] }
        self.init(
            text: String(query["q"].prefix(100)), bench: word("bench"), shift: word("shift"),
            credential: word("credential"), state: StandingState.codes.find(query["state"]),
            due: Int(query["due"]).flatMap { (1...365).contains($0) ? $0 : nil })
    }
}

/// A team as its page shows it.
struct TeamShape {
    private let team: Team
    private let today: CalendarDate
    private let names: [ID<Unit>: String]

    init(_ team: Team, _ today: CalendarDate) {
        self.team = team
        self.today = today
        names = Dictionary(team.units.map { ($0.id, $0.name) }) { first, _ in first }
    }

    private func unit(_ colleague: TeamColleague, _ part: (Membership) -> ID<Unit>?) -> String? {
        colleague.memberships.lazy.compactMap(part).first.flatMap { names[$0] }
    }

    /// "Chemistry · Night", with the role before it where asked.
    func place(_ colleague: TeamColleague, withRole: Bool = false) -> String {
        let role = withRole ? colleague.memberships.first?.role.words : nil
        let first = role.map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return [first, unit(colleague, \.bench), unit(colleague, \.shift)].compactMap { $0 }.joined(separator: " · ")
    }

    func fits(_ colleague: TeamColleague, _ filter: TeamFilter) -> Bool {
        if let bench = filter.bench, unit(colleague, \.bench) != bench { return false }
        if let shift = filter.shift, unit(colleague, \.shift) != shift { return false }
        let words = Name.folded(filter.text).split(separator: " ")
        let name = Name.folded(colleague.person.name)
        guard words.allSatisfy({ name.contains($0) }) else { return false }
        guard filter.credential != nil || filter.state != nil || filter.due != nil else { return true }
        return colleague.standings.contains { fits($0, filter) }
    }

    private func fits(_ standing: Standing, _ filter: TeamFilter) -> Bool {
        if let code = filter.credential, standing.credential != code { return false }
        if let state = filter.state, standing.state != state { return false }
        if let due = filter.due { return isOpen(standing, within: due) }
        return true
    }

    /// Whether a credential ends within so many days and is not complete.
    private func isOpen(_ standing: Standing, within days: Int) -> Bool {
        guard standing.isComplete != true, standing.state != .voluntary, let expires = standing.expires else {
            return false
        }
        return expires >= today && expires.days(since: today) <= days
    }

    /// Somebody with the credentials that were asked about.
    func person(_ colleague: TeamColleague, _ filter: TeamFilter) -> TeamPerson {
        var cells: [String: TeamCell] = [:]
        for standing in colleague.standings where fits(standing, filter) {
            let missing = standing.total.missing.map {
                $0 == .zero ? "nothing" : "\($0) \($0 == Credits(1) ? standing.unit.one : standing.unit.many)"
            }
            cells[standing.credential] = TeamCell(state: standing.state, missing: missing, expires: standing.expires)
        }
        return TeamPerson(
            id: colleague.person.id.text, name: colleague.person.name, place: place(colleague), cells: cells)
    }

    /// The credentials that occur, the most frequent first.
    var credentials: [(code: String, sign: String)] {
        var counts: [String: (sign: String, count: Int)] = [:]
        for standing in team.colleagues.flatMap(\.standings) {
            counts[standing.credential, default: (standing.name, 0)].count += 1
        }
        return counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value.sign) }
    }

    var summary: TeamSummary {
        let all = team.colleagues.flatMap(\.standings)
        return TeamSummary(
            lapsed: all.count { $0.state == .lapsed || $0.state == .grace },
            within30: all.count { isOpen($0, within: 30) }, within60: all.count { isOpen($0, within: 60) },
            within90: all.count { isOpen($0, within: 90) }, behind: all.count { $0.state == .attention },
            ready: all.count { $0.isComplete == true })
    }
}
