import Domain
import Primitives
import Rules
import Storage
import Testing

@testable import Actions

@Suite("CorrectCredit")
struct CorrectCreditTests {
    @Test(arguments: Engine.allCases)
    func `a correction holds, and what it corrects stays readable`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            let other = try await test.recorded(by: tess) { $0.title = "Another course" }
            let form = test.form { $0.amount = "2" }
            try await test.house.correctCredit(id, seen: 1, form, reason: "Certificate says two.", for: tess)
            let credits = try await test.credits(of: tess)
            #expect(credits.map(\.id) == [id, other])
            #expect(credits[0].record.activity.amount == Credits(2) && credits[0].record.activity.id == id.text)
            #expect(credits[0].record.reason == "Certificate says two.")
            #expect(credits[0].history.map(\.record.activity.amount) == [Credits(thousandths: 1500), Credits(2)])
            #expect(credits[0].history.map(\.action) == [.record, .correct])
            #expect(credits[0].history.map(\.number) == [1, 3])
            #expect(try await test.brokenLink(in: tess.person.id).row == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who corrects an older row than the last is told, and nothing changes`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            let two = test.form { $0.amount = "2" }
            let three = test.form { $0.amount = "3" }
            try await test.house.correctCredit(id, seen: 1, two, reason: "", for: tess)
            func correct(seen: Int) async throws -> Refusal? {
                try await refusal { try await test.house.correctCredit(id, seen: seen, three, reason: "", for: tess) }
            }
            #expect(try await correct(seen: 1) == .changedMeanwhile)
            #expect(try await correct(seen: 0) == .changedMeanwhile)
            #expect(try await correct(seen: 7) == .changedMeanwhile)
            let withdrawing = try await refusal {
                try await test.house.withdrawCredit(id, seen: 1, reason: "Twice.", for: tess)
            }
            #expect(withdrawing == .changedMeanwhile)
            #expect(try await test.credits(of: tess).first?.record.activity.amount == Credits(2))
            #expect(try await correct(seen: 2) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two different corrections at once: one lands, the other is told`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            let houses = [test.house, test.neighbour()]
            let forms = [test.form { $0.amount = "2" }, test.form { $0.amount = "3" }]
            async let one = refusal {
                try await houses[0].correctCredit(id, seen: 1, forms[0], reason: "", for: tess)
            }
            async let two = refusal {
                try await houses[1].correctCredit(id, seen: 1, forms[1], reason: "", for: tess)
            }
            let outcomes = try await [one, two]
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.changedMeanwhile))
            #expect(try await test.brokenLink(in: tess.person.id) == (nil, 2))
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same correction or withdrawal sent twice is added once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            let form = test.form { $0.amount = "2" }
            for _ in 0..<2 {
                try await test.house.correctCredit(id, seen: 1, form, reason: "Two.", for: tess)
            }
            for _ in 0..<2 { try await test.house.withdrawCredit(id, seen: 2, reason: "Not mine.", for: tess) }
            #expect(try await test.credits(of: tess).first?.history.map(\.action) == [.record, .correct, .withdraw])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a withdrawal needs a reason, keeps the words and is the end`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            for reason in ["", " \n\t"] {
                let fields = try await refusedFields {
                    try await house.withdrawCredit(id, seen: 1, reason: reason, for: tess)
                }
                #expect(fields == ["reason"])
            }
            try await house.withdrawCredit(id, seen: 1, reason: "It was a colleague’s.", for: tess)
            let dossier = try await house.dossier(of: tess)
            #expect(dossier.credits.map(\.isWithdrawn) == [true] && dossier.valid.isEmpty)
            #expect(dossier.portfolio().activities.isEmpty)
            #expect(dossier.credits[0].record.activity.title == "Body fluid cell counts")
            #expect(dossier.credits[0].record.reason == "It was a colleague’s.")
            let form = test.form { $0.amount = "2" }
            let correcting = try await refusal {
                try await house.correctCredit(id, seen: 2, form, reason: "", for: tess)
            }
            let again = try await refusal { try await house.withdrawCredit(id, seen: 2, reason: "Still.", for: tess) }
            #expect(correcting == .changedMeanwhile && again == .changedMeanwhile)
        }
    }

    @Test(arguments: Engine.allCases)
    func `hostile words in a reason are kept and can be read`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess)
            let reason = "\"}\\ \0 \u{1B}[31m\n証 👩‍🔬 " + String(repeating: "x", count: 5000)
            try await test.house.correctCredit(id, seen: 1, test.form { $0.amount = "2" }, reason: reason, for: tess)
            let kept = try #require(try await test.credits(of: tess).first?.record.reason)
            #expect(kept == String(reason.prefix(1000)))
        }
    }

    @Test(arguments: Engine.allCases)
    func `papers of a correction must be one's own`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let foreign = try await test.paper(of: rosa).id
            let id = try await test.recorded(by: tess)
            let form = test.form { $0.papers = [foreign] }
            let fields = try await refusedFields {
                try await test.house.correctCredit(id, seen: 1, form, reason: "", for: tess)
            }
            #expect(fields == ["evidence"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `who vouched for an entry vouches no longer when it is corrected`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let alder = try await test.organisation("Alder Hospital")
            let id = test.entryID()
            let record = try test.form().record(id: id, asOf: test.house.today)
            let entry = LedgerEntry(
                id: id, person: tess.person.id, number: 0, credit: id, action: .record, origin: .employer,
                recordedAt: test.now, recordedBy: tess.person.id, verifiedBy: alder, record: record)
            let chance = test.house.surroundings.random
            try await test.store.write { connection in
                try connection.append(entry, try connection.key(of: entry.person), chance: chance)
            }
            #expect(try await test.credits(of: tess).first?.latest.verifiedBy == alder)
            try await test.house.correctCredit(id, seen: 1, test.form { $0.amount = "2" }, reason: "", for: tess)
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.latest.verifiedBy == nil && credit.latest.origin == .own)
            #expect(credit.history.first?.verifiedBy == alder)
            #expect(try await test.brokenLink(in: tess.person.id).row == nil)
        }
    }
}
