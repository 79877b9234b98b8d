import DemoWorld
import Domain
import Primitives
import Rules
import Testing

struct WorldTests {
    private let day: CalendarDate
    private let world: World
    private var staff: [Inhabitant] {
        let laboratory = world.places.first { $0.organisation.isEmployer }?.organisation.id
        return world.people.filter { person in
            person.memberships.contains { $0.organisation == laboratory && $0.isActive(on: day) }
        }
    }

    init() throws {
        day = try #require(CalendarDate(year: 2026, month: 10, day: 7))
        world = SampleWorld.world(day)
    }

    @Test func `a seed and a day give one world`() {
        #expect("\(World(seed: 7, today: day))" == "\(world)")
        #expect("\(World(seed: 8, today: day))" != "\(world)")
    }

    @Test func `sixty people work in the laboratory on benches and shifts`() {
        #expect(staff.count == 60)
        let roles = staff.flatMap(\.memberships).map(\.role)
        #expect(roles.filter { $0 == .manager }.count == 1)
        #expect(roles.filter { $0 == .supervisor }.count >= 5)
        let units = Set(world.places.flatMap(\.units).map(\.id))
        let used = staff.flatMap(\.memberships).flatMap { [$0.bench, $0.shift].compactMap(\.self) }
        #expect(Set(used).isSubset(of: units))
        #expect(world.places.flatMap(\.units).filter { $0.kind == .bench }.count == 5)
        #expect(world.places.flatMap(\.units).filter { $0.kind == .shift }.count == 3)
    }

    @Test(arguments: [
        ("tech@demo.test", Role.technician), ("manager@demo.test", .manager), ("provider@demo.test", .provider),
        ("auditor@demo.test", .auditor),
    ])
    func `a sign-in holds the place that its rooms ask for`(_ email: String, _ role: Role) throws {
        let found = world.people.first { $0.email == email }
        let person = try #require(found)
        let actor = Actor(person: person.person.id, memberships: person.memberships, on: day)
        #expect(actor.holds(role))
    }

    @Test func `one person runs the installation`() {
        #expect(world.people.filter(\.isOperator).map(\.email) == ["admin@demo.test"])
    }

    @Test func `nobody has another's address, number or id`() {
        let emails = world.people.map(\.email)
        #expect(Set(emails).count == emails.count)
        #expect(emails.allSatisfy { $0.hasSuffix("@demo.test") && $0.utf8.allSatisfy { $0 < 128 } })
        let numbers = world.people.flatMap(\.identifiers).map { "\($0.kind) \(Identifier.folded($0.number))" }
        #expect(Set(numbers).count == numbers.count)
        let rows = world.people.flatMap(\.entries).map(\.id)
        #expect(Set(rows).count == rows.count)
    }

    @Test(arguments: SampleWorld.fewDays)
    func `nothing in the log was done or written down later than yesterday`(_ day: CalendarDate) {
        for inhabitant in SampleWorld.world(day).people {
            let came = inhabitant.person.createdAt
            #expect(came < Instant(startOf: day))
            for entry in inhabitant.entries {
                let activity = entry.record.activity
                #expect(activity.completed < day)
                #expect(activity.started ?? activity.completed <= activity.completed)
                #expect(entry.recordedAt < Instant(startOf: day) && entry.recordedAt >= came)
                #expect(entry.recordedAt >= Instant(startOf: activity.completed))
            }
            for draft in inhabitant.drafts { #expect(draft.changedAt < Instant(startOf: day)) }
        }
    }

    @Test(arguments: SampleWorld.fewDays)
    func `ledgers run in the order of time and a credit begins with its first row`(_ day: CalendarDate) {
        for inhabitant in SampleWorld.world(day).people {
            var seen: Set<ID<LedgerEntry>> = []
            #expect(inhabitant.entries.map(\.number) == Array(0..<inhabitant.entries.count).map { $0 + 1 })
            for (one, next) in zip(inhabitant.entries, inhabitant.entries.dropFirst()) {
                #expect(one.recordedAt <= next.recordedAt)
            }
            for entry in inhabitant.entries {
                #expect(entry.person == inhabitant.person.id)
                #expect((entry.action == .record) == (entry.credit == entry.id))
                #expect(entry.action == .record || seen.contains(entry.credit))
                #expect(entry.action == .record || entry.record.reason != nil)
                #expect((entry.origin == .employer || entry.origin == .provider) == (entry.verifiedBy != nil))
                seen.insert(entry.id)
            }
        }
    }

    @Test(arguments: SampleWorld.fewDays)
    func `everybody on the staff logged twenty to some forty activities`(_ day: CalendarDate) {
        for inhabitant in SampleWorld.world(day).people where inhabitant.credentials.count > 0 {
            let count = Credit.all(in: inhabitant.entries).count
            #expect((20...45).contains(count), "\(inhabitant.person.name): \(count)")
        }
    }

    @Test func `everything that was typed would be taken by the form`() throws {
        for entry in world.people.flatMap(\.entries) {
            let again = try CreditForm(entry.record).record(id: entry.id, asOf: day)
            #expect(again.activity.title == entry.record.activity.title)
            #expect(again.activity.amount == entry.record.activity.amount)
        }
    }

    @Test func `what is held live is held on days when people are at work or at a meeting`() {
        for activity in world.people.flatMap(\.entries).map(\.record.activity) {
            let (_, month, number) = activity.completed.parts
            #expect(!((month, number) == (1, 1) || (month, number) == (12, 25) || (month, number) == (7, 4)))
            // 1970-01-01 was a Thursday: 2 and 3 are Saturday and Sunday.
            let weekday = Int(activity.completed.dayNumber) % 7
            if activity.kind == .inService { #expect(weekday != 2 && weekday != 3) }
        }
    }

    @Test func `many people stand on the roster of one in-service`() {
        var rosters: [String: Int] = [:]
        for activity in world.people.flatMap(\.entries).map(\.record.activity) where activity.kind == .inService {
            rosters["\(activity.title) \(activity.completed)", default: 0] += 1
        }
        #expect(rosters.values.filter { $0 >= 10 }.count >= 10)
    }
}
