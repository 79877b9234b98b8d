import Primitives
import Rules
import Testing

@testable import Domain

struct WhatIfTests {
    private let today = day("2026-02-01")
    private let log = [
        SampleLog.course("a", "2025-03-01", 3, .hematology), SampleLog.course("b", "2025-05-01", 2, .safety),
    ]

    @Test func `a credential more is counted as the wallet would count it, and the others stay as they are`() throws {
        let book = try RealRuleBook.book.get()
        let portfolio = SampleLog.portfolio([SampleLog.amt()], log)
        let added = HeldCredential(id: "x", credential: "us-la/CLS-G", issued: day("2025-02-01"))
        let answer = try #require(try book.answer(WhatIf(added: added), for: portfolio, asOf: today))
        #expect(answer.untouched.map(\.id) == ["amt"] && answer.lines.count == 1 && answer.alreadyHeld == nil)
        var wallet = portfolio
        wallet.credentials.append(added)
        let real = try book.standings(of: wallet, asOf: today)[1]
        let tried = try #require(answer.lines[0].after)
        #expect(tried.total == real.total && tried.state == real.state && tried.cycle == real.cycle)
        #expect(tried.activities.map(\.counted) == real.activities.map(\.counted))
        #expect(answer.lines[0].before == nil && tried.id == WhatIf.addedID)
    }

    @Test func `another version counts only its own programme's credentials, whenever their cycle ends`() throws {
        let book = try RealRuleBook.book.get()
        var specialist = SampleLog.ascp()
        specialist.credential = "ascp-boc/HT"
        let portfolio = SampleLog.portfolio([specialist, SampleLog.amt()], log)
        let trial = WhatIf(version: "ascp-cmp@2023-01-01")
        let answer = try #require(try book.answer(trial, for: portfolio, asOf: today))
        #expect(answer.untouched.map(\.id) == ["amt"])
        let line = try #require(answer.lines.first)
        func histology(_ standing: Standing?) -> Credits? {
            standing?.requirements.first { $0.id == "histology" }?.tally.required
        }
        #expect(line.before?.rules == "ascp-cmp@2024-01-01" && histology(line.before) == Credits(8))
        #expect(line.after?.rules == "ascp-cmp@2023-01-01" && histology(line.after) == Credits(2))
    }

    @Test func `the version in force changes nothing`() throws {
        let book = try RealRuleBook.book.get()
        let portfolio = SampleLog.portfolio([SampleLog.ascp()], log)
        let answer = try #require(
            try book.answer(WhatIf(version: "ascp-cmp@2024-01-01"), for: portfolio, asOf: today))
        let line = try #require(answer.lines.first)
        #expect(line.before?.total == line.after?.total && line.before?.state == line.after?.state)
    }

    @Test func `what is held already is said, under its older name too`() throws {
        let book = try RealRuleBook.book.get()
        let held = HeldCredential(id: "fl", credential: "us-fl/FL-technician", issued: day("2019-01-01"))
        let added = HeldCredential(id: "x", credential: "us-fl/technician", issued: today)
        let answer = try #require(
            try book.answer(WhatIf(added: added), for: SampleLog.portfolio([held], log), asOf: today))
        #expect(answer.alreadyHeld?.id == "fl")
    }

    @Test func `a version or a credential that nobody knows has no answer`() throws {
        let book = try RealRuleBook.book.get()
        let portfolio = SampleLog.portfolio([SampleLog.amt()], log)
        let noVersion = try book.answer(WhatIf(version: "ascp-cmp@1999-01-01"), for: portfolio, asOf: today)
        #expect(noVersion == nil)
        let stranger = HeldCredential(id: "x", credential: "nobody/MLT")
        let noCredential = try book.answer(WhatIf(added: stranger), for: portfolio, asOf: today)
        #expect(noCredential == nil)
    }
}
