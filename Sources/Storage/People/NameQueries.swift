public import Domain
public import Primitives

/// Former names.
public enum NameQueries {
    /// A person's former names, latest first.
    public static func all(of person: ID<Person>) -> Query<FormerName> {
        Query("SELECT id, name FROM former_name WHERE person_id = \(person) ORDER BY created_at DESC, id DESC") {
            (row) throws(StoreError) in FormerName(id: try row.id(), name: try row.text())
        }
    }

    /// Adds a former name; one that is there already stays as it is.
    public static func add(_ name: FormerName, of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO former_name (id, person_id, name, folded, created_at)
        VALUES (\(name.id), \(person), \(name.name), \(Name.folded(name.name)), \(moment))
        ON CONFLICT (person_id, folded) DO NOTHING
        """
    }

    /// Takes a former name away.
    public static func remove(_ id: ID<FormerName>, of person: ID<Person>) -> SQL {
        "DELETE FROM former_name WHERE id = \(id) AND person_id = \(person)"
    }
}
