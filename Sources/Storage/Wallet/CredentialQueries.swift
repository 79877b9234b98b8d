public import Domain
public import Primitives
import Rules

/// A credential as it is stored: its details still the text they are kept in.
public struct StoredCredential: Sendable {
    /// The id.
    public var id: ID<Credential>
    /// Whose.
    public var person: ID<Person>
    /// The number.
    public var number: String?
    /// Issue date, cycle and facts.
    public var details: String
    /// The revision.
    public var revision: Int
}

/// A credential with when it came into the wallet and when it was taken out.
public struct StoredCredentialTimes: Sendable {
    /// The credential.
    public var credential: StoredCredential
    /// When it came.
    public var createdAt: Instant
    /// When it was taken out.
    public var removedAt: Instant?
}

/// Credentials in wallets.
public enum CredentialQueries {
    /// A person's credentials, in the order in which they came.
    public static func all(of person: ID<Person>) -> Query<StoredCredential> {
        Query(
            """
            SELECT id, person_id, number, details, revision FROM credential
            WHERE person_id = \(person) AND removed_at IS NULL ORDER BY id
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// The credentials of everybody at work in an organisation on a day.
    public static func all(in organisation: ID<Organisation>, on day: CalendarDate) -> Query<StoredCredential> {
        Query(
            """
            SELECT c.id, c.person_id, c.number, c.details, c.revision FROM credential c
            WHERE c.removed_at IS NULL AND c.person_id IN (
                SELECT m.person_id FROM membership m WHERE m.organisation_id = \(organisation)
                AND m.from_day <= \(day) AND (m.to_day IS NULL OR m.to_day >= \(day)))
            ORDER BY c.person_id, c.id
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// Every credential that a person ever had, with when it came and when it was taken out.
    public static func everything(
        of person: ID<Person>
    ) -> Query<StoredCredentialTimes> {
        Query(
            """
            SELECT id, person_id, number, details, revision, created_at, removed_at FROM credential
            WHERE person_id = \(person) ORDER BY id
            """
        ) { (row) throws(StoreError) in
            StoredCredentialTimes(
                credential: try stored(&row), createdAt: try row.instant(), removedAt: try row.instantOrNull())
        }
    }

    /// Whose a credential is, removed or not.
    public static func owner(of id: ID<Credential>) -> Query<ID<Person>> {
        Query("SELECT person_id FROM credential WHERE id = \(id)") { (row) throws(StoreError) in try row.id() }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredCredential {
        StoredCredential(
            id: try row.id(), person: try row.id(), number: try row.textOrNull(), details: try row.text(),
            revision: try row.int())
    }

    /// Adds a credential.
    public static func add(_ credential: Credential, details: String, of person: ID<Person>, at moment: Instant) -> SQL
    {
        """
        INSERT INTO credential (id, person_id, code, number, details, revision, created_at)
        VALUES (\(credential.id), \(person), \(credential.held.credential), \(credential.number), \(details),
                \(credential.revision), \(moment))
        """
    }

    /// Changes a credential, unless somebody else did meanwhile: then no row changes.
    public static func change(_ credential: Credential, details: String, of person: ID<Person>) -> SQL {
        """
        UPDATE credential SET code = \(credential.held.credential), number = \(credential.number),
            details = \(details), revision = revision + 1
        WHERE id = \(credential.id) AND person_id = \(person) AND revision = \(credential.revision)
            AND removed_at IS NULL
        """
    }

    /// Takes a credential out of the wallet as it was seen.
    public static func remove(_ id: ID<Credential>, seen revision: Int, of person: ID<Person>, at moment: Instant)
        -> SQL
    {
        "\(remove(id, of: person, at: moment)) AND revision = \(revision)"
    }

    /// Takes a credential out of the wallet.
    public static func remove(_ id: ID<Credential>, of person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE credential SET removed_at = \(moment)
        WHERE id = \(id) AND person_id = \(person) AND removed_at IS NULL
        """
    }
}
