public import Domain
import Identity
public import Primitives
import Storage

extension House {
    /// Puts a corrected record behind a credit; the old one stays readable. `seen` is the row that was corrected.
    public func correctCredit(
        _ credit: ID<LedgerEntry>, seen: ID<LedgerEntry>, as id: ID<LedgerEntry>, _ form: CreditForm, reason: String,
        for visitor: Visitor
    ) async throws {
        var record = try form.checked(id: id, asOf: today)
        record.reason = reason.isEmpty ? nil : String(reason.prefix(1000))
        try await amend(credit, seen: seen, as: id, .correct, for: visitor) { [record] _ in record }
    }

    /// Takes a credit back; it stays readable in the history.
    public func withdrawCredit(
        _ credit: ID<LedgerEntry>, seen: ID<LedgerEntry>, as id: ID<LedgerEntry>, reason: String, for visitor: Visitor
    ) async throws {
        let reason = String(reason.prefix(1000))
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal.invalid("reason", "Say why, in a few words: an auditor may ask.")
        }
        try await amend(credit, seen: seen, as: id, .withdraw, for: visitor) { old in
            var record = old
            record.reason = reason
            return record
        }
    }

    private func amend(
        _ credit: ID<LedgerEntry>, seen: ID<LedgerEntry>, as id: ID<LedgerEntry>, _ action: LedgerEntry.Action,
        for visitor: Visitor, _ change: @escaping @Sendable (CreditRecord) -> CreditRecord
    ) async throws {
        let now = self.now
        let chance = surroundings.random
        let person = visitor.person.id
        try await store.write { connection in
            if let known = try connection.first(LedgerQueries.entry(id)) {
                // The same form sent twice.
                guard known.person == person, known.credit == credit else { throw Refusal.missing }
                return
            }
            guard let latest = try connection.first(LedgerQueries.latest(of: credit, person: person)) else {
                throw Refusal.missing
            }
            guard latest.id == seen, latest.action != .withdraw else { throw Refusal.changedMeanwhile }
            let key = try connection.key(of: person)
            let old = try LedgerOpener(key).entry(latest)
            var entry = old
            entry.id = id
            entry.action = action
            entry.recordedAt = now
            entry.recordedBy = person
            // What somebody else vouched for, they vouch for no longer when it is changed.
            if action == .correct { (entry.verifiedBy, entry.origin) = (nil, .own) }
            entry.record = change(old.record)
            try connection.check(entry.record.papers, of: person)
            try connection.append(entry, key, chance: chance)
            try connection.run(DraftQueries.remove(id, of: person))
        }
    }
}
