import Primitives
import Rules

/// How the rows of a ledger hold together: each row's digest covers the one before, so that none can be changed or
/// taken out unseen, even when the words in it are erased.
public enum LedgerChain {
    /// What a row's digest is taken over.
    public static func bytes(
        after previous: [UInt8], _ entry: LedgerEntry, sealed: [UInt8]
    ) -> [UInt8] {
        let activity = entry.record.activity
        return bytes(
            after: previous,
            LedgerLink(
                id: entry.id, person: entry.person, number: entry.number, credit: entry.credit,
                texts: [
                    entry.action.code, entry.origin.code, String(entry.recordedAt.milliseconds), entry.recordedBy.text,
                    entry.verifiedBy?.text ?? "", activity.kind.code, activity.completed.description,
                    String(activity.amount.thousandths), activity.unit.code,
                ], sealed: sealed, digest: []))
    }

    /// What a row's digest is taken over, its words sealed or gone.
    public static func bytes(after previous: [UInt8], _ link: LedgerLink) -> [UInt8] {
        var bytes: [UInt8] = []
        func add(_ part: some Collection<UInt8>) {
            // Lengths first: no two rows give the same bytes.
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: part)
        }
        add(previous)
        for text in [link.id.text, link.person.text, String(link.number), link.credit.text] + link.texts {
            add(text.utf8)
        }
        add(link.sealed)
        return bytes
    }
}
