public import Domain
import Primitives

/// Writes what a ledger entry says, in the shape of a portfolio file's activity with what the ledger adds.
public enum CreditRecordJSON {
    /// The record as JSON.
    public static func bytes(_ record: CreditRecord) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.activity("activity", record.activity)
            if !record.papers.isEmpty { json.words("papers", record.papers.map(\.text)) }
            if let note = record.note { json.string("note", note) }
            if let reason = record.reason { json.string("reason", reason) }
        }
        return json.bytes
    }
}
