import Domain
import Files
import Identity
import Primitives
import Storage

extension Connection {
    /// Adds a row behind the last one of a ledger, sealed and chained. The number given is not looked at.
    func append(_ entry: LedgerEntry, _ key: PersonKey, chance: (Int) -> [UInt8]) throws {
        let tip = try first(LedgerQueries.last(of: entry.person))
        var entry = entry
        entry.number = (tip?.number ?? 0) + 1
        let sealed = key.seal(
            CreditRecordJSON.bytes(entry.record), context: Array(entry.id.text.utf8), nonce: chance)
        let digest = Digest.sha256(LedgerChain.bytes(after: tip?.digest ?? [], entry, sealed: sealed))
        try run(LedgerQueries.add(entry, sealed: sealed, digest: digest))
    }
}
