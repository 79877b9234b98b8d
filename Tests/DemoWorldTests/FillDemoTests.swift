import Actions
import DemoWorld
import Domain
import Identity
import Primitives
import Rules
import Storage
import Testing

struct FillDemoTests {
    private func world(of house: House) -> World { SampleWorld.world(house.today) }

    @Test(arguments: Engine.allCases)
    func `an empty database gets everybody and is marked as a demo`(_ engine: Engine) async throws {
        try await DemoHouse.use(engine) { house in
            let world = world(of: house)
            try await house.fillDemo(world)
            let laboratory = try #require(world.places.first).organisation.id
            let (installation, people, members, rows) = try await house.store.read { connection in
                (
                    try connection.first(InstallationQueries.installation()),
                    try connection.first(PersonQueries.count()),
                    try connection.all(MembershipQueries.active(in: laboratory, on: world.madeOn)),
                    try connection.all(LedgerQueries.all(in: laboratory, on: world.madeOn)).count
                )
            }
            #expect(installation?.demoMadeOn == house.today)
            #expect(people == world.people.count)
            #expect(Set(members.map(\.person)).count == 60)
            #expect(rows == world.people.flatMap(\.entries).count)
        }
    }

    @Test func `a demo is not made twice`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let world = world(of: house)
            try await house.fillDemo(world)
            await #expect(throws: DemoRefusal.alreadyMade(on: house.today)) { try await house.fillDemo(world) }
        }
    }

    @Test func `real people are left alone`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let somebody = Person(id: house.surroundings.id(), name: "Somebody Real", createdAt: house.now)
            try await house.store.write { connection in _ = try connection.run(PersonQueries.add(somebody)) }
            await #expect(throws: DemoRefusal.notEmpty) { try await house.fillDemo(world(of: house)) }
            let (count, installation) = try await house.store.read { connection in
                (
                    try connection.first(PersonQueries.count()),
                    try connection.first(InstallationQueries.installation())
                )
            }
            #expect(count == 1)
            #expect(installation?.demoMadeOn == nil)
        }
    }

    @Test func `an interruption leaves the database as empty as it was`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let world = world(of: house)
            let last = try #require(world.places.last)
            // One of the demo's own rows stands in the way.
            try await house.store.write { connection in
                _ = try connection.run(OrganisationQueries.add(last.organisation, at: house.now))
            }
            await #expect(throws: StoreError.self) { try await house.fillDemo(world) }
            let (anybody, installation) = try await house.store.read { connection in
                (
                    try connection.first(PersonQueries.anybody()),
                    try connection.first(InstallationQueries.installation())
                )
            }
            #expect(anybody == nil)
            #expect(installation?.demoMadeOn == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the technician signs in and sees three gaps, a draft and a withdrawn credit`(_ engine: Engine) async throws {
        try await DemoHouse.use(engine) { house in
            try await house.fillDemo(world(of: house))
            let visitor = try await visitor("tech@demo.test", house)
            let dossier = try await house.dossier(of: visitor)
            let standings = try await house.standings(of: dossier)
            #expect(visitor.person.name == "Dana Reyes")
            #expect(standings.map(\.credential) == ["ascp-boc/MLT", "amt/MLT", "us-fl/technician"])
            #expect(standings.map(\.isComplete) == [false, false, false])
            #expect(standings[0].missing("ethics") == Credits(1))
            #expect(standings[2].missing("medical-errors") == Credits(2))
            #expect(standings[1].total.missing.map { $0 > .zero && $0 < Credits(10) } == true)
            #expect(dossier.credits.contains { $0.isWithdrawn })
            #expect(try await house.drafts(of: visitor).count == 1)
        }
    }

    @Test func `everybody has the demo's password and the operator runs the installation`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let world = world(of: house)
            try await house.fillDemo(world)
            for inhabitant in world.people.prefix(6) {
                let visitor = try await visitor(inhabitant.email, house)
                #expect(visitor.person.id == inhabitant.person.id)
                #expect(visitor.actor.isOperator == inhabitant.isOperator)
            }
        }
    }

    @Test func `the chain of every ledger holds`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let world = world(of: house)
            try await house.fillDemo(world)
            for inhabitant in world.people {
                let rows = try await house.store.read { connection in
                    try connection.all(LedgerQueries.all(of: inhabitant.person.id))
                }
                #expect(rows.map(\.id) == inhabitant.entries.map(\.id))
                var before: [UInt8] = []
                for (row, entry) in zip(rows, inhabitant.entries) {
                    #expect(row.number == entry.number)
                    #expect(row.digest == Digest.sha256(LedgerChain.bytes(after: before, entry, sealed: row.sealed)))
                    before = row.digest
                }
            }
        }
    }

    @Test func `papers that are found stand in the technician's log, and only there`() async throws {
        try await DemoHouse.use(.sqlite) { house in
            let bytes = Array("%PDF-1.4\nA certificate.".utf8)
            try await house.fillDemo(world(of: house), papers: ["peripheral-smears.pdf": bytes, "unknown.pdf": bytes])
            let visitor = try await visitor("tech@demo.test", house)
            let credits = try await house.dossier(of: visitor).credits.filter { !$0.record.papers.isEmpty }
            #expect(credits.map(\.record.activity.title) == ["Peripheral smears that change the diagnosis"])
            let file = try #require(try await house.papers(credits.flatMap(\.record.papers), of: visitor).first)
            #expect(file.name == "Certificate LLL-4410.pdf")
            #expect(try await house.paper(file.id, for: visitor).bytes == bytes)
            let kept = try await house.store.read { connection in try connection.all(EvidenceQueries.digests()) }
            #expect(kept == [file.digest])
        }
    }

    private func visitor(_ email: String, _ house: House) async throws -> Visitor {
        let new = try await house.signIn(email: email, password: World.password, agent: "test", from: "127.0.0.1")
        let visitor = try await house.visitor(new.token.digest)
        return try #require(visitor)
    }
}
