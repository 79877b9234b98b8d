public import Domain
public import Primitives

/// Failures that are remembered.
public enum ThrottleQueries {
    /// What is written down under a name.
    public static func throttle(_ name: String) -> Query<Throttle> {
        Query("SELECT count, since, blocked_until FROM throttle WHERE name = \(name)") { (row) throws(StoreError) in
            Throttle(count: try row.int(), since: try row.instant(), blockedUntil: try row.instant())
        }
    }

    /// Writes it down.
    public static func put(_ throttle: Throttle, _ name: String) -> SQL {
        """
        INSERT INTO throttle (name, count, since, blocked_until)
        VALUES (\(name), \(throttle.count), \(throttle.since), \(throttle.blockedUntil))
        ON CONFLICT (name) DO UPDATE
        SET count = excluded.count, since = excluded.since, blocked_until = excluded.blocked_until
        """
    }

    /// Forgets it.
    public static func clear(_ name: String) -> SQL {
        "DELETE FROM throttle WHERE name = \(name)"
    }

    /// Forgets what is old.
    public static func sweep(before moment: Instant) -> SQL {
        "DELETE FROM throttle WHERE since < \(moment) AND blocked_until < \(moment)"
    }
}
