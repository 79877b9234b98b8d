import Domain
import Primitives
import Testing

@Suite("LedgerInspection")
struct LedgerInspectionTests {
    /// Not SHA-256, but it changes with every byte.
    private static func sum(_ bytes: [UInt8]) -> [UInt8] {
        var sum: UInt64 = 14_695_981_039_346_656_037
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
        return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
    }

    private func id<Thing>(_ number: UInt64) -> ID<Thing> {
        ID(at: Instant(milliseconds: 1), random: (0, number))
    }

    private func ledger(of person: UInt64, rows: Int) -> [LedgerLink] {
        var links: [LedgerLink] = []
        for number in 1...rows {
            var link = LedgerLink(
                id: id(person * 100 + UInt64(number)), person: id(person), number: number,
                credit: id(person * 100 + UInt64(number)), texts: ["record", "self", "\(number)"], sealed: [1, 2, 3],
                digest: [])
            link.digest = Self.sum(LedgerChain.bytes(after: links.last?.digest ?? [], link))
            links.append(link)
        }
        return links
    }

    private func breaks(_ links: [LedgerLink]) -> [LedgerInspection.Break] {
        var inspection = LedgerInspection()
        return links.compactMap { inspection.look(at: $0, Self.sum) }
    }

    @Test func `whole ledgers one after the other hold`() {
        var inspection = LedgerInspection()
        let all = ledger(of: 1, rows: 5) + ledger(of: 2, rows: 1) + ledger(of: 3, rows: 9)
        #expect(all.allSatisfy { inspection.look(at: $0, Self.sum) == nil })
        #expect(inspection.ledgers == 3 && inspection.rows == 15)
    }

    @Test func `a change of any column or byte shows in its row and nowhere else`() {
        let changes: [(inout LedgerLink) -> Void] = [
            { $0.texts[1] = "provider" }, { $0.sealed[0] = 9 }, { $0.sealed = [] }, { $0.texts[2] += "0" },
        ]
        for change in changes {
            var links = ledger(of: 1, rows: 4)
            change(&links[1])
            #expect(breaks(links) == [.init(person: id(1), number: 2, kind: .changed)])
        }
    }

    @Test func `a row taken out shows as a gap, one put in another ledger as well`() {
        var links = ledger(of: 1, rows: 4)
        links.remove(at: 1)
        #expect(breaks(links).map(\.kind) == [.gap(after: 1)])
        links = ledger(of: 1, rows: 4)
        links.removeFirst()
        #expect(breaks(links).map(\.kind) == [.gap(after: 0)])
    }

    @Test func `a row about a credit that nobody recorded shows`() {
        var links = ledger(of: 1, rows: 1)
        links[0].credit = id(77)
        links[0].digest = Self.sum(LedgerChain.bytes(after: [], links[0]))
        #expect(breaks(links).map(\.kind) == [.unknownCredit])
    }
}
