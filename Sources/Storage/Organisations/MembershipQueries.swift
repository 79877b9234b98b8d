public import Domain
public import Primitives

/// Who belongs where.
public enum MembershipQueries {
    private static let columns: SQL = """
        SELECT m.id, m.organisation_id, m.person_id, m.role, m.bench_id, m.shift_id, m.from_day, m.to_day,
               m.shares_entries
        FROM membership m
        """

    /// The places of a person, past ones too.
    public static func all(of person: ID<Person>) -> Query<Membership> {
        Query("\(columns) WHERE m.person_id = \(person) ORDER BY m.from_day, m.id") { (row) throws(StoreError) in
            try membership(&row)
        }
    }

    /// The places in an organisation that hold on a day.
    public static func active(in organisation: ID<Organisation>, on day: CalendarDate) -> Query<Membership> {
        Query(
            """
            \(columns) WHERE m.organisation_id = \(organisation) AND m.from_day <= \(day)
            AND (m.to_day IS NULL OR m.to_day >= \(day)) ORDER BY m.person_id, m.id
            """
        ) { (row) throws(StoreError) in try membership(&row) }
    }

    private static func membership(_ row: inout Columns) throws(StoreError) -> Membership {
        Membership(
            id: try row.id(), organisation: try row.id(), person: try row.id(), role: try row.code(),
            bench: try row.idOrNull(), shift: try row.idOrNull(), from: try row.day(), to: try row.dayOrNull(),
            sharesEntries: try row.bool())
    }

    /// Adds a place.
    public static func add(_ place: Membership) -> SQL {
        """
        INSERT INTO membership (id, organisation_id, person_id, role, bench_id, shift_id, from_day, to_day,
                                shares_entries)
        VALUES (\(place.id), \(place.organisation), \(place.person), \(place.role.code), \(place.bench),
                \(place.shift), \(place.from), \(place.to), \(place.sharesEntries))
        """
    }

    /// Says whether an organisation may see every entry of a person.
    public static func share(_ shares: Bool, with organisation: ID<Organisation>, of person: ID<Person>) -> SQL {
        """
        UPDATE membership SET shares_entries = \(shares)
        WHERE organisation_id = \(organisation) AND person_id = \(person)
        """
    }

    /// Whether a person runs the installation.
    public static func isOperator(_ person: ID<Person>) -> Query<Bool> {
        Query("SELECT granted_at FROM operator WHERE person_id = \(person)") { (row) throws(StoreError) in
            _ = try row.instant()
            return true
        }
    }

    /// Makes somebody an operator.
    public static func addOperator(_ person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO operator (person_id, granted_at) VALUES (\(person), \(moment)) ON CONFLICT (person_id) DO NOTHING
        """
    }
}
