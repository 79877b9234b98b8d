import Pages
import Rules
import Testing

/// In which order a team is shown.
struct TeamPageTests {
    private func person(_ name: String, _ states: [(String, StandingState)]) -> TeamPerson {
        TeamPerson(
            id: Dana.id(1), name: name, place: "Chemistry · Day",
            cells: Dictionary(states.map { ($0.0, TeamCell(state: $0.1, expires: Dana.asOf)) }) { first, _ in first })
    }

    @Test func `what presses most stands on top, within a person, too`() throws {
        let page = TeamPage(
            organisation: "Riverside", asOf: Dana.asOf,
            people: [
                person("Aisha", [("one", .ready)]), person("Ben", [("one", .onTrack), ("two", .lapsed)]),
                person("Carla", []),
            ],
            count: 3, credentials: [("one", "First(X)"), ("two", "Second(X)")],
            summary: TeamSummary(lapsed: 1, within30: 0, within60: 0, within90: 0, behind: 0, ready: 1))
        let html = Sample(name: "", page: page).html
        let table = try #require(html.split(separator: "<tbody>", maxSplits: 1).last)
        let places = ["Ben", "Second(X)", "First(X)", "Aisha", "Carla"].map { table.firstRange(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(html.contains("3 credentials of 3 people"))
    }
}
