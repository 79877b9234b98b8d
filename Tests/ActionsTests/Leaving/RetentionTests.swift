import Actions
import Domain
import Primitives
import Storage
import TestSupport
import Testing

@Suite("Retention")
struct RetentionTests {
    @Test(arguments: Engine.allCases)
    func `places go when their organisation's period is over, and not before`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (north, south, east) = (
                try await test.organisation("North"), try await test.organisation("South"),
                try await test.organisation("East")
            )
            let tess = try await test.member()
            let boss = try await test.member("Bo Marsh", email: "bo@labs.example")
            for home in [south, east] { try await test.employ(boss, in: home, as: .manager) }
            let manager = try await test.again(boss)
            try await test.house.changeRetention(.membership, of: south, months: "3", for: manager)
            try await test.house.changeRetention(.membership, of: east, months: "0", for: manager)
            let left = test.now.day.adding(days: -80)
            for home in [north, south, east] {
                try await test.employ(tess, in: home, as: .technician, to: left)
                try await test.employ(tess, in: home, as: .assessor)
            }
            _ = try await House.begin(test.store, at: test.now, jobID: test.house.surroundings.id())
            func places() async throws -> [Int] {
                try await test.house.runDueJobs()
                var counts: [Int] = []
                for home in [north, south, east] {
                    counts.append(
                        try await test.count("SELECT count(*) FROM membership WHERE organisation_id = \(home)"))
                }
                return counts
            }
            #expect(try await places() == [2, 3, 3])
            test.move(seconds: 12 * 86_400)
            #expect(try await places() == [2, 2, 3])
            test.move(seconds: 3 * 365 * 86_400)
            #expect(try await places() == [1, 2, 3])
        }
    }

    @Test(arguments: Engine.allCases)
    func `only who manages the organisation sees and changes it`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (north, south) = (try await test.organisation("North"), try await test.organisation("South"))
            let boss = try await test.member("Bo Marsh", email: "bo@labs.example")
            try await test.employ(boss, in: north, as: .manager)
            let lead = try await test.member("Lea Stone", email: "lea@labs.example")
            try await test.employ(lead, in: north, as: .supervisor)
            let house = test.house
            let (manager, supervisor) = (try await test.again(boss), try await test.again(lead))
            #expect(try await house.retention(of: north, for: manager).periods.map(\.months) == [24])
            try await house.changeRetention(.membership, of: north, months: "36", for: manager)
            let now = try await house.retention(of: north, for: manager)
            #expect(now.periods.map(\.months) == [36] && now.changed?.by == "Bo Marsh")
            for (visitor, home) in [(supervisor, north), (manager, south)] {
                #expect(try await refusal { _ = try await house.retention(of: home, for: visitor) } == .forbidden)
                let change = try await refusal {
                    try await house.changeRetention(.membership, of: home, months: "1", for: visitor)
                }
                #expect(change == .forbidden)
            }
            for wrong in ["", "-1", "601", "1.5", "many"] {
                let fields = try await refusedFields {
                    try await house.changeRetention(.membership, of: north, months: wrong, for: manager)
                }
                #expect(fields == ["months"], "\(wrong)")
            }
        }
    }
}
