import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("TellValue")
struct TellValueTests {
    private func told(
        _ test: TestHouse, programme: String = "us-hi", path: String = "groups.licensed.total", _ value: String = "24",
        by: String = "The state laboratories division, by telephone"
    ) -> ToldValue {
        ToldValue(
            id: test.house.surroundings.id(), programme: programme, version: "every", path: path, value: value,
            toldBy: by, on: CalendarDate(dayNumber: 20_500))
    }

    /// Somebody with a licence of a state that names no number of hours.
    private func holder(_ test: TestHouse, email: String = "tess@labs.example") async throws -> Visitor {
        let visitor = try await test.member("Tess Moreau", email: email)
        let licence = test.credential("us-hi/MLT", issued: "2015-03-10") {
            $0.cycle = try? DateSpan(
                between: #require(CalendarDate("2025-07-01")), and: #require(CalendarDate("2027-06-30")))
        }
        try await test.house.addCredential(licence, for: visitor)
        return visitor
    }

    private func total(_ test: TestHouse, _ visitor: Visitor) async throws -> Credits? {
        try #require(try await test.house.standings(of: test.house.dossier(of: visitor)).first).total.required
    }

    @Test(arguments: Engine.allCases)
    func `what a body told changes where somebody stands, for them alone, until it is taken back`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await holder(test)
            let rosa = try await holder(test, email: "rosa@labs.example")
            #expect(try await total(test, tess) == nil)
            try await test.house.tell(told(test), for: tess)
            #expect(try await total(test, tess) == Credits(24))
            #expect(try await total(test, rosa) == nil)
            let kept = try #require(try await test.house.dossier(of: tess).told.first)
            try await test.house.untell(kept.id, for: rosa)
            #expect(try await total(test, tess) == Credits(24))
            try await test.house.untell(kept.id, for: tess)
            #expect(try await total(test, tess) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a later word on the same thing takes the place of the earlier`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await holder(test)
            try await test.house.tell(told(test, "24"), for: tess)
            try await test.house.tell(told(test, "30"), for: tess)
            #expect(try await total(test, tess) == Credits(30))
            #expect(try await test.house.dossier(of: tess).told.count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what does not fit the rules is refused with the reason`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await holder(test)
            let wrong = [
                ("told-by", told(test, by: " \n")), ("value", told(test, programme: "us-atlantis")),
                ("value", told(test, path: "luck")), ("value", told(test, "many")), ("value", told(test, "-3")),
                ("value", told(test, "\0")), ("value", told(test, path: "")),
            ]
            for (field, value) in wrong {
                let fields = try await refusedFields { try await test.house.tell(value, for: tess) }
                #expect(fields == [field], "\(value)")
            }
            #expect(try await test.house.dossier(of: tess).told.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a value that does not fit newer rules is left out, the others hold`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await holder(test)
            try await test.house.tell(told(test), for: tess)
            let outdated = told(test, programme: "us-atlantis")
            let (person, now) = (tess.person.id, test.now)
            try await test.store.write { connection in
                _ = try connection.run(ToldValueQueries.put(outdated, of: person, at: now))
            }
            #expect(try await total(test, tess) == Credits(24))
        }
    }
}
