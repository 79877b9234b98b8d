import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("KeepCredential")
struct KeepCredentialTests {
    @Test(arguments: Engine.allCases)
    func `a credential is kept with all its facts, once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let mlt = test.credential("us-fl/technician", issued: "2015-01-15", number: "TN 12345") {
                $0.facts.role = "technician"
                $0.facts.categories = [TopicSet(.hematology), TopicSet(.chemistry)]
                $0.facts.firstRenewal = false
            }
            try await house.addCredential(mlt, for: tess)
            try await house.addCredential(mlt, for: tess)
            let kept = try #require(try await house.dossier(of: tess).credentials.first)
            #expect(try await house.dossier(of: tess).credentials.count == 1)
            #expect(kept.id == mlt.id && kept.number == "TN 12345" && kept.revision == 1)
            #expect(String(reflecting: kept.held) == String(reflecting: mlt.held))
            #expect(try await house.standings(of: house.dossier(of: tess)).map(\.credential) == ["us-fl/technician"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a change of what was seen is taken, one of an older state is told`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            var mlt = test.credential("ascp-boc/MLT", issued: "2018-06-01")
            try await house.addCredential(mlt, for: tess)
            mlt.number = "1"
            try await house.changeCredential(mlt, for: tess)
            mlt.number = "2"
            #expect(try await refusal { try await house.changeCredential(mlt, for: tess) } == .changedMeanwhile)
            mlt.revision = 2
            try await house.changeCredential(mlt, for: tess)
            let kept = try #require(try await house.dossier(of: tess).credentials.first)
            #expect(kept.number == "2" && kept.revision == 3)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two changes at once: one is taken`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let mlt = test.credential("ascp-boc/MLT", issued: "2018-06-01")
            try await test.house.addCredential(mlt, for: tess)
            let houses = [test.house, test.neighbour()]
            async let one = refusal { try await houses[0].changeCredential(mlt, for: tess) }
            async let two = refusal { try await houses[1].changeCredential(mlt, for: tess) }
            let outcomes = try await [one, two]
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.changedMeanwhile))
        }
    }

    @Test(arguments: Engine.allCases)
    func `taken out, it is gone from the wallet and the log stays`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let mlt = test.credential("ascp-boc/MLT", issued: "2018-06-01")
            try await house.addCredential(mlt, for: tess)
            _ = try await test.recorded(by: tess)
            try await house.removeCredential(mlt.id, for: tess)
            let dossier = try await house.dossier(of: tess)
            #expect(dossier.credentials.isEmpty && dossier.credits.count == 1)
            #expect(try await refusal { try await house.removeCredential(mlt.id, for: tess) } == .missing)
            #expect(try await refusal { try await house.changeCredential(mlt, for: tess) } == .missing)
        }
    }

    @Test(arguments: Engine.allCases)
    func `somebody else's credential cannot be changed or taken out`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let mlt = test.credential("ascp-boc/MLT", issued: "2018-06-01")
            try await house.addCredential(mlt, for: tess)
            #expect(try await refusal { try await house.changeCredential(mlt, for: rosa) } == .forbidden)
            #expect(try await refusal { try await house.removeCredential(mlt.id, for: rosa) } == .forbidden)
            await #expect(throws: (any Error).self) { try await house.addCredential(mlt, for: rosa) }
            #expect(try await house.dossier(of: rosa).credentials.isEmpty)
            #expect(try await house.dossier(of: tess).credentials.map(\.revision) == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `what could not be counted or read back is refused, and the wallet opens as before`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let fine = test.credential("ascp-boc/MLT", issued: "2018-06-01")
            try await house.addCredential(fine, for: tess)
            let day = try #require(CalendarDate("2018-06-01"))
            let wrong = [
                ("credential", test.credential("ascp-boc/WIZARD")), ("credential", test.credential("")),
                ("credential", test.credential("ascp-boc/MLT\0")),
                ("credential", test.credential("us-fl/technician") { $0.facts.role = "  " }),
                ("credential", test.credential("us-fl/technician") { $0.facts.role = "tech\u{9B}nician" }),
                (
                    "credential",
                    test.credential("us-fl/technician") { $0.facts.role = String(repeating: "a", count: 3000) }
                ),
                ("credential", test.credential("ascp-boc/MLT", issued: "0001-01-01")),
                ("credential", test.credential("ascp-boc/MLT") { $0.facts.dutiesPaid = [12] }),
                (
                    "credential",
                    test.credential("ascp-boc/MLT") { $0.cycle = DateSpan(from: day, to: day.adding(days: 9000)) }
                ),
                ("number", test.credential("ascp-boc/MLT", number: "1\u{0}2")),
                ("number", test.credential("ascp-boc/MLT", number: String(repeating: "1", count: 61))),
            ]
            for (field, credential) in wrong {
                let adding = try await refusedFields { try await house.addCredential(credential, for: tess) }
                #expect(adding == [field], "\(credential.held.credential)")
                var changed = Credential(id: fine.id, held: credential.held, number: credential.number)
                changed.revision = 1
                let changing = try await refusedFields { try await house.changeCredential(changed, for: tess) }
                #expect(changing == [field])
            }
            #expect(try await house.dossier(of: tess).credentials.map(\.revision) == [1])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a wallet holds forty`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            for _ in 0..<40 { try await test.house.addCredential(test.credential("ascp-boc/MLT"), for: tess) }
            let fields = try await refusedFields {
                try await test.house.addCredential(test.credential("ascp-boc/MLT"), for: tess)
            }
            #expect(fields == ["credential"])
        }
    }
}
