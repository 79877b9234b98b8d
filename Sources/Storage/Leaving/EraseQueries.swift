public import Domain
public import Primitives

/// Somebody who was erased, and when.
public struct Erased: Hashable, Sendable {
    /// Who it was.
    public var person: ID<Person>
    /// When.
    public var at: Instant

    /// Somebody who was erased.
    public init(person: ID<Person>, at: Instant) {
        self.person = person
        self.at = at
    }
}

/// How a person is taken out of the records.
public enum EraseQueries {
    /// Takes away a person's rows of every table that holds nothing else, the key to their words among them.
    public static func remove(_ person: ID<Person>) -> [SQL] {
        PersonalTable.all.filter { $0.erasing == .removed }.map { table in
            let (name, column) = (SQL.name(table.name), SQL.name(table.column))
            guard let parent = table.parent else { return "DELETE FROM \(name) WHERE \(column) = \(person)" }
            return """
                DELETE FROM \(name) WHERE \(column) IN (SELECT id FROM \(SQL.name(parent)) WHERE person_id = \(person))
                """
        }
    }

    /// The imports of a person: their spreadsheets may lie beside the papers.
    public static func imports(of person: ID<Person>) -> Query<ID<TableImport>> {
        Query("SELECT id FROM table_import WHERE person_id = \(person) ORDER BY id") { (row) throws(StoreError) in
            try row.id()
        }
    }

    /// Leaves of the events of an account only that operators opened it, without the reason.
    public static func thinEvents(of person: ID<Person>) -> [SQL] {
        [
            """
            DELETE FROM account_event WHERE person_id = \(person)
            AND kind NOT IN (\(AccountEvent.Kind.glassBroken.code), \(AccountEvent.Kind.erased.code))
            """,
            "UPDATE account_event SET detail = '' WHERE person_id = \(person)",
        ]
    }

    /// Ends a person's places the day before, and leaves of them where, as what and how long. Places that have not begun
    /// by then go.
    public static func endPlaces(of person: ID<Person>, before day: CalendarDate) -> [SQL] {
        let last = day.adding(days: -1)
        return [
            "DELETE FROM membership WHERE person_id = \(person) AND from_day > \(last)",
            """
            UPDATE membership SET to_day = \(last) WHERE person_id = \(person)
            AND (to_day IS NULL OR to_day > \(last))
            """,
            """
            UPDATE membership SET bench_id = NULL, shift_id = NULL, shares_entries = FALSE
            WHERE person_id = \(person)
            """,
        ]
    }

    /// Blanks the name; no row changes where the person was erased before.
    public static func blank(_ person: ID<Person>, at moment: Instant) -> SQL {
        """
        UPDATE person SET name = 'erased', birth_date = NULL, erased_at = \(moment), revision = revision + 1
        WHERE id = \(person) AND erased_at IS NULL
        """
    }

    /// Everybody who was erased.
    public static func all() -> Query<Erased> {
        Query("SELECT id, erased_at FROM person WHERE erased_at IS NOT NULL ORDER BY id") { (row) throws(StoreError) in
            Erased(person: try row.id(), at: try row.instant())
        }
    }

    /// Whether somebody is here and was not erased.
    public static func isHere(_ person: ID<Person>) -> Query<Bool> {
        Query("SELECT 1 FROM person WHERE id = \(person) AND erased_at IS NULL") { (row) throws(StoreError) in
            try row.int() == 1
        }
    }
}
