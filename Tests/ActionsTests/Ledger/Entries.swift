import Actions
import Domain
import Identity
import Primitives
import Rules
import Storage
import Testing

/// Credits of a test house, and what stands in its ledger.
extension TestHouse {
    func entryID() -> ID<LedgerEntry> { house.surroundings.id() }

    /// A form as somebody fills it in, with what a test is about changed.
    func form(_ change: (inout CreditForm) -> Void = { _ in }) -> CreditForm {
        var form = CreditForm()
        form.title = "Body fluid cell counts"
        form.provider = "Bench Academy"
        form.completed = "2026-02-02"
        form.amount = "1.5"
        form.topics = ["hematology"]
        form.approvals = ["pace"]
        change(&form)
        return form
    }

    /// A credit that was recorded.
    func recorded(
        by visitor: Visitor, _ change: (inout CreditForm) -> Void = { _ in }
    ) async throws -> ID<LedgerEntry> {
        try await house.recordCredit(entryID(), form(change), for: visitor)
    }

    /// The credits of somebody as their ledger says them now.
    func credits(of visitor: Visitor) async throws -> [Credit] {
        try await house.dossier(of: visitor).credits
    }

    /// The first row whose digest does not follow from the rows, nothing where all do; and how many rows there are.
    /// Only what is still there when the words are erased is looked at.
    func brokenLink(in ledger: ID<Person>) async throws -> (row: Int?, count: Int) {
        let totals = Query<Activity>(
            "SELECT kind, completed, amount, unit FROM ledger_entry WHERE person_id = \(ledger) ORDER BY number"
        ) { row in
            Activity(
                id: "", title: "", kind: try row.code(), completed: try row.day(), amount: try row.credits(),
                unit: try row.code())
        }
        let (stored, activities) = try await store.read { connection in
            (try connection.all(LedgerQueries.all(of: ledger)), try connection.all(totals))
        }
        var digest: [UInt8] = []
        for (place, (row, activity)) in zip(stored, activities).enumerated() {
            let entry = LedgerEntry(
                id: row.id, person: row.person, number: row.number, credit: row.credit, action: row.action,
                origin: row.origin, recordedAt: row.recordedAt, recordedBy: row.recordedBy, verifiedBy: row.verifiedBy,
                record: CreditRecord(activity: activity))
            digest = Digest.sha256(LedgerChain.bytes(after: digest, entry, sealed: row.sealed))
            if digest != row.digest || row.number != place + 1 { return (place + 1, stored.count) }
        }
        return (nil, stored.count)
    }

    /// A small picture, a different one for each number.
    static func picture(_ number: UInt8 = 0, size: Int = 100) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, number] + [UInt8](repeating: 7, count: size)
    }

    /// A paper that was taken in.
    func paper(of visitor: Visitor, _ bytes: [UInt8] = picture(), name: String = "scan.png") async throws
        -> EvidenceFile
    {
        let upload = try await house.beginPaper()
        try await upload.append(bytes)
        return try await house.keepPaper(upload, name: name, for: visitor)
    }
}
