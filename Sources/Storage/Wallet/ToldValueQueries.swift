public import Domain
public import Primitives

/// What bodies told people.
public enum ToldValueQueries {
    /// What was told to a person.
    public static func all(of person: ID<Person>) -> Query<ToldValue> {
        Query(
            """
            SELECT id, programme, version, path, value, told_by, told_on FROM told_value
            WHERE person_id = \(person) ORDER BY programme, version, path
            """
        ) { (row) throws(StoreError) in
            ToldValue(
                id: try row.id(), programme: try row.text(), version: try row.text(), path: try row.text(),
                value: try row.text(), toldBy: try row.text(), on: try row.day())
        }
    }

    /// Writes a value down; a later word on the same thing takes its place.
    public static func put(_ told: ToldValue, of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO told_value (id, person_id, programme, version, path, value, told_by, told_on, created_at)
        VALUES (\(told.id), \(person), \(told.programme), \(told.version), \(told.path), \(told.value),
                \(told.toldBy), \(told.on), \(moment))
        ON CONFLICT (person_id, programme, version, path) DO UPDATE
        SET value = excluded.value, told_by = excluded.told_by, told_on = excluded.told_on
        """
    }

    /// Takes a value away.
    public static func remove(_ id: ID<ToldValue>, of person: ID<Person>) -> SQL {
        "DELETE FROM told_value WHERE id = \(id) AND person_id = \(person)"
    }
}
