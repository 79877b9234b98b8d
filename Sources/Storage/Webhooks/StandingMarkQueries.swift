public import Domain
public import Primitives

/// What is remembered of where people stood.
public enum StandingMarkQueries {
    /// The sealed marks of a person.
    public static func marks(of person: ID<Person>) -> Query<[UInt8]> {
        Query("SELECT sealed FROM standing_mark WHERE person_id = \(person)") { (row) throws(StoreError) in
            try row.bytes()
        }
    }

    /// Remembers where a person stands.
    public static func put(_ sealed: [UInt8], of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO standing_mark (person_id, sealed, looked_at) VALUES (\(person), \(sealed), \(moment))
        ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, looked_at = excluded.looked_at
        """
    }

    /// Forgets it.
    public static func clear(of person: ID<Person>) -> SQL {
        "DELETE FROM standing_mark WHERE person_id = \(person)"
    }
}
