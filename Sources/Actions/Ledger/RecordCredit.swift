public import Domain
import Identity
public import Primitives
import Storage

extension House {
    /// Adds a credit to somebody's ledger. The id was made with the form, so sending it twice adds it once.
    @discardableResult
    public func recordCredit(
        _ id: ID<LedgerEntry>, _ form: CreditForm, for visitor: Visitor
    ) async throws -> ID<LedgerEntry> {
        let record = try form.checked(id: id, asOf: today)
        let entry = LedgerEntry(
            id: id, person: visitor.person.id, number: 0, credit: id, action: .record, origin: .own, recordedAt: now,
            recordedBy: visitor.person.id, record: record)
        let chance = surroundings.random
        return try await store.write { connection in
            if let known = try connection.first(LedgerQueries.entry(id)) {
                guard known.person == entry.person else { throw Refusal.missing }
                return known.credit
            }
            let key = try connection.key(of: entry.person)
            try connection.check(record.papers, of: entry.person)
            try connection.append(entry, key, chance: chance)
            try connection.run(DraftQueries.remove(id, of: entry.person))
            try self.watchStanding(of: entry.person, in: connection)
            return id
        }
    }
}

extension CreditForm {
    /// The record that the form says, or a refusal with everything that is wrong.
    func checked(id: ID<LedgerEntry>, asOf today: CalendarDate) throws -> CreditRecord {
        do throws(FormFaults) {
            return try record(id: id, asOf: today)
        } catch {
            throw Refusal.invalid(error)
        }
    }
}

extension Connection {
    /// Refuses papers that are not the person's, or too many.
    func check(_ papers: [ID<EvidenceFile>], of person: ID<Person>) throws {
        guard papers.count <= EvidenceFile.mostForOne else {
            throw Refusal.invalid("evidence", "At most \(EvidenceFile.mostForOne) files for one entry.")
        }
        for paper in papers {
            guard let known = try first(EvidenceQueries.evidence(paper)), known.person == person else {
                throw Refusal.invalid("evidence", "One of the files is not there any more; choose it again.")
            }
        }
    }
}
