import Primitives
import Rules
import Testing

@testable import Domain

@Suite("CreditForm of a record")
struct CreditFormWritingTests {
    private static let changes: [@Sendable (inout CreditForm) -> Void] = [
        { _ in },
        { $0.provider = "" },
        { $0.started = "2026-02-27" },
        { $0.topics = [] },
        { $0.topics = ["safety", "hematology", "general"] },
        {
            $0.topics = ["hematology"]
            $0.shares = [.init(topic: "hematology", amount: "1")]
        },
        {
            $0.topics = ["hematology", "safety"]
            $0.shares = [.init(topic: "hematology", amount: "1"), .init(topic: "safety", amount: "0.5")]
        },
        { ($0.unit, $0.amount) = ("minute", "90") },
        { $0.approvals = ["pace", "fl-board"] },
        { ($0.provider, $0.number) = ("", "578") },
        { ($0.provider, $0.approvalNumber) = ("", "CA 0001") },
        { ($0.delivery, $0.recurrence) = ("blended", "series") },
        { $0.recurrence = "yearly" },
        { $0.papers = [.number(3), .number(4)] },
        { $0.evidence = ["letter", "photo"] },
        { $0.note = "Two\nlines, “quoted”." },
        { $0.title = "Ümlaut \\ \" ' <b> 証明書 👩‍🔬" },
    ]

    @Test(arguments: changes.indices)
    func `reading it again gives the same record`(_ place: Int) throws {
        let record = try SampleForm.record(Self.changes[place])
        let form = CreditForm(record)
        let again = try form.record(id: SampleForm.id, asOf: .today)
        #expect(String(describing: again) == String(describing: record))
        #expect(CreditForm(again) == form)
    }

    @Test func `every kind, unit, topic, approval, delivery and paper survives`() throws {
        for kind in ActivityKind.codes.words {
            #expect(try CreditForm(SampleForm.record { $0.kind = kind }).kind == kind)
        }
        for unit in AmountUnit.codes.words {
            #expect(try CreditForm(SampleForm.record { $0.unit = unit }).unit == unit)
        }
        for delivery in Delivery.codes.words {
            #expect(try CreditForm(SampleForm.record { $0.delivery = delivery }).delivery == delivery)
        }
        let form = try CreditForm(
            SampleForm.record {
                $0.topics = Topic.codes.words
                $0.approvals = Approval.codes.words
                $0.evidence = Evidence.codes.words
            })
        #expect(form.topics == Topic.codes.words)
        #expect(form.approvals == Approval.codes.words && form.evidence == Evidence.codes.words)
    }
}
