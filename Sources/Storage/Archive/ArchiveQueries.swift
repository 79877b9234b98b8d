public import Domain
public import Primitives

/// Archives that are made in the background, and those that were brought in.
public enum ArchiveQueries {
    /// The archive that a person asked for.
    public static func order(of person: ID<Person>) -> Query<ArchiveOrder> {
        Query("\(columns) WHERE person_id = \(person)") { (row) throws(StoreError) in try order(&row) }
    }

    /// One archive that was asked for.
    public static func order(_ id: ID<ArchiveOrder>) -> Query<ArchiveOrder> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try order(&row) }
    }

    /// Archives that have lain long enough.
    public static func ended(by moment: Instant) -> Query<ArchiveOrder> {
        let since = moment.adding(seconds: -ArchiveOrder.lies)
        return Query("\(columns) WHERE coalesce(ready_at, asked_at) <= \(since) ORDER BY id") {
            (row) throws(StoreError) in try order(&row)
        }
    }

    private static let columns: SQL = """
        SELECT id, person_id, asked_at, done, size, ready_at, failed_at FROM archive_order
        """

    private static func order(_ row: inout Columns) throws(StoreError) -> ArchiveOrder {
        ArchiveOrder(
            id: try row.id(), person: try row.id(), askedAt: try row.instant(), done: try row.int(),
            size: try row.int64OrNull().map { Int($0) }, readyAt: try row.instantOrNull(),
            failedAt: try row.instantOrNull())
    }

    /// Adds an order; where the person has one already, it stays.
    public static func add(_ order: ArchiveOrder) -> SQL {
        """
        INSERT INTO archive_order (id, person_id, asked_at, done)
        VALUES (\(order.id), \(order.person), \(order.askedAt), 0) ON CONFLICT (person_id) DO NOTHING
        """
    }

    /// Notes how far it is.
    public static func progress(_ id: ID<ArchiveOrder>, done: Int) -> SQL {
        "UPDATE archive_order SET done = \(done) WHERE id = \(id)"
    }

    /// Notes that it lies ready.
    public static func ready(_ id: ID<ArchiveOrder>, size: Int, at moment: Instant) -> SQL {
        "UPDATE archive_order SET done = 1000, size = \(size), ready_at = \(moment) WHERE id = \(id)"
    }

    /// Notes that it was given up.
    public static func fail(_ id: ID<ArchiveOrder>, at moment: Instant) -> SQL {
        "UPDATE archive_order SET failed_at = \(moment) WHERE id = \(id)"
    }

    /// Takes an order away.
    public static func remove(_ id: ID<ArchiveOrder>) -> SQL { "DELETE FROM archive_order WHERE id = \(id)" }

    /// The latest archive that a person brought in.
    public static func arrival(of person: ID<Person>) -> Query<ArchiveArrival> {
        Query(
            """
            SELECT id, person_id, brought_at, made_at, made_by, program, entries, papers FROM archive_arrival
            WHERE person_id = \(person) ORDER BY brought_at DESC, id DESC LIMIT 1
            """
        ) { (row) throws(StoreError) in
            ArchiveArrival(
                id: try row.id(), person: try row.id(), broughtAt: try row.instant(), madeAt: try row.instant(),
                madeBy: try row.text(), program: try row.text(), entries: try row.int(), papers: try row.int())
        }
    }

    /// Notes that an archive was brought in.
    public static func add(_ arrival: ArchiveArrival) -> SQL {
        """
        INSERT INTO archive_arrival (id, person_id, brought_at, made_at, made_by, program, entries, papers)
        VALUES (\(arrival.id), \(arrival.person), \(arrival.broughtAt), \(arrival.madeAt), \(arrival.madeBy),
                \(arrival.program), \(arrival.entries), \(arrival.papers))
        """
    }
}
