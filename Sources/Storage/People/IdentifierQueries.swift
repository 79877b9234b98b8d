public import Domain
public import Primitives

/// Numbers by which bodies know people.
public enum IdentifierQueries {
    /// A person's numbers.
    public static func all(of person: ID<Person>) -> Query<Identifier> {
        Query(
            """
            SELECT id, kind, number, verified_at, verified_by FROM identifier
            WHERE person_id = \(person) ORDER BY kind, folded
            """
        ) { (row) throws(StoreError) in
            Identifier(
                id: try row.id(), kind: try row.code(), number: try row.text(), verifiedAt: try row.instantOrNull(),
                verifiedBy: try row.textOrNull())
        }
    }

    /// Who has proved that a number is theirs.
    public static func owner(of kind: Identifier.Kind, folded: String) -> Query<ID<Person>> {
        Query(
            """
            SELECT person_id FROM identifier
            WHERE kind = \(kind.code) AND folded = \(folded) AND verified_at IS NOT NULL
            """
        ) { (row) throws(StoreError) in try row.id() }
    }

    /// Adds a number.
    public static func add(_ identifier: Identifier, of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO identifier (id, person_id, kind, number, folded, verified_at, verified_by, created_at)
        VALUES (\(identifier.id), \(person), \(identifier.kind.code), \(identifier.number),
                \(Identifier.folded(identifier.number)), \(identifier.verifiedAt), \(identifier.verifiedBy), \(moment))
        """
    }

    /// Takes a number away.
    public static func remove(_ id: ID<Identifier>, of person: ID<Person>) -> SQL {
        "DELETE FROM identifier WHERE id = \(id) AND person_id = \(person)"
    }
}
