import Primitives
import Rules
import Testing

@testable import Domain

@Suite("LedgerChain")
struct LedgerChainTests {
    private typealias Change = @Sendable (inout LedgerEntry) -> Void
    private static let sealed: [UInt8] = [9, 8, 7]

    private static let changes: [(String, Change)] = [
        ("id", { $0.id = .number(77) }), ("person", { $0.person = .number(77) }), ("number", { $0.number = 12 }),
        ("credit", { $0.credit = .number(77) }), ("action", { $0.action = .correct }),
        ("withdrawal", { $0.action = .withdraw }), ("origin", { $0.origin = .employer }),
        ("moment", { $0.recordedAt = Instant(milliseconds: $0.recordedAt.milliseconds + 1) }),
        ("author", { $0.recordedBy = .number(77) }), ("verifier", { $0.verifiedBy = .number(77) }),
        ("kind", { $0.record.activity.kind = .inService }),
        ("day", { $0.record.activity.completed = CalendarDate.today.adding(days: 1) }),
        ("amount", { $0.record.activity.amount = Credits(thousandths: 2001) }),
        ("unit", { $0.record.activity.unit = .point }),
    ]

    @Test func `a change of any covered part changes the bytes`() {
        let entry = SampleEntry.row(1)
        let bytes = LedgerChain.bytes(after: [1, 2, 3], entry, sealed: Self.sealed)
        for (part, change) in Self.changes {
            var changed = entry
            change(&changed)
            #expect(LedgerChain.bytes(after: [1, 2, 3], changed, sealed: Self.sealed) != bytes, "\(part)")
        }
        #expect(LedgerChain.bytes(after: [1, 2, 4], entry, sealed: Self.sealed) != bytes)
        #expect(LedgerChain.bytes(after: [], entry, sealed: Self.sealed) != bytes)
        #expect(LedgerChain.bytes(after: [1, 2, 3], entry, sealed: [9, 8]) != bytes)
        #expect(LedgerChain.bytes(after: [1, 2, 3], entry, sealed: [9, 8, 7, 0]) != bytes)
    }

    @Test func `all these changes differ from each other, too`() {
        let all = Self.changes.map { _, change in
            var entry = SampleEntry.row(1)
            change(&entry)
            return LedgerChain.bytes(after: [], entry, sealed: Self.sealed)
        }
        #expect(Set(all).count == all.count)
    }

    @Test func `a byte that moves from one part into its neighbour is seen`() {
        let entry = SampleEntry.row(1)
        #expect(
            LedgerChain.bytes(after: [1, 2], entry, sealed: []) != LedgerChain.bytes(after: [1], entry, sealed: [2]))
        #expect(
            LedgerChain.bytes(after: [], entry, sealed: [1, 2]) != LedgerChain.bytes(after: [1, 2], entry, sealed: []))
    }

    @Test func `every part stands behind its length and nothing else does`() throws {
        let bytes = LedgerChain.bytes(after: [1, 2, 3], SampleEntry.row(1), sealed: Self.sealed)
        var parts: [[UInt8]] = []
        var rest = bytes[...]
        while rest.count >= 8 {
            let length = rest.prefix(8).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(8)
            try #require(length <= rest.count)
            parts.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        #expect(rest.isEmpty)
        #expect(parts.count == 15)
        #expect(parts.first == [1, 2, 3] && parts.last == Self.sealed)
        #expect(parts.dropFirst().first == Array(SampleEntry.row(1).id.text.utf8))
    }

    @Test func `words are not covered: they are sealed`() {
        var other = SampleEntry.row(1)
        other.record.activity.title = "Another title"
        #expect(
            LedgerChain.bytes(after: [], other, sealed: Self.sealed)
                == LedgerChain.bytes(after: [], SampleEntry.row(1), sealed: Self.sealed))
    }
}
