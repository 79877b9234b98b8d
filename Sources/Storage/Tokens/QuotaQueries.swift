public import Domain
public import Primitives

/// What servers took of tokens' minutes.
public enum QuotaQueries {
    /// How much of a minute was taken; nothing where none of it was.
    public static func taken(_ token: ID<APIToken>, minute: Int64) -> Query<Int> {
        Query("SELECT taken FROM api_quota WHERE token_id = \(token) AND minute = \(minute)") {
            (row) throws(StoreError) in try row.int()
        }
    }

    /// Writes down how much of a minute was taken.
    public static func put(_ token: ID<APIToken>, minute: Int64, taken: Int) -> SQL {
        """
        INSERT INTO api_quota (token_id, minute, taken) VALUES (\(token), \(minute), \(taken))
        ON CONFLICT (token_id) DO UPDATE SET minute = excluded.minute, taken = excluded.taken
        """
    }
}
