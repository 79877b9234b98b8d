public import Domain
public import Primitives

/// A map of columns that is remembered.
public struct StoredColumnMap: Sendable {
    /// The map as JSON.
    public var map: String
    /// The import whose failed rows have these headings.
    public var origin: ID<TableImport>?
}

/// Which column holds what, remembered per person and headings.
public enum ColumnMapQueries {
    /// What is remembered for headings.
    public static func map(_ fingerprint: [UInt8], of person: ID<Person>) -> Query<StoredColumnMap> {
        Query(
            "SELECT map, import_id FROM column_map WHERE person_id = \(person) AND fingerprint = \(fingerprint)"
        ) { (row) throws(StoreError) in StoredColumnMap(map: try row.text(), origin: try row.idOrNull()) }
    }

    /// Remembers a map.
    public static func put(
        _ map: String, _ fingerprint: [UInt8], of person: ID<Person>, origin: ID<TableImport>?, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO column_map (person_id, fingerprint, map, import_id, used_at)
        VALUES (\(person), \(fingerprint), \(map), \(origin), \(moment))
        ON CONFLICT (person_id, fingerprint) DO UPDATE
        SET map = excluded.map, import_id = excluded.import_id, used_at = excluded.used_at
        """
    }

    /// Forgets from which import a map came.
    public static func detach(_ id: ID<TableImport>) -> SQL {
        "UPDATE column_map SET import_id = NULL WHERE import_id = \(id)"
    }
}
