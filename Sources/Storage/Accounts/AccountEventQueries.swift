public import Domain
public import Primitives

/// What happened to accounts.
public enum AccountEventQueries {
    /// The latest of a person.
    public static func latest(of person: ID<Person>, most: Int) -> Query<AccountEvent> {
        Query(
            """
            SELECT id, person_id, actor_id, kind, detail, at FROM account_event
            WHERE person_id = \(person) ORDER BY at DESC, id DESC LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try event(&row) }
    }

    /// The latest of one kind, of everybody.
    public static func latest(_ kind: AccountEvent.Kind, most: Int) -> Query<AccountEvent> {
        Query(
            """
            SELECT id, person_id, actor_id, kind, detail, at FROM account_event
            WHERE kind = \(kind.code) ORDER BY at DESC, id DESC LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try event(&row) }
    }

    private static func event(_ row: inout Columns) throws(StoreError) -> AccountEvent {
        AccountEvent(
            id: try row.id(), person: try row.id(), actor: try row.idOrNull(), kind: try row.code(),
            detail: try row.text(), at: try row.instant())
    }

    /// Adds one.
    public static func add(_ event: AccountEvent) -> SQL {
        """
        INSERT INTO account_event (id, person_id, actor_id, kind, detail, at)
        VALUES (\(event.id), \(event.person), \(event.actor), \(event.kind.code), \(event.detail), \(event.at))
        """
    }

    /// Whose records an operator has opened since.
    public static func brokenGlass(by operator: ID<Person>, since moment: Instant) -> Query<ID<Person>> {
        Query(
            """
            SELECT person_id FROM account_event
            WHERE actor_id = \(`operator`) AND kind = \(AccountEvent.Kind.glassBroken.code) AND at >= \(moment)
            """
        ) { (row) throws(StoreError) in try row.id() }
    }
}
