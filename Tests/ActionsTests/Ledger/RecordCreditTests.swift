import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("RecordCredit")
struct RecordCreditTests {
    @Test(arguments: Engine.allCases)
    func `a credit stands in the ledger of who recorded it, and in no other`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let id = try await test.recorded(by: tess) { $0.note = "Second part online." }
            let credit = try #require(try await test.credits(of: tess).first)
            #expect(credit.id == id && credit.latest.id == id && credit.latest.number == 1)
            #expect(credit.latest.origin == .own && credit.latest.action == .record && credit.latest.verifiedBy == nil)
            #expect(credit.latest.recordedBy == tess.person.id && !credit.isWithdrawn)
            #expect(credit.record.activity.title == "Body fluid cell counts" && credit.record.activity.id == id.text)
            #expect(credit.record.note == "Second part online.")
            #expect(try await test.credits(of: rosa).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `its words are sealed`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess) { $0.note = "A secret of my own" }
            try await test.house.saveDraft(test.entryID(), correcting: nil, test.form(), for: tess)
            let entry = try await test.store.read { connection in try connection.first(LedgerQueries.entry(id)) }
            let drafts = try await test.store.read { connection in
                try connection.all(DraftQueries.all(of: tess.person.id))
            }
            for sealed in [try #require(entry).sealed, try #require(drafts.first).sealed] {
                for word in ["Body fluid", "secret", "Bench Academy", "hematology"] {
                    #expect(sealed.firstRange(of: Array(word.utf8)) == nil)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `the same form sent twice, one after the other or at once, is one row`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = test.entryID()
            let houses = [test.house, test.neighbour()]
            let form = test.form()
            async let one = houses[0].recordCredit(id, form, for: tess)
            async let two = houses[1].recordCredit(id, form, for: tess)
            #expect(try await [one, two] == [id, id])
            #expect(try await test.house.recordCredit(id, form, for: tess) == id)
            let link = try await test.brokenLink(in: tess.person.id)
            #expect(link.count == 1 && link.row == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an id of somebody else's is refused and changes nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let id = try await test.recorded(by: tess)
            let form = test.form { $0.title = "Overwritten" }
            #expect(try await refusal { try await test.house.recordCredit(id, form, for: rosa) } == .missing)
            let correcting = try await refusal {
                try await test.house.correctCredit(id, seen: 1, form, reason: "", for: rosa)
            }
            let withdrawing = try await refusal {
                try await test.house.withdrawCredit(id, seen: 1, reason: "No", for: rosa)
            }
            #expect(correcting == .forbidden && withdrawing == .forbidden)
            #expect(try await test.credits(of: tess).map(\.record.activity.title) == ["Body fluid cell counts"])
            #expect(try await test.count("SELECT count(*) FROM ledger_entry") == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `papers must be one's own, there, and not too many`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let own = try await test.paper(of: tess).id
            let foreign = try await test.paper(of: rosa).id
            for papers in [
                [foreign], [own, foreign], [test.house.surroundings.id()], Array(repeating: own, count: 13),
            ] {
                let fields = try await refusedFields { _ = try await test.recorded(by: tess) { $0.papers = papers } }
                #expect(fields == ["evidence"])
                let id = test.entryID()
                let form = test.form { $0.papers = papers }
                let drafted = try await refusedFields {
                    try await test.house.saveDraft(id, correcting: nil, form, for: tess)
                }
                #expect(drafted == ["evidence"])
            }
            #expect(try await test.credits(of: tess).isEmpty)
            _ = try await test.recorded(by: tess) { $0.papers = [own] }
            #expect(try await test.credits(of: tess).first?.record.papers == [own])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a form with faults is refused with all of them, and nothing is recorded`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let fields = try await refusedFields {
                _ = try await test.recorded(by: tess) { ($0.title, $0.amount, $0.kind) = ("\0", "0", "?") }
            }
            #expect(fields == ["title", "amount", "kind"])
            #expect(try await test.count("SELECT count(*) FROM ledger_entry") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `many writers at once on one ledger all land, and the chain holds`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let houses = [test.house, test.neighbour()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    let form = test.form { $0.title = "Course \(number)" }
                    let id = test.entryID()
                    group.addTask { _ = try await houses[number % 2].recordCredit(id, form, for: tess) }
                }
                try await group.waitForAll()
            }
            let credits = try await test.credits(of: tess)
            #expect(Set(credits.map(\.record.activity.title)) == Set((0..<16).map { "Course \($0)" }))
            #expect(credits.map(\.latest.number) == Array(1...16))
            let link = try await test.brokenLink(in: tess.person.id)
            #expect(link.count == 16 && link.row == nil)
        }
    }
}
