import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("PreviewCredit")
struct PreviewCreditTests {
    /// What the answer says, in a form that can be compared.
    private func said(_ standings: [Standing], _ id: ID<LedgerEntry>) -> [String] {
        standings.map { standing in
            let tally = standing.activities.first { $0.id == id.text }
            let refused = standing.notCounted.filter { $0.id == id.text }.map {
                "\($0.code) \($0.amount?.description ?? "?")"
            }
            let placed = tally?.placed.map { "\($0.requirement) \($0.amount)" } ?? []
            return
                "\(standing.rules) \(tally?.counted?.description ?? "-") \(placed) \(refused) \(standing.total.counted?.description ?? "-")"
        }
    }

    private func expectPreviewed(
        _ test: TestHouse, _ visitor: Visitor, _ id: ID<LedgerEntry>, _ form: CreditForm,
        correcting: ID<LedgerEntry>? = nil, _ save: () async throws -> Void
    ) async throws {
        let dossier = try await test.house.dossier(of: visitor)
        let preview = try await test.house.preview(id, form, correcting: correcting, dossier)
        #expect(try await test.house.dossier(of: visitor).credits.count == dossier.credits.count)
        try await save()
        let standings = try await test.house.standings(of: test.house.dossier(of: visitor))
        #expect(said(preview.lines.map(\.standing), correcting ?? id) == said(standings, correcting ?? id))
        #expect(!preview.lines.isEmpty)
    }

    private func technician(_ test: TestHouse) async throws -> Visitor {
        let tess = try await test.member()
        try await test.house.addCredential(test.credential("ascp-boc/MLT", issued: "2018-06-01"), for: tess)
        try await test.house.addCredential(test.credential("amt/MLT", issued: "2019-01-10"), for: tess)
        return tess
    }

    @Test(arguments: Engine.allCases)
    func `it says what is so once the credit is saved, repeats and odd topics included`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await technician(test)
            let forms = [
                test.form(), test.form(), test.form { $0.topics = ["hiv-aids"] },
                test.form { ($0.kind, $0.title) = ("presentation", "A talk") },
                test.form { ($0.title, $0.completed) = ("Long ago", "2001-05-05") },
                test.form { ($0.title, $0.amount) = ("Chemistry", "30") },
            ]
            for form in forms {
                let id = test.entryID()
                try await expectPreviewed(test, tess, id, form) {
                    try await test.house.recordCredit(id, form, for: tess)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a correction is counted in the place of what it corrects`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await technician(test)
            let id = try await test.recorded(by: tess)
            _ = try await test.recorded(by: tess) { ($0.completed, $0.amount) = ("2026-01-15", "2") }
            for (seen, amount) in [(1, "4"), (3, "1"), (4, "2")] {
                let form = test.form { $0.amount = amount }
                try await expectPreviewed(test, tess, test.entryID(), form, correcting: id) {
                    try await test.house.correctCredit(id, seen: seen, form, reason: "", for: tess)
                }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a credit that looks like one already there is pointed out`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let id = try await test.recorded(by: tess) { $0.number = "578-001" }
            let dossier = try await test.house.dossier(of: tess)
            func twin(_ change: (inout CreditForm) -> Void, correcting: ID<LedgerEntry>? = nil) async throws -> ID<
                LedgerEntry
            >? {
                try await test.house.preview(test.entryID(), test.form(change), correcting: correcting, dossier).twin?
                    .id
            }
            #expect(try await twin { $0.title = "BODY  fluid cell counts." } == id)
            #expect(try await twin { ($0.title, $0.number) = ("Other words", "578-001") } == id)
            #expect(try await twin { $0.completed = "2026-02-03" } == nil)
            #expect(try await twin { $0.title = "Other words" } == nil)
            #expect(try await twin { ($0.title, $0.number, $0.provider) = ("Other words", "578-001", "Others") } == nil)
            #expect(try await twin({ $0.amount = "2" }, correcting: id) == nil)
            try await test.house.withdrawCredit(id, seen: 1, reason: "Not mine.", for: tess)
            let after = try await test.house.dossier(of: tess)
            #expect(try await test.house.preview(test.entryID(), test.form(), correcting: nil, after).twin == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a form with faults has no answer`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await technician(test)
            let dossier = try await test.house.dossier(of: tess)
            let fields = try await refusedFields {
                _ = try await test.house.preview(
                    test.entryID(), test.form { $0.amount = "much" }, correcting: nil, dossier)
            }
            #expect(fields == ["amount"])
        }
    }
}
