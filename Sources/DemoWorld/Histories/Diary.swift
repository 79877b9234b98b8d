import Domain
import Primitives
import Rules

/// Writes deeds into a ledger as they would have come there: earlier ones on the day the person came, later ones within
/// days.
struct Diary {
    let places: Places
    let today: CalendarDate
    /// Who writes rosters down for the laboratory.
    let manager: ID<Person>
    /// Who reports for the provider.
    let teacher: ID<Person>

    func entries(_ deeds: [Deed], of person: Person, _ mint: inout Mint, _ dice: inout Dice) -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        for (place, deed) in deeds.sorted(by: { $0.activity.completed < $1.activity.completed }).enumerated() {
            let imported = person.createdAt.adding(seconds: 600 + Int64(place) * 20)
            let isImported = Instant(startOf: deed.activity.completed) < person.createdAt
            let moment = isImported ? imported : noted(deed.activity.completed, &dice)
            entries += rows(deed, isImported: isImported, at: moment, of: person.id, &mint, &dice)
        }
        entries.sort { ($0.recordedAt, $0.id) < ($1.recordedAt, $1.id) }
        for place in entries.indices { entries[place].number = place + 1 }
        return entries
    }

    /// An afternoon within the next days, and at the latest the evening before today.
    private func noted(_ day: CalendarDate, _ dice: inout Dice) -> Instant {
        let later = min(day.adding(days: dice.roll(0...9)), today.adding(days: -1))
        return Instant(startOf: later).adding(seconds: Int64(dice.roll(15 * 3600...21 * 3600)))
    }

    private func rows(
        _ deed: Deed, isImported: Bool, at moment: Instant, of person: ID<Person>, _ mint: inout Mint,
        _ dice: inout Dice
    ) -> [LedgerEntry] {
        let origin: LedgerEntry.Origin = isImported ? .import : deed.origin
        let author: ID<Person>
        let voucher: ID<Organisation>?
        switch origin {
        case .employer: (author, voucher) = (manager, places.laboratory.organisation.id)
        case .provider: (author, voucher) = (teacher, places.provider.organisation.id)
        default: (author, voucher) = (person, nil)
        }
        let id = mint.id(LedgerEntry.self, at: moment)
        let first = LedgerEntry(
            id: id, person: person, number: 0, credit: id, action: .record, origin: origin, recordedAt: moment,
            recordedBy: author, verifiedBy: voucher,
            record: Self.record(deed.correction?.wrong ?? deed.activity, id, note: deed.note))
        var rows = [first]
        func amend(_ action: LedgerEntry.Action, _ activity: Activity, _ reason: String) {
            let later = min(
                moment.adding(seconds: Int64(dice.roll(1...6)) * 86_400 + 1800),
                Instant(startOf: today).adding(seconds: -600))
            var row = first
            row.id = mint.id(at: later)
            row.action = action
            row.recordedAt = later
            row.recordedBy = person
            if action == .correct { (row.origin, row.verifiedBy) = (.own, nil) }
            row.record = Self.record(activity, id, note: deed.note, reason: reason)
            rows.append(row)
        }
        if let correction = deed.correction { amend(.correct, deed.activity, correction.reason) }
        if let reason = deed.withdrawal { amend(.withdraw, deed.activity, reason) }
        return rows
    }

    private static func record(
        _ activity: Activity, _ id: ID<LedgerEntry>, note: String?, reason: String? = nil
    ) -> CreditRecord {
        var activity = activity
        activity.id = id.text
        return CreditRecord(activity: activity, note: note, reason: reason)
    }
}
