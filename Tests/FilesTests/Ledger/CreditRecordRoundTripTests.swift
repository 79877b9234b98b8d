import Domain
import Files
import Primitives
import Rules
import Testing

@Suite("CreditRecordJSON and its reader")
struct CreditRecordRoundTripTests {
    private static func id<Thing>(_ number: UInt64) -> ID<Thing> {
        ID(at: Instant(milliseconds: 1), random: (0, number))
    }

    private func record(
        _ change: (inout CreditRecord) -> Void = { _ in }
    ) throws -> CreditRecord {
        var record = CreditRecord(
            activity: Activity(
                id: "a1", title: "Body fluids", kind: .ceCourse, completed: try #require(CalendarDate("2026-03-02")),
                amount: Credits(thousandths: 1500), unit: .contactHour))
        change(&record)
        return record
    }

    private func expectSame(_ record: CreditRecord, _ reader: CreditRecordReader) throws {
        let bytes = CreditRecordJSON.bytes(record)
        let again = try reader.record(bytes)
        // Printing shows every part. The bytes must be the same, too: digests are taken over them.
        #expect(String(reflecting: again) == String(reflecting: record))
        #expect(CreditRecordJSON.bytes(again) == bytes)
    }

    @Test func `every part is kept`() throws {
        let reader = try CreditRecordReader()
        try expectSame(record(), reader)
        let full = try record {
            $0.activity.started = CalendarDate("2026-02-27")
            $0.activity.topics = .split([
                TopicShare(topic: .hematology, amount: Credits(thousandths: 1001)),
                TopicShare(topic: .general, amount: Credits(thousandths: 499)),
            ])
            $0.activity.delivery = .blended
            $0.activity.provider = Provider(
                name: "Bench Academy", approvals: [ApprovalSet(.pace), ApprovalSet(.flBoard)], number: "578",
                approvalNumber: "CA 0001")
            $0.activity.evidence = [EvidenceSet(.letter), EvidenceSet(.photo)]
            $0.activity.recurrence = .series
            $0.papers = [Self.id(1), Self.id(2)]
            $0.note = "a note"
            $0.reason = "a reason"
        }
        try expectSame(full, reader)
    }

    @Test func `every word of the vocabulary is kept`() throws {
        let reader = try CreditRecordReader()
        for kind in ActivityKind.allCases { try expectSame(record { $0.activity.kind = kind }, reader) }
        for unit in AmountUnit.allCases { try expectSame(record { $0.activity.unit = unit }, reader) }
        for topic in Topic.allCases {
            try expectSame(record { $0.activity.topics = .undivided(TopicSet(topic)) }, reader)
        }
        for delivery in Delivery.allCases { try expectSame(record { $0.activity.delivery = delivery }, reader) }
        for paper in Evidence.allCases {
            try expectSame(record { $0.activity.evidence = EvidenceSet(paper) }, reader)
        }
        for approval in Approval.allCases {
            try expectSame(
                record { $0.activity.provider = Provider(approvals: ApprovalSet(approval)) }, reader)
        }
        for recurrence in [Recurrence.none, .series, .yearly] {
            try expectSame(record { $0.activity.recurrence = recurrence }, reader)
        }
    }

    @Test func `people's own words are kept to the letter`() throws {
        let reader = try CreditRecordReader()
        for text in HostileText.blocks {
            try expectSame(record { ($0.note, $0.reason) = (text, text) }, reader)
        }
    }

    /// What the form takes must be read again: a ledger that cannot be read is lost to its owner.
    @Test func `whatever the form takes can be read back`() throws {
        let reader = try CreditRecordReader()
        let today = try #require(CalendarDate("2026-03-03"))
        let days = ["1950-01-01", "2026-03-02", "2029-03-01", "0001-01-01", "1899-12-31", "9999-12-31"]
        let lines =
            HostileText.blocks + [
                String(repeating: "👩‍👩‍👧‍👦", count: 300), String(repeating: "証", count: 300),
                "a" + String(repeating: "\u{301}", count: 1500), "\u{9B}31m", "\u{85}", "\u{AD}", "\u{200B}", "\u{A0}",
            ]
        var taken = 0
        func check(_ change: (inout CreditForm) -> Void) throws {
            var form = CreditForm()
            (form.title, form.completed, form.amount) = ("Body fluids", "2026-03-02", "2")
            change(&form)
            guard let record = try? form.record(id: Self.id(1), asOf: today) else { return }
            taken += 1
            try expectSame(record, reader)
        }
        for line in lines {
            try check { $0.title = line }
            try check { $0.provider = line }
            try check { $0.number = line }
            try check { $0.note = line }
            try check { $0.topics = [line] }
        }
        for day in days {
            try check { $0.completed = day }
            try check { $0.started = day }
        }
        for amount in ["0.001", "2000", "999999999999", "0", "1,5"] { try check { $0.amount = amount } }
        try check { $0.shares = [.init(topic: "safety", amount: "1"), .init(topic: "safety", amount: "0.5")] }
        try check { $0.shares = [.init(topic: "general", amount: "1"), .init(topic: "safety", amount: "0.5")] }
        try check { $0.topics = ["safety", "safety"] }
        #expect(taken > lines.count)
    }

    @Test(arguments: [
        "", "null", "[]", "{}", "{\"activity\":null}", "{\"note\":\"x\"}", "{\"activity\":{}}", "{\"other\":1}",
        "\u{0}",
        "{\"activity\":{\"id\":\"a\",\"title\":\"T\",\"kind\":\"ce-course\",\"completed\":\"2026-03-02\","
            + "\"amount\":{\"value\":\"1\",\"unit\":\"contact-hour\"}},\"papers\":[\"../../x\"]}",
    ])
    func `what is no record is refused`(_ text: String) throws {
        let reader = try CreditRecordReader()
        #expect(throws: FileFault.self) { try reader.record(Array(text.utf8)) }
        // The reader still serves.
        try expectSame(record(), reader)
    }
}
