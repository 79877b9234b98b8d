import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("Team")
struct TeamTests {
    /// Alder with Tess on haematology and Ugo on chemistry, Birch with Vera; and who leads them.
    private func staffed(
        _ engine: Engine,
        _ body: (TestHouse, [String: Visitor], ID<Organisation>, ID<Organisation>) async throws -> Void
    ) async throws {
        try await TestHouse.use(engine) { test in
            let alder = try await test.organisation("Alder Hospital")
            let birch = try await test.organisation("Birch Clinic")
            let benches = [Unit.Kind.bench, .bench].enumerated().map { place, kind in
                Unit(id: test.house.surroundings.id(), kind: kind, name: ["Hematology", "Chemistry"][place])
            }
            try await test.store.write { connection in
                for bench in benches { try connection.run(OrganisationQueries.add(bench, to: alder)) }
            }
            let yesterday = test.now.day.adding(days: -1)
            let places: [(String, ID<Organisation>, Role, ID<Unit>?, CalendarDate?)] = [
                ("Tess", alder, .technician, benches[0].id, nil), ("Ugo", alder, .technician, benches[1].id, nil),
                ("Vera", birch, .technician, nil, nil), ("Mara", alder, .manager, nil, nil),
                ("Nils", birch, .manager, nil, nil), ("Sofia", alder, .supervisor, benches[0].id, nil),
                ("Former", alder, .manager, nil, yesterday), ("Gone", alder, .technician, benches[0].id, yesterday),
            ]
            var people: [String: Visitor] = [:]
            for (name, home, role, bench, to) in places {
                let visitor = try await test.member(name, email: "\(name.lowercased())@labs.example")
                try await test.employ(visitor, in: home, as: role, bench: bench, to: to)
                people[name] = try await test.again(visitor)
            }
            try await body(test, people, alder, birch)
        }
    }

    private func names(_ test: TestHouse, _ home: ID<Organisation>, _ visitor: Visitor?) async throws -> [String] {
        try await test.house.team(of: home, for: try #require(visitor)).colleagues.map(\.person.name)
    }

    @Test(arguments: Engine.allCases)
    func `a manager sees the people of their organisation, a supervisor those of the bench`(_ engine: Engine)
        async throws
    {
        try await staffed(engine) { test, people, alder, birch in
            let alders = try await names(test, alder, people["Mara"])
            let birchs = try await names(test, birch, people["Nils"])
            let bench = try await names(test, alder, people["Sofia"])
            #expect(alders == ["Mara", "Sofia", "Tess", "Ugo"] && birchs == ["Nils", "Vera"])
            #expect(bench == ["Sofia", "Tess"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `organisations are kept apart, and who has left sees nothing`(_ engine: Engine) async throws {
        try await staffed(engine) { test, people, alder, birch in
            let nowhere: ID<Organisation> = test.house.surroundings.id()
            let tries = [
                ("Mara", birch), ("Nils", alder), ("Sofia", birch), ("Former", alder), ("Former", birch),
                ("Tess", alder), ("Gone", alder), ("Mara", nowhere),
            ]
            for (name, home) in tries {
                let visitor = try #require(people[name])
                #expect(
                    try await refusal { _ = try await test.house.team(of: home, for: visitor) } == .forbidden, "\(name)"
                )
            }
            #expect(try await test.house.teamDesk(try #require(people["Former"])) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `entries are seen only while the person shares them with that organisation`(_ engine: Engine) async throws {
        try await staffed(engine) { test, people, alder, birch in
            let house = test.house
            let tess = try #require(people["Tess"])
            let mara = try #require(people["Mara"])
            try await test.employ(tess, in: birch, as: .technician)
            _ = try await test.recorded(by: tess)
            func seen(by visitor: Visitor, in home: ID<Organisation>) async throws -> Refusal? {
                let team = try await house.team(of: home, for: visitor)
                let colleague = try #require(team.colleagues.first { $0.person.id == tess.person.id })
                return try await refusal { _ = try await house.sharedCredits(of: colleague, for: visitor) }
            }
            let nils = try #require(people["Nils"])
            #expect(try await seen(by: mara, in: alder) == .forbidden)
            try await house.share(true, with: alder, for: tess)
            #expect(try await seen(by: mara, in: alder) == nil)
            #expect(try await seen(by: nils, in: birch) == .forbidden)
            try await house.share(false, with: alder, for: tess)
            #expect(try await seen(by: mara, in: alder) == .forbidden)
            let stranger = try await refusal { try await house.share(true, with: birch, for: mara) }
            #expect(stranger == .missing)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a manager does not open papers or records of the people they lead`(_ engine: Engine) async throws {
        try await staffed(engine) { test, people, _, _ in
            let tess = try #require(people["Tess"])
            let mara = try #require(people["Mara"])
            let file = try await test.paper(of: tess)
            #expect(try await refusal { _ = try await test.house.paper(file.id, for: mara) } == .forbidden)
            let opening = try await refusal {
                _ = try await test.house.openedDossier(of: tess.person.id, for: mara)
            }
            #expect(opening == .forbidden)
        }
    }
}
