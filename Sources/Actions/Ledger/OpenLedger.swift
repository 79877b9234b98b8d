import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// Opens what is sealed in one person's ledger; its buffers serve entry after entry.
struct LedgerOpener {
    let key: PersonKey
    let reader: CreditRecordReader

    init(_ key: PersonKey) throws {
        self.key = key
        reader = try CreditRecordReader()
    }

    func entry(_ stored: StoredEntry) throws -> LedgerEntry {
        let bytes = try key.open(stored.sealed, context: Array(stored.id.text.utf8))
        var record = try reader.record(bytes)
        // Rules know the credit by its first row, whatever row speaks of it now.
        record.activity.id = stored.credit.text
        return LedgerEntry(
            id: stored.id, person: stored.person, number: stored.number, credit: stored.credit, action: stored.action,
            origin: stored.origin, recordedAt: stored.recordedAt, recordedBy: stored.recordedBy,
            verifiedBy: stored.verifiedBy, record: record)
    }
}

extension Connection {
    /// A person's whole ledger, readable.
    func ledger(of person: ID<Person>, _ key: PersonKey) throws -> [LedgerEntry] {
        let opener = try LedgerOpener(key)
        return try all(LedgerQueries.all(of: person)).map(opener.entry)
    }
}
