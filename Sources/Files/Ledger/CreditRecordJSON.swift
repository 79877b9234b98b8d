public import Domain
import Primitives

/// Writes what a ledger entry says, in the shape of a portfolio file's activity with what the ledger adds.
public enum CreditRecordJSON {
    /// The record as JSON.
    public static func bytes(_ record: CreditRecord) -> [UInt8] {
        var json = JSONWriter()
        json.creditRecord(nil, record)
        return json.bytes
    }
}

extension JSONWriter {
    /// What a ledger entry says.
    mutating func creditRecord(_ key: StaticString?, _ record: CreditRecord) {
        object(key) { json in
            json.activity("activity", record.activity)
            if !record.papers.isEmpty { json.words("papers", record.papers.map(\.text)) }
            if let note = record.note { json.string("note", note) }
            if let reason = record.reason { json.string("reason", reason) }
            if let brought = record.brought {
                json.object("brought") { json in
                    json.string("from", brought.from)
                    json.string("made-at", MomentText.text(brought.madeAt))
                    if let name = brought.recordedBy { json.string("recorded-by", name) }
                    if let name = brought.verifiedBy { json.string("verified-by", name) }
                }
            }
        }
    }
}
