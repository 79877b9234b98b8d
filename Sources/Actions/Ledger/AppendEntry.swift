import Domain
import Files
import Identity
import Primitives
import Storage

/// A row of a ledger with its words sealed, which may be done before its place is known.
struct SealedEntry: Sendable {
    var entry: LedgerEntry
    var sealed: [UInt8]

    init(_ entry: LedgerEntry, _ key: PersonKey, chance: (Int) -> [UInt8]) {
        self.entry = entry
        sealed = key.seal(CreditRecordJSON.bytes(entry.record), context: Array(entry.id.text.utf8), nonce: chance)
    }
}

extension Connection {
    /// Adds a row behind the last one of a ledger, sealed and chained. The number given is not looked at.
    func append(_ entry: LedgerEntry, _ key: PersonKey, chance: (Int) -> [UInt8]) throws {
        try append([SealedEntry(entry, key, chance: chance)], to: entry.person)
    }

    /// Adds rows behind the last one of a ledger, chained one to the other.
    func append(_ entries: [SealedEntry], to person: ID<Person>) throws {
        guard !entries.isEmpty else { return }
        let tip = try first(LedgerQueries.last(of: person))
        var number = tip?.number ?? 0
        var digest = tip?.digest ?? []
        let rows = entries.map { new in
            var entry = new.entry
            number += 1
            entry.number = number
            digest = Digest.sha256(LedgerChain.bytes(after: digest, entry, sealed: new.sealed))
            return NewEntry(entry: entry, sealed: new.sealed, digest: digest)
        }
        for start in stride(from: 0, to: rows.count, by: 50) {
            try run(LedgerQueries.add(rows[start..<min(start + 50, rows.count)]))
        }
    }
}
