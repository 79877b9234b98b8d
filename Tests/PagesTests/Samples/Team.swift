import Pages
import Primitives
import Rules

/// A team on three shifts.
enum Team {
    private static let names = [
        "Aisha Bello", "Ben Carver", "Camila Duarte", "Dana Reyes", "Emeka Nwosu", "Farah Haddad", "Grace Kim",
        "Henrik Olsen", "Imani Wright", "Jonas Petersen",
    ]
    private static let places = ["Chemistry, days", "Hematology, nights", "Blood bank, evenings", "Microbiology, days"]

    static let people: [TeamPerson] = names.enumerated().map { place, name in
        let states: [StandingState] = [.onTrack, .ready, .attention, .due, .lapsed, .onTrack, .submitted]
        func cell(_ shift: Int, _ unit: String) -> TeamCell {
            let state = states[(place + shift) % states.count]
            let isDone = state == .ready || state == .submitted
            return TeamCell(
                state: state, missing: isDone ? nil : "\(place * 2 + shift + 1) \(unit) missing",
                expires: Dana.asOf.adding(days: state == .lapsed ? -12 : 20 + place * 60))
        }
        var cells = ["ascp-boc/MLT": cell(0, "points")]
        if place % 2 == 0 { cells["us-fl/technician"] = cell(2, "contact hours") }
        if place % 3 == 0 { cells["amt/MLT"] = cell(4, "points") }
        return TeamPerson(id: Dana.id(100 + place), name: name, place: places[place % 4], cells: cells)
    }

    private static func page(_ filter: TeamFilter, _ people: [TeamPerson]) -> TeamPage {
        TeamPage(
            organisation: "Riverside General", asOf: Dana.asOf, filter: filter, people: people, count: 24,
            benches: ["Chemistry", "Hematology", "Blood bank", "Microbiology"], shifts: ["Days", "Evenings", "Nights"],
            credentials: [
                ("ascp-boc/MLT", "MLT(ASCP)"), ("amt/MLT", "MLT(AMT)"), ("us-fl/technician", "Florida technician"),
            ],
            summary: TeamSummary(lapsed: 1, within30: 2, within60: 4, within90: 6, behind: 5, ready: 7))
    }

    static let page = page(TeamFilter(), people)
    static let narrowed = page(TeamFilter(bench: "Chemistry", state: .attention, due: 60), Array(people.prefix(1)))
}
