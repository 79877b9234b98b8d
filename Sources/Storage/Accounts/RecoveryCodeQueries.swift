public import Domain
public import Primitives

/// Codes for the day the phone is lost; only their digests are kept.
public enum RecoveryCodeQueries {
    /// How many are left.
    public static func left(of person: ID<Person>) -> Query<Int> {
        Query("SELECT count(*) FROM recovery_code WHERE person_id = \(person) AND used_at IS NULL") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Takes all away.
    public static func clear(of person: ID<Person>) -> SQL {
        "DELETE FROM recovery_code WHERE person_id = \(person)"
    }

    /// Adds one.
    public static func add(_ digest: [UInt8], of person: ID<Person>) -> SQL {
        "INSERT INTO recovery_code (person_id, digest) VALUES (\(person), \(digest))"
    }

    /// Uses one up; no row changes when there is none or it was used.
    public static func use(_ digest: [UInt8], of person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE recovery_code SET used_at = \(moment)
        WHERE person_id = \(person) AND digest = \(digest) AND used_at IS NULL
        """
    }
}
