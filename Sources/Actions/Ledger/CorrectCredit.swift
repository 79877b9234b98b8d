public import Domain
import Files
import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// Puts a corrected record behind a credit; the old one stays readable. `seen` is the number of the row that was
    /// corrected: who corrects an older one is told. The same correction sent twice is added once.
    public func correctCredit(
        _ credit: ID<LedgerEntry>, seen: Int, _ form: CreditForm, reason: String, for visitor: Visitor
    ) async throws {
        var record = try form.checked(id: credit, asOf: today)
        record.reason = reason.isEmpty ? nil : String(reason.prefix(1000))
        try await amend(credit, seen: seen, .correct, for: visitor) { [record] _ in record }
    }

    /// Takes a credit back; it stays readable in the history.
    public func withdrawCredit(
        _ credit: ID<LedgerEntry>, seen: Int, reason: String, for visitor: Visitor
    ) async throws {
        let reason = String(reason.prefix(1000))
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal.invalid("reason", "Say why, in a few words: an auditor may ask.")
        }
        try await amend(credit, seen: seen, .withdraw, for: visitor) { old in
            var record = old
            record.reason = reason
            return record
        }
    }

    private func amend(
        _ credit: ID<LedgerEntry>, seen: Int, _ action: LedgerEntry.Action, for visitor: Visitor,
        _ change: @escaping @Sendable (CreditRecord) -> CreditRecord
    ) async throws {
        let now = self.now
        let chance = surroundings.random
        let person = visitor.person.id
        let id = surroundings.id(LedgerEntry.self)
        try await store.write { connection in
            guard let latest = try connection.first(LedgerQueries.latest(of: credit, person: person)) else {
                throw try connection.first(LedgerQueries.entry(credit)) == nil ? Refusal.missing : Refusal.forbidden
            }
            let key = try connection.key(of: person)
            let old = try LedgerOpener(key).entry(latest)
            var record = change(old.record)
            record.activity.id = credit.text
            if latest.number > seen, latest.action == action, latest.recordedBy == person,
                CreditRecordJSON.bytes(record) == CreditRecordJSON.bytes(old.record)
            {
                return
            }
            guard latest.number == seen, latest.action != .withdraw else { throw Refusal.changedMeanwhile }
            var entry = old
            entry.id = id
            entry.action = action
            entry.recordedAt = now
            entry.recordedBy = person
            // What somebody else vouched for, they vouch for no longer when it is changed.
            if action == .correct { (entry.verifiedBy, entry.origin) = (nil, .own) }
            entry.record = record
            try connection.check(record.papers, of: person)
            try connection.append(entry, key, chance: chance)
            try connection.run(DraftQueries.remove(credit, of: person))
            try self.watchStanding(of: person, in: connection)
        }
    }
}
