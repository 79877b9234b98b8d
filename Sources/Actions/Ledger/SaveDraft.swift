public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Keeps what was typed, whatever it is worth.
    public func saveDraft(
        _ id: ID<LedgerEntry>, correcting credit: ID<LedgerEntry>?, _ form: CreditForm, for visitor: Visitor
    ) async throws {
        let bytes = CreditFormFile.bytes(form)
        guard bytes.count <= 100_000 else { throw Refusal.tooLarge(most: 100_000) }
        let draft = Draft(id: id, credit: credit, revision: 1, changedAt: now, form: form)
        let chance = surroundings.random
        let person = visitor.person.id
        try await store.write { connection in
            guard try connection.first(LedgerQueries.entry(id)) == nil else { throw Refusal.changedMeanwhile }
            if let credit, try connection.first(LedgerQueries.latest(of: credit, person: person)) == nil {
                throw Refusal.missing
            }
            let key = try connection.key(of: person)
            try connection.check(form.papers, of: person)
            let sealed = key.seal(bytes, context: Array(id.text.utf8), nonce: chance)
            guard try connection.run(DraftQueries.put(draft, sealed: sealed, of: person)) == 1 else {
                throw Refusal.missing
            }
        }
    }

    /// Somebody's drafts, latest first.
    public func drafts(of visitor: Visitor) async throws -> [Draft] {
        let person = visitor.person.id
        return try await store.read { connection in try Self.drafts(of: person, in: connection) }
    }

    static func drafts(of person: ID<Person>, in connection: any Connection) throws -> [Draft] {
        let key = try connection.key(of: person)
        return try connection.all(DraftQueries.all(of: person)).map { try key.draft($0) }
    }

    /// One draft.
    public func draft(_ id: ID<LedgerEntry>, of visitor: Visitor) async throws -> Draft {
        let person = visitor.person.id
        return try await store.read { connection in
            guard let stored = try connection.first(DraftQueries.draft(id, of: person)) else {
                throw try connection.first(DraftQueries.owner(of: id)) == nil ? Refusal.missing : Refusal.forbidden
            }
            return try connection.key(of: person).draft(stored)
        }
    }

    /// Throws a draft away.
    public func discardDraft(_ id: ID<LedgerEntry>, of visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in _ = try connection.run(DraftQueries.remove(id, of: person)) }
    }
}

extension PersonKey {
    /// A draft with its fields readable.
    func draft(_ stored: StoredDraft) throws -> Draft {
        let bytes = try open(stored.sealed, context: Array(stored.id.text.utf8))
        return Draft(
            id: stored.id, credit: stored.credit, revision: stored.revision, changedAt: stored.changedAt,
            form: try CreditFormFile.form(bytes))
    }
}
