public import Domain
public import Primitives

/// An offering with the document of one of its versions, as it is kept.
public struct StoredOffering: Sendable {
    /// The offering.
    public let offering: Offering
    /// The version's number.
    public let number: Int
    /// What the version says, as JSON.
    public let document: String
}

/// What the field offers.
public enum OfferingQueries {
    private static let columns: SQL = """
        o.id, o.handle, o.organisation_id, o.provider, o.state, o.origin, o.published, o.latest, o.replaced_by,
        o.retired_on, o.is_demo, o.revision
        """

    private static func offering(_ row: inout Columns) throws(StoreError) -> Offering {
        Offering(
            id: try row.id(), handle: try row.text(), organisation: try row.idOrNull(), provider: try row.text(),
            state: try row.word(), origin: try row.word(), published: try row.intOrNull(), latest: try row.int(),
            replacedBy: try row.idOrNull(), retiredOn: try row.dayOrNull(), isDemo: try row.bool(),
            revision: try row.int64())
    }

    private static func stored(_ sql: SQL) -> Query<StoredOffering> {
        Query(sql) { (row) throws(StoreError) in
            StoredOffering(offering: try offering(&row), number: try row.int(), document: try row.text())
        }
    }

    /// How often the catalogue has changed.
    public static func revision() -> Query<Int64> {
        Query("SELECT revision FROM catalogue_count WHERE id = 1") { (row) throws(StoreError) in try row.int64() }
    }

    /// Takes the next number of change. Whoever comes next waits until this one is saved, so numbers appear in order.
    public static func nextRevision() -> Query<Int64> {
        Query(
            """
            INSERT INTO catalogue_count (id, revision) VALUES (1, 1)
            ON CONFLICT (id) DO UPDATE SET revision = catalogue_count.revision + 1 RETURNING revision
            """
        ) { (row) throws(StoreError) in try row.int64() }
    }

    /// An offering.
    public static func offering(_ id: ID<Offering>) -> Query<Offering> {
        Query("SELECT \(columns) FROM offering o WHERE o.id = \(id)") { (row) throws(StoreError) in
            try offering(&row)
        }
    }

    /// The version of an offering that everybody sees.
    public static func published(_ id: ID<Offering>) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.published WHERE o.id = \(id)
            """)
    }

    /// The newest version of an offering.
    public static func latest(_ id: ID<Offering>) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.latest WHERE o.id = \(id)
            """)
    }

    /// The newest version of the offering that files know by a short name.
    public static func known(_ handle: String) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.latest WHERE o.handle = \(handle)
            """)
    }

    /// The published versions of these offerings, in no order.
    public static func published(_ ids: [ID<Offering>]) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.published WHERE o.id IN \(list: ids)
            """)
    }

    /// What changed since a number of change, with the version that everybody sees; drafts nobody sees are left out.
    public static func changed(after revision: Int64) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.published
            WHERE o.revision > \(revision) ORDER BY o.revision, o.id
            """)
    }

    /// Everything that everybody may see, by its short name.
    public static func everything() -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.published ORDER BY o.handle
            """)
    }

    /// What a provider offers, its newest versions, the latest change first.
    public static func all(of organisation: ID<Organisation>) -> Query<StoredOffering> {
        stored(
            """
            SELECT \(columns), v.number, v.document FROM offering o
            JOIN offering_version v ON v.offering_id = o.id AND v.number = o.latest
            WHERE o.organisation_id = \(organisation) ORDER BY o.changed_at DESC, o.id
            """)
    }

    /// The offering that files know by a short name.
    public static func id(of handle: String) -> Query<ID<Offering>> {
        Query("SELECT id FROM offering WHERE handle = \(handle)") { (row) throws(StoreError) in try row.id() }
    }

    /// When what a file brought was last checked, and whether somebody changed it here.
    public static func reading(_ id: ID<Offering>) -> Query<CatalogueMerge.Known> {
        Query("SELECT origin, is_edited, checked_on FROM offering WHERE id = \(id)") { (row) throws(StoreError) in
            CatalogueMerge.Known(
                origin: try row.word(), isEdited: try row.bool(), checkedOn: try row.dayOrNull())
        }
    }

    /// Adds an offering.
    public static func add(
        _ offering: Offering, checkedOn: CalendarDate?, lapsesOn: CalendarDate?, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO offering (id, handle, organisation_id, provider, state, origin, published, latest, replaced_by,
                              retired_on, is_demo, is_edited, checked_on, lapses_on, revision, created_at, changed_at)
        VALUES (\(offering.id), \(offering.handle), \(offering.organisation), \(offering.provider),
                \(offering.state.rawValue), \(offering.origin.rawValue), \(offering.published), \(offering.latest),
                \(offering.replacedBy), \(offering.retiredOn), \(offering.isDemo), \(false), \(checkedOn),
                \(lapsesOn), \(offering.revision), \(moment), \(moment))
        """
    }

    /// Changes an offering's own facts. `seen` is the newest version that was known when it was changed.
    public static func change(
        _ offering: Offering, seen: Int, isEdited: Bool, checkedOn: CalendarDate?, lapsesOn: CalendarDate?,
        at moment: Instant
    ) -> SQL {
        """
        UPDATE offering SET provider = \(offering.provider), state = \(offering.state.rawValue),
            published = \(offering.published), latest = \(offering.latest), replaced_by = \(offering.replacedBy),
            retired_on = \(offering.retiredOn), is_edited = \(isEdited), checked_on = \(checkedOn),
            lapses_on = \(lapsesOn), revision = \(offering.revision), changed_at = \(moment)
        WHERE id = \(offering.id) AND latest = \(seen)
        """
    }

    /// Says what took an offering's place.
    public static func succeed(_ id: ID<Offering>, by successor: ID<Offering>, revision: Int64) -> SQL {
        "UPDATE offering SET replaced_by = \(successor), revision = \(revision) WHERE id = \(id)"
    }
}
