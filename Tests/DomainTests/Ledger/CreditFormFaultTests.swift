import Primitives
import Rules
import Testing

@testable import Domain

@Suite("CreditForm faults")
struct CreditFormFaultTests {
    struct Wrong: Sendable, CustomTestStringConvertible {
        let field: String
        let why: String
        let change: @Sendable (inout CreditForm) -> Void
        var testDescription: String { "\(field): \(why)" }

        init(_ field: String, _ why: String, _ change: @escaping @Sendable (inout CreditForm) -> Void) {
            (self.field, self.why, self.change) = (field, why, change)
        }
    }

    private static let lines = [
        Wrong("title", "empty") { $0.title = "" },
        Wrong("title", "spaces only") { $0.title = " \n\t\u{A0}" },
        Wrong("title", "too long") { $0.title = String(repeating: "a", count: 301) },
        Wrong("title", "one letter of many bytes") { $0.title = "a" + String(repeating: "\u{301}", count: 2000) },
        Wrong("title", "a control character") { $0.title = "Body\u{1B}[31mfluids" },
        Wrong("title", "NUL") { $0.title = "Body\0fluids" },
        Wrong("title", "a control character behind ASCII") { $0.title = "Body\u{9B}fluids" },
        Wrong("provider", "too long") { $0.provider = String(repeating: "a", count: 301) },
        Wrong("provider", "spaces only") { $0.provider = "  " },
        Wrong("provider", "a control character") { $0.provider = "Bench\u{7}" },
        Wrong("number", "too long") { $0.number = String(repeating: "7", count: 301) },
        Wrong("number", "NUL") { $0.number = "57\0" },
        Wrong("approval-number", "too long") { $0.approvalNumber = String(repeating: "7", count: 301) },
        Wrong("note", "too long") { $0.note = String(repeating: "a", count: 4001) },
    ]
    private static let days = [
        Wrong("completed", "empty") { $0.completed = "" },
        Wrong("completed", "no such day") { $0.completed = "2026-02-30" },
        Wrong("completed", "written otherwise") { $0.completed = "03/02/2026" },
        Wrong("completed", "hostile") { $0.completed = "2026-03-0\u{FF12}" },
        Wrong("completed", "years ahead") { $0.completed = "2029-04-01" },
        Wrong("completed", "long ago") { $0.completed = "1949-12-31" },
        Wrong("started", "no day") { $0.started = "yesterday" },
        Wrong("started", "after its end") { $0.started = "2026-03-03" },
        Wrong("started", "in the year 1") { $0.started = "0001-01-01" },
    ]
    private static let amounts = [
        Wrong("amount", "empty") { $0.amount = " " },
        Wrong("amount", "nothing") { $0.amount = "0.000" },
        Wrong("amount", "less than nothing") { $0.amount = "-1" },
        Wrong("amount", "four decimals") { $0.amount = "1.0625" },
        Wrong("amount", "words") { $0.amount = "two" },
        Wrong("amount", "an exponent") { $0.amount = "1e3" },
        Wrong("amount", "other digits") { $0.amount = "\u{661}\u{662}" },
        Wrong("amount", "a leading zero") { $0.amount = "036" },
        Wrong("amount", "two commas") { $0.amount = "1,2,3" },
        Wrong("amount", "comma and full stop") { $0.amount = "1,200.5" },
        Wrong("amount", "a comma that may divide thousands") { $0.amount = "1,200" },
        Wrong("amount", "more than one activity") { $0.amount = "2000.001" },
        Wrong("amount", "more than a number holds") { $0.amount = String(repeating: "9", count: 40) },
        Wrong("amount", "infinite") { $0.amount = "inf" },
        Wrong("share-safety", "no amount") { $0.shares = [.init(topic: "safety", amount: "some")] },
    ]
    private static let words = [
        Wrong("unit", "unknown") { $0.unit = "fortnight" },
        Wrong("unit", "empty") { $0.unit = "" },
        Wrong("kind", "unknown") { $0.kind = "CE-course" },
        Wrong("topics", "unknown") { $0.topics = ["haematology"] },
        Wrong("topics", "a share of an unknown one") { $0.shares = [.init(topic: "tea", amount: "1")] },
        Wrong("topics", "more than the whole") {
            $0.shares = [.init(topic: "safety", amount: "1"), .init(topic: "hematology", amount: "0.501")]
        },
        Wrong("topics", "more than any number") {
            $0.shares = (0..<20_000).map { _ in .init(topic: "hematology", amount: "999999999999") }
        },
        Wrong("topics", "one without a share beside others") {
            $0.topics = ["safety", "hematology"]
            $0.shares = [.init(topic: "hematology", amount: "1")]
        },
        Wrong("approvals", "unknown") { $0.approvals = ["PACE"] },
        Wrong("delivery", "unknown") { $0.delivery = "owl" },
        Wrong("recurrence", "unknown") { $0.recurrence = "sometimes" },
        Wrong("evidence", "unknown") { $0.evidence = ["hearsay"] },
    ]

    @Test(arguments: lines + days + amounts + words)
    func `what is wrong is said at its field, and nothing else is`(_ wrong: Wrong) {
        let faults = SampleForm.faults(wrong.change)
        #expect(faults.map(\.field) == [wrong.field], "\(faults)")
        for fault in faults { #expect(!fault.text.isEmpty && fault.text.count < 300) }
    }

    @Test func `everything that is wrong is said at once, in the order of the fields`() {
        let faults = SampleForm.faults {
            $0.title = ""
            $0.completed = "soon"
            $0.started = "before"
            $0.unit = "?"
            $0.amount = "?"
            $0.kind = "?"
            $0.topics = ["?"]
            $0.approvals = ["?"]
            $0.number = "\0"
            $0.note = String(repeating: "n", count: 5000)
        }
        #expect(
            faults.map(\.field) == [
                "title", "completed", "started", "unit", "amount", "kind", "topics", "approvals", "number", "note",
            ])
    }

    @Test func `the bounds themselves are taken`() throws {
        #expect(SampleForm.faults { $0.title = String(repeating: "a", count: 300) }.isEmpty)
        #expect(SampleForm.faults { $0.note = String(repeating: "ж", count: 4000) }.isEmpty)
        #expect(SampleForm.faults { $0.amount = "2000" }.isEmpty)
        #expect(SampleForm.faults { $0.completed = "1950-01-01" }.isEmpty)
        #expect(SampleForm.faults { $0.started = $0.completed }.isEmpty)
        let furthest = CalendarDate.today.adding(days: 366 * 3)
        #expect(SampleForm.faults { $0.completed = furthest.description }.isEmpty)
        #expect(!SampleForm.faults { $0.completed = furthest.adding(days: 1).description }.isEmpty)
    }

    @Test func `a fault repeats no more of what was typed than fits a line`() {
        let faults = SampleForm.faults {
            $0.amount = String(repeating: "x", count: 100_000)
            $0.topics = [String(repeating: "x", count: 100_000)]
            $0.approvals = [String(repeating: "x", count: 100_000)]
            $0.completed = String(repeating: "x", count: 100_000)
            $0.started = String(repeating: "x", count: 100_000)
        }
        #expect(faults.count == 5)
        for fault in faults { #expect(fault.text.count < 300, "\(fault.field)") }
    }
}
