public import Domain
public import Primitives

/// A draft as it is stored: its fields still sealed.
public struct StoredDraft: Sendable {
    /// The id.
    public var id: ID<LedgerEntry>
    /// The credit that it would correct.
    public var credit: ID<LedgerEntry>?
    /// The revision.
    public var revision: Int
    /// When it was last saved.
    public var changedAt: Instant
    /// The sealed fields.
    public var sealed: [UInt8]
}

/// Credits begun and not yet saved.
public enum DraftQueries {
    /// A person's drafts, latest first.
    public static func all(of person: ID<Person>) -> Query<StoredDraft> {
        Query(
            """
            SELECT id, credit_id, revision, changed_at, sealed FROM draft
            WHERE person_id = \(person) ORDER BY changed_at DESC, id
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// One draft.
    public static func draft(_ id: ID<LedgerEntry>, of person: ID<Person>) -> Query<StoredDraft> {
        Query(
            """
            SELECT id, credit_id, revision, changed_at, sealed FROM draft WHERE id = \(id) AND person_id = \(person)
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// Whose a draft is.
    public static func owner(of id: ID<LedgerEntry>) -> Query<ID<Person>> {
        Query("SELECT person_id FROM draft WHERE id = \(id)") { (row) throws(StoreError) in try row.id() }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredDraft {
        StoredDraft(
            id: try row.id(), credit: try row.idOrNull(), revision: try row.int(), changedAt: try row.instant(),
            sealed: try row.bytes())
    }

    /// How many there are.
    public static func count(of person: ID<Person>) -> Query<Int> {
        Query("SELECT count(*) FROM draft WHERE person_id = \(person)") { (row) throws(StoreError) in try row.int() }
    }

    /// Saves a draft; another person's draft of the same id is left alone.
    public static func put(_ draft: Draft, sealed: [UInt8], of person: ID<Person>) -> SQL {
        """
        INSERT INTO draft (id, person_id, credit_id, revision, changed_at, sealed)
        VALUES (\(draft.id), \(person), \(draft.credit), 1, \(draft.changedAt), \(sealed))
        ON CONFLICT (id) DO UPDATE
        SET revision = draft.revision + 1, changed_at = excluded.changed_at, sealed = excluded.sealed
        WHERE draft.person_id = excluded.person_id
        """
    }

    /// Takes a draft away.
    public static func remove(_ id: ID<LedgerEntry>, of person: ID<Person>) -> SQL {
        "DELETE FROM draft WHERE id = \(id) AND person_id = \(person)"
    }
}
