import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("Drafts")
struct DraftTests {
    private static let hostile = {
        var form = CreditForm()
        form.title = "\"}],\\ \0 \u{1B}[31m 証 👩‍👩‍👧‍👦 </script>"
        form.completed = "next week"
        form.amount = "-1e9"
        form.topics = ["?", ""]
        form.shares = [.init(topic: "\n", amount: "\t")]
        form.note = "one\r\ntwo\n"
        return form
    }()

    @Test(arguments: Engine.allCases)
    func `whatever was typed is kept, replaced and thrown away`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let id = test.entryID()
            try await house.saveDraft(id, correcting: nil, Self.hostile, for: tess)
            let kept = try await house.draft(id, of: tess)
            #expect(kept.form == Self.hostile && kept.revision == 1 && kept.credit == nil)
            try await house.saveDraft(id, correcting: nil, test.form(), for: tess)
            let replaced = try await house.draft(id, of: tess)
            #expect(replaced.form == test.form() && replaced.revision == 2)
            #expect(try await house.drafts(of: tess).count == 1)
            #expect(try await house.dossier(of: tess).draftCount == 1)
            try await house.discardDraft(id, of: tess)
            #expect(try await refusal { _ = try await house.draft(id, of: tess) } == .missing)
            #expect(try await house.dossier(of: tess).draftCount == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the one saved last comes first`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let ids = (0..<3).map { _ in test.entryID() }
            for id in [ids[0], ids[1], ids[2], ids[0]] {
                test.move(seconds: 1)
                try await test.house.saveDraft(id, correcting: nil, test.form(), for: tess)
            }
            #expect(try await test.house.drafts(of: tess).map(\.id) == [ids[0], ids[2], ids[1]])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a draft goes when its credit is recorded, and cannot come back`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let id = test.entryID()
            try await house.saveDraft(id, correcting: nil, test.form(), for: tess)
            try await house.recordCredit(id, test.form(), for: tess)
            #expect(try await house.drafts(of: tess).isEmpty)
            let late = try await refusal { try await house.saveDraft(id, correcting: nil, test.form(), for: tess) }
            #expect(late == .changedMeanwhile)
        }
    }

    @Test(arguments: Engine.allCases)
    func `somebody else's draft is neither seen, nor written over, nor thrown away`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let id = test.entryID()
            try await house.saveDraft(id, correcting: nil, test.form(), for: tess)
            let writing = try await refusal { try await house.saveDraft(id, correcting: nil, Self.hostile, for: rosa) }
            #expect(writing == .missing)
            let reading = try await refusal { _ = try await house.draft(id, of: rosa) }
            #expect(reading == .forbidden)
            try await house.discardDraft(id, of: rosa)
            let hers = test.form { $0.title = "Hers" }
            try await house.recordCredit(id, hers, for: rosa)
            #expect(try await house.draft(id, of: tess).form == test.form())
        }
    }

    @Test(arguments: Engine.allCases)
    func `what no form can be is refused`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let foreign = try await test.recorded(by: rosa)
            let large = test.form { $0.note = String(repeating: "a", count: 100_000) }
            let tooLarge = try await refusal {
                try await house.saveDraft(test.entryID(), correcting: nil, large, for: tess)
            }
            #expect(tooLarge == .tooLarge(most: 100_000))
            let correcting = try await refusal {
                try await house.saveDraft(test.entryID(), correcting: foreign, test.form(), for: tess)
            }
            #expect(correcting == .missing)
            #expect(try await house.drafts(of: tess).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two savings at once leave one draft`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = test.entryID()
            let houses = [test.house, test.neighbour()]
            let form = test.form()
            async let one: Void = houses[0].saveDraft(id, correcting: nil, form, for: tess)
            async let two: Void = houses[1].saveDraft(id, correcting: nil, form, for: tess)
            _ = try await (one, two)
            #expect(try await test.house.drafts(of: tess).map(\.revision) == [2])
        }
    }
}
