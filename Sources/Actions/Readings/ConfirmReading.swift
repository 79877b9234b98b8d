public import Domain
import Files
import Identity
public import Primitives
import Storage

/// What somebody says to a name on a certificate that is not theirs.
public enum NameAnswer: String, Sendable {
    /// It is theirs, misprinted.
    case misprint
    /// It is a name they bore; it is added to their former names.
    case former
    /// It is somebody else's paper.
    case other
}

extension House {
    /// Records the credit that a certificate proves, as its owner confirmed it, with the paper attached. A name that the
    /// owner does not bear is asked about first. Confirming twice records once.
    @discardableResult
    public func confirmReading(
        _ id: ID<PaperReading>, _ form: CreditForm, name answer: NameAnswer?, for visitor: Visitor
    ) async throws -> ID<LedgerEntry> {
        let shown = try await reading(id, for: visitor)
        if shown.reading.state == .confirmed { return shown.reading.entry }
        guard shown.reading.state == .read || shown.reading.state == .failed else { throw Refusal.changedMeanwhile }
        var former: FormerName?
        if case .other(let written) = shown.named {
            switch answer {
            case nil:
                throw Refusal.invalid("name", "This certificate names \(written). Say whether it is yours.")
            case .other: throw Refusal.invalid("name", "A certificate of somebody else does not go into your log.")
            case .former: former = Name.tidy(written).map { FormerName(id: surroundings.id(), name: $0) }
            case .misprint: break
            }
        }
        var form = form
        if !form.papers.contains(shown.paper.id) { form.papers.insert(shown.paper.id, at: 0) }
        let entry = shown.reading.entry
        let person = visitor.person.id
        let now = self.now
        let record = try form.checked(id: entry, asOf: today)
        let row = LedgerEntry(
            id: entry, person: person, number: 0, credit: entry, action: .record, origin: .import, recordedAt: now,
            recordedBy: person, record: record)
        let chance = surroundings.random
        let name = former
        try await store.write { connection in
            if try connection.first(LedgerQueries.entry(entry)) == nil {
                let key = try connection.key(of: person)
                try connection.check(record.papers, of: person)
                try connection.append(row, key, chance: chance)
            }
            if let name { try connection.run(NameQueries.add(name, of: person, at: now)) }
            try connection.run(ReadingQueries.removePages(of: id))
            try connection.run(ReadingQueries.close(id, .confirmed, at: now))
        }
        return entry
    }

    /// Lays a paper aside that is to prove nothing; what was read of it is forgotten.
    public func dropReading(_ id: ID<PaperReading>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            guard let stored = try connection.first(ReadingQueries.reading(id)) else { throw Refusal.missing }
            guard stored.reading.person == person else { throw Refusal.forbidden }
            guard stored.reading.state != .confirmed else { throw Refusal.changedMeanwhile }
            try connection.run(ReadingQueries.removePages(of: id))
            try connection.run(ReadingQueries.close(id, .dropped, at: now))
        }
    }
}
