public import Domain
public import Primitives

/// People and what they are known by.
public enum PersonQueries {
    /// A person.
    public static func person(_ id: ID<Person>) -> Query<Person> {
        Query("SELECT id, name, birth_date, created_at, revision FROM person WHERE id = \(id) AND erased_at IS NULL") {
            (row) throws(StoreError) in try person(&row)
        }
    }

    static func person(_ row: inout Columns) throws(StoreError) -> Person {
        Person(
            id: try row.id(), name: try row.text(), birthDate: try row.dayOrNull(), createdAt: try row.instant(),
            revision: try row.int())
    }

    /// Adds a person.
    public static func add(_ person: Person) -> SQL {
        """
        INSERT INTO person (id, name, birth_date, created_at, revision)
        VALUES (\(person.id), \(person.name), \(person.birthDate), \(person.createdAt), \(person.revision))
        """
    }

    /// Changes name and birth date, unless somebody else did meanwhile: then no row changes.
    public static func change(_ person: Person, from revision: Int) -> SQL {
        """
        UPDATE person SET name = \(person.name), birth_date = \(person.birthDate), revision = revision + 1
        WHERE id = \(person.id) AND revision = \(revision)
        """
    }

    /// The secret that seals a person's words; nothing once they were erased.
    public static func secret(of person: ID<Person>) -> Query<[UInt8]> {
        Query("SELECT secret FROM person_secret WHERE person_id = \(person)") { (row) throws(StoreError) in
            try row.bytes()
        }
    }

    /// Adds the secret of a person.
    public static func addSecret(_ secret: [UInt8], of person: ID<Person>) -> SQL {
        "INSERT INTO person_secret (person_id, secret) VALUES (\(person), \(secret))"
    }

    /// How many people there are.
    public static func count() -> Query<Int> {
        Query("SELECT count(*) FROM person WHERE erased_at IS NULL") { (row) throws(StoreError) in try row.int() }
    }

    /// Whether there is or ever was anybody.
    public static func anybody() -> Query<Bool> {
        Query("SELECT 1 FROM person LIMIT 1") { (row) throws(StoreError) in try row.int() == 1 }
    }
}
