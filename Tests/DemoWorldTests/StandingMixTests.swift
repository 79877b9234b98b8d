import DemoWorld
import Domain
import Primitives
import Rules
import Testing

/// The rule book judges the world: whatever the day, there is something of everything to see.
struct StandingMixTests {
    private func standings(_ world: World) throws -> [[Standing]] {
        try world.people.map { try SampleWorld.standings($0, asOf: world.madeOn) }
    }

    @Test func `every credential is one that the rule book knows`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 10, day: 7))
        let book = try SampleWorld.book.get()
        for credential in SampleWorld.world(day).people.flatMap(\.credentials) {
            #expect(book.programme(ofCredential: credential.held.credential) != nil, "\(credential.held.credential)")
        }
    }

    @Test(arguments: SampleWorld.fewDays)
    func `some lapse soon, some have lapsed, some are done and most are on the way`(_ day: CalendarDate) throws {
        let main = try standings(SampleWorld.world(day)).compactMap(\.first)
        func count(_ state: StandingState) -> Int { main.filter { $0.state == state }.count }
        func ending(_ days: Int) -> Int {
            main.filter { standing in
                guard let last = standing.expires, [.due, .onTrack, .attention].contains(standing.state) else {
                    return false
                }
                return last >= day && last <= day.adding(days: days)
            }.count
        }
        #expect(count(.lapsed) == 3)
        #expect(count(.voluntary) == 4)
        #expect(count(.submitted) == 2)
        #expect(count(.ready) >= 10)
        #expect(count(.onTrack) >= 18)
        #expect(count(.attention) >= 9)
        #expect(ending(30) >= 2)
        #expect(ending(60) >= 4)
        #expect(ending(90) >= 6)
    }

    @Test(arguments: [1, 2, 3, 2026])
    func `another seed keeps the mix`(_ seed: UInt64) throws {
        let day = try #require(CalendarDate(year: 2026, month: 10, day: 7))
        let main = try standings(World(seed: seed, today: day)).compactMap(\.first)
        #expect(main.filter { $0.state == .lapsed }.count == 3)
        #expect(main.filter { $0.state == .voluntary }.count == 4)
        #expect(main.filter { $0.isComplete == true }.count >= 10)
        #expect(main.filter { $0.state == .attention }.count >= 9)
    }

    @Test func `what does not count has many reasons`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 10, day: 7))
        let lines = try standings(SampleWorld.world(day)).joined().flatMap(\.notCounted)
        let codes = Set(lines.map(\.code))
        #expect(codes.isSuperset(of: [.overCap, .duplicate, .providerNotAccepted, .outsideCycle, .kindUnknownValue]))
    }
}
