import Primitives
import Rules

@testable import Domain

/// Complete and boring ledger rows.
enum SampleEntry {
    static func row(
        _ number: Int, credit: UInt64 = 1, _ action: LedgerEntry.Action = .record, title: String = "Body fluids"
    ) -> LedgerEntry {
        let id = ID<LedgerEntry>.number(UInt64(number))
        return LedgerEntry(
            id: id, person: .number(100), number: number, credit: .number(credit), action: action, origin: .own,
            recordedAt: .second(Int64(number)), recordedBy: .number(100),
            record: CreditRecord(
                activity: Activity(
                    id: id.text, title: title, kind: .ceCourse, completed: .today, amount: Credits(2),
                    unit: .contactHour)))
    }
}
