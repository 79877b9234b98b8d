public import Domain
public import Primitives
public import Rules

/// An award as it is stored: what it says stands elsewhere, sealed.
public struct StoredAward: Sendable {
    /// The award.
    public var id: ID<Award>
    /// Its code, without hyphens.
    public var code: String
    /// Who gave it.
    public var organisation: ID<Organisation>
    /// Whose it is; nobody where it waits, or waited, for its holder.
    public var person: ID<Person>?
    /// What kind of activity it was.
    public var kind: ActivityKind
    /// The ledger's entry.
    public var entry: ID<LedgerEntry>

    /// An award.
    public init(
        id: ID<Award>, code: String, organisation: ID<Organisation>, person: ID<Person>?, kind: ActivityKind,
        entry: ID<LedgerEntry>
    ) {
        self.id = id
        self.code = code
        self.organisation = organisation
        self.person = person
        self.kind = kind
        self.entry = entry
    }
}

/// Awards by their key, code and holder.
public enum AwardQueries {
    private static let columns: SQL = """
        SELECT id, code, organisation_id, person_id, kind, entry_id FROM award
        """

    /// The award of a key.
    public static func award(key: String) -> Query<StoredAward> { one("\(columns) WHERE award_key = \(key)") }

    /// The award with an id.
    public static func award(_ id: ID<Award>) -> Query<StoredAward> { one("\(columns) WHERE id = \(id)") }

    /// The award with a code.
    public static func award(_ code: AwardCode) -> Query<StoredAward> {
        one("\(columns) WHERE code = \(code.signs)")
    }

    /// The awards of an organisation, oldest first.
    public static func all(of organisation: ID<Organisation>) -> Query<StoredAward> {
        one("\(columns) WHERE organisation_id = \(organisation) ORDER BY created_at, id")
    }

    /// The awards of a person, oldest first, and those that waited for them.
    public static func all(of person: ID<Person>) -> Query<StoredAward> {
        one(
            """
            \(columns) WHERE person_id = \(person)
            OR id IN (SELECT c.award_id FROM award_claim c WHERE c.taken_by = \(person)) ORDER BY created_at, id
            """)
    }

    private static func one(_ sql: SQL) -> Query<StoredAward> {
        Query(sql) { (row) throws(StoreError) in
            StoredAward(
                id: try row.id(), code: try row.text(), organisation: try row.id(), person: try row.idOrNull(),
                kind: try row.code(), entry: try row.id())
        }
    }

    /// Adds an award.
    public static func add(
        _ stored: StoredAward, key: String, course: AwardCourse, completed: CalendarDate, at moment: Instant
    ) -> SQL {
        """
        INSERT INTO award (id, award_key, code, organisation_id, person_id, course, course_version, kind, completed,
                           entry_id, created_at)
        VALUES (\(stored.id), \(key), \(stored.code), \(stored.organisation), \(stored.person), \(course.handle),
                \(course.version), \(stored.kind.code), \(completed), \(stored.entry), \(moment))
        """
    }

    /// Takes the next place in the lists of revoked badges.
    public static func takePlace() -> Query<Int> {
        Query(
            """
            INSERT INTO award_count (id, next_place) VALUES (1, 1)
            ON CONFLICT (id) DO UPDATE SET next_place = award_count.next_place + 1 RETURNING next_place
            """
        ) { (row) throws(StoreError) in try row.int() - 1 }
    }

    /// The secret that seals an award that waits, or waited, for its holder, and who took it.
    public static func claim(of award: ID<Award>) -> Query<StoredClaim> {
        Query("SELECT award_id, secret, taken_by FROM award_claim WHERE award_id = \(award)") {
            (row) throws(StoreError) in
            StoredClaim(award: try row.id(), secret: try row.bytes(), takenBy: try row.idOrNull())
        }
    }

    /// Whether any award waits for its holder.
    public static func isAnyWaiting() -> Query<Bool> {
        Query("SELECT award_id FROM award_claim WHERE taken_by IS NULL LIMIT 1") { (row) throws(StoreError) in
            _ = try row.id(Award.self)
            return true
        }
    }

    /// The awards that wait for whoever has a number or an address.
    public static func waiting(_ numberDigest: String) -> Query<StoredClaim> {
        Query(
            """
            SELECT award_id, secret, taken_by FROM award_claim
            WHERE number_digest = \(numberDigest) AND taken_by IS NULL ORDER BY award_id
            """
        ) { (row) throws(StoreError) in
            StoredClaim(award: try row.id(), secret: try row.bytes(), takenBy: try row.idOrNull())
        }
    }

    /// Lets an award wait.
    public static func wait(_ award: ID<Award>, numberDigest: String, secret: [UInt8]) -> SQL {
        """
        INSERT INTO award_claim (award_id, number_digest, secret)
        VALUES (\(award), \(numberDigest), \(secret))
        """
    }

    /// Notes who took an award that waited; no row changes where somebody did before.
    public static func take(_ award: ID<Award>, by person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE award_claim SET taken_by = \(person), taken_at = \(moment)
        WHERE award_id = \(award) AND taken_by IS NULL
        """
    }
}

/// An award that waits, or waited, for its holder.
public struct StoredClaim: Sendable {
    /// The award.
    public var award: ID<Award>
    /// What seals it.
    public var secret: [UInt8]
    /// Who took it.
    public var takenBy: ID<Person>?
}
