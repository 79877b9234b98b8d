import Primitives
import Rules

/// How the rows of a ledger hold together: each row's digest covers the one before, so that none can be changed or
/// taken out unseen, even when the words in it are erased.
public enum LedgerChain {
    /// What a row's digest is taken over.
    public static func bytes(
        after previous: [UInt8], _ entry: LedgerEntry, sealed: [UInt8]
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: some Collection<UInt8>) {
            // Lengths first: no two rows give the same bytes.
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part)
        }
        let activity = entry.record.activity
        add(previous)
        for text in [
            entry.id.text, entry.person.text, String(entry.number), entry.credit.text, entry.action.code,
            entry.origin.code, String(entry.recordedAt.milliseconds), entry.recordedBy.text,
            entry.verifiedBy?.text ?? "", activity.kind.code, activity.completed.description,
            String(activity.amount.thousandths), activity.unit.code,
        ] { add(text.utf8) }
        add(sealed)
        return bytes
    }
}
