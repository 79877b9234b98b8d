public import Domain
public import Primitives

/// What people want of plans, and the plan that each took up: sealed.
public enum PlanQueries {
    /// What somebody wants in every plan, and in none.
    public static func marks(of person: ID<Person>) -> Query<[UInt8]> {
        Query("SELECT sealed FROM plan_mark WHERE person_id = \(person)") { (row) throws(StoreError) in
            try row.bytes()
        }
    }

    /// Keeps it.
    public static func putMarks(_ sealed: [UInt8], of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO plan_mark (person_id, changed_at, sealed) VALUES (\(person), \(moment), \(sealed))
        ON CONFLICT (person_id) DO UPDATE SET changed_at = excluded.changed_at, sealed = excluded.sealed
        """
    }

    /// The plan that somebody took up, sealed.
    public static func plan(of person: ID<Person>) -> Query<StoredPlan> {
        Query("SELECT id, revision, accepted_at, sealed FROM plan WHERE person_id = \(person)") {
            (row) throws(StoreError) in
            StoredPlan(
                id: try row.id(), revision: try row.int(), acceptedAt: try row.instant(), sealed: try row.bytes())
        }
    }

    /// Whose a plan is.
    public static func owner(of id: ID<AcceptedPlan>) -> Query<ID<Person>> {
        Query("SELECT person_id FROM plan WHERE id = \(id)") { (row) throws(StoreError) in try row.id() }
    }

    /// Keeps a plan in the place of whichever was there.
    public static func put(_ plan: StoredPlan, of person: ID<Person>) -> SQL {
        """
        INSERT INTO plan (person_id, id, revision, accepted_at, sealed)
        VALUES (\(person), \(plan.id), \(plan.revision), \(plan.acceptedAt), \(plan.sealed))
        ON CONFLICT (person_id) DO UPDATE
        SET id = excluded.id, revision = excluded.revision, accepted_at = excluded.accepted_at,
            sealed = excluded.sealed
        """
    }

    /// Changes a plan that is still as it was seen.
    public static func change(_ plan: StoredPlan, seen: Int, of person: ID<Person>) -> SQL {
        """
        UPDATE plan SET revision = \(plan.revision), sealed = \(plan.sealed)
        WHERE person_id = \(person) AND id = \(plan.id) AND revision = \(seen)
        """
    }

    /// Gives a plan up.
    public static func remove(_ id: ID<AcceptedPlan>, of person: ID<Person>) -> SQL {
        "DELETE FROM plan WHERE person_id = \(person) AND id = \(id)"
    }

    /// Whose calendar a secret address leads to.
    public static func owner(ofFeed digest: [UInt8]) -> Query<ID<Person>> {
        Query("SELECT person_id FROM calendar_feed WHERE token_digest = \(digest)") { (row) throws(StoreError) in
            try row.id()
        }
    }

    /// Since when somebody has a secret address.
    public static func feed(of person: ID<Person>) -> Query<Instant> {
        Query("SELECT created_at FROM calendar_feed WHERE person_id = \(person)") { (row) throws(StoreError) in
            try row.instant()
        }
    }

    /// Gives somebody a secret address in the place of an older one.
    public static func putFeed(_ digest: [UInt8], of person: ID<Person>, at moment: Instant) -> SQL {
        """
        INSERT INTO calendar_feed (person_id, token_digest, created_at) VALUES (\(person), \(digest), \(moment))
        ON CONFLICT (person_id) DO UPDATE SET token_digest = excluded.token_digest, created_at = excluded.created_at
        """
    }

    /// Takes the secret address away.
    public static func removeFeed(of person: ID<Person>) -> SQL {
        "DELETE FROM calendar_feed WHERE person_id = \(person)"
    }
}

/// A plan that somebody took up, as it is kept.
public struct StoredPlan: Sendable {
    /// The plan.
    public var id: ID<AcceptedPlan>
    /// Grows with each change.
    public var revision: Int
    /// When it was taken up.
    public var acceptedAt: Instant
    /// What it says, sealed.
    public var sealed: [UInt8]

    /// A plan with what it says sealed.
    public init(id: ID<AcceptedPlan>, revision: Int, acceptedAt: Instant, sealed: [UInt8]) {
        self.id = id
        self.revision = revision
        self.acceptedAt = acceptedAt
        self.sealed = sealed
    }
}
