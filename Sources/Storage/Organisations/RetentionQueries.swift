public import Domain
public import Primitives

/// What an organisation said about one kind of records.
public struct StoredRetention: Sendable {
    /// Which organisation.
    public var organisation: ID<Organisation>
    /// How long.
    public var period: RetentionPeriod
    /// When it said so.
    public var changedAt: Instant
    /// Who said so.
    public var changedBy: ID<Person>
}

/// How long organisations keep records of those who left.
public enum RetentionQueries {
    /// What an organisation said.
    public static func periods(of organisation: ID<Organisation>) -> Query<StoredRetention> {
        Query(
            """
            SELECT organisation_id, kind, months, changed_at, changed_by FROM retention_period
            WHERE organisation_id = \(organisation) ORDER BY kind
            """
        ) { (row) throws(StoreError) in
            StoredRetention(
                organisation: try row.id(), period: RetentionPeriod(kind: try row.code(), months: try row.int()),
                changedAt: try row.instant(), changedBy: try row.id())
        }
    }

    /// Says how long.
    public static func put(
        _ period: RetentionPeriod, of organisation: ID<Organisation>, by person: ID<Person>, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO retention_period (organisation_id, kind, months, changed_at, changed_by)
        VALUES (\(organisation), \(period.kind.code), \(period.months), \(moment), \(person))
        ON CONFLICT (organisation_id, kind) DO UPDATE
        SET months = excluded.months, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """
    }

    /// Organisations that somebody has left.
    public static func left() -> Query<ID<Organisation>> {
        Query("SELECT DISTINCT organisation_id FROM membership WHERE to_day IS NOT NULL ORDER BY organisation_id") {
            (row) throws(StoreError) in try row.id()
        }
    }

    /// Takes away an organisation's records of one kind of those who left on a day or before.
    public static func sweep(
        _ kind: RetentionPeriod.Kind, of organisation: ID<Organisation>, leftBy day: CalendarDate
    ) -> SQL {
        switch kind {
        case .membership:
            "DELETE FROM membership WHERE organisation_id = \(organisation) AND to_day <= \(day)"
        }
    }
}
