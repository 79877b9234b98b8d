public import Domain
public import Primitives

/// How many jobs there are.
public struct JobCounts: Sendable {
    /// Not done yet.
    public var waiting: Int
    /// Not done five minutes after they were due.
    public var late: Int
    /// Given up.
    public var failed: Int
}

/// Work that is done behind the scenes.
public enum JobQueries {
    /// Claims the job of some kinds that is due first; nobody else gets it until the claim ends.
    public static func claim(_ kinds: [Job.Kind], at now: Instant, until: Instant) -> Query<Job> {
        Query(
            """
            UPDATE job SET claimed_until = \(until), attempts = attempts + 1
            WHERE id = (SELECT id FROM job WHERE due_at <= \(now) AND claimed_until <= \(now) AND failed_at IS NULL
                        AND kind IN \(list: kinds.map(\.code))
                        ORDER BY due_at, id LIMIT 1)
            RETURNING id, kind, subject, attempts
            """
        ) { (row) throws(StoreError) in
            Job(id: try row.id(), kind: try row.code(), subject: try row.text(), attempts: try row.int())
        }
    }

    /// Adds a job; one with a name that is there already stays as it is.
    public static func add(_ job: Job, name: String?, due: Instant, at moment: Instant) -> SQL {
        """
        INSERT INTO job (id, kind, subject, name, due_at, attempts, claimed_until, created_at)
        VALUES (\(job.id), \(job.kind.code), \(job.subject), \(name), \(due), 0, 0, \(moment))
        ON CONFLICT (name) DO NOTHING
        """
    }

    /// Holds a job on that takes longer than its claim.
    public static func hold(_ id: ID<Job>, until: Instant) -> SQL {
        "UPDATE job SET claimed_until = \(until) WHERE id = \(id)"
    }

    /// Takes a job away whose work was done by somebody else.
    public static func finish(named name: String) -> SQL { "DELETE FROM job WHERE name = \(name)" }

    /// Takes a job away that is done.
    public static func finish(_ id: ID<Job>) -> SQL { "DELETE FROM job WHERE id = \(id)" }

    /// Puts a job off after it failed.
    public static func putOff(_ id: ID<Job>, until due: Instant, fault: String) -> SQL {
        "UPDATE job SET due_at = \(due), claimed_until = 0, fault = \(fault) WHERE id = \(id)"
    }

    /// Gives a job back that was interrupted: that was no failure of its own.
    public static func giveBack(_ id: ID<Job>, at moment: Instant) -> SQL {
        "UPDATE job SET due_at = \(moment), claimed_until = 0, attempts = attempts - 1 WHERE id = \(id)"
    }

    /// Sets a job that is done again and again for its next time.
    public static func renew(_ id: ID<Job>, due: Instant) -> SQL {
        "UPDATE job SET due_at = \(due), claimed_until = 0, attempts = 0, fault = NULL WHERE id = \(id)"
    }

    /// Lets a job that was given up be tried again.
    public static func retry(_ id: ID<Job>, at moment: Instant) -> SQL {
        """
        UPDATE job SET due_at = \(moment), claimed_until = 0, attempts = 0, failed_at = NULL
        WHERE id = \(id)
        """
    }

    /// Gives a job up.
    public static func fail(_ id: ID<Job>, fault: String, at moment: Instant) -> SQL {
        "UPDATE job SET failed_at = \(moment), claimed_until = 0, fault = \(fault) WHERE id = \(id)"
    }

    /// How many wait, are late and were given up.
    public static func counts(at now: Instant) -> Query<JobCounts> {
        Query(
            """
            SELECT count(*) FILTER (WHERE failed_at IS NULL),
                   count(*) FILTER (WHERE failed_at IS NULL AND due_at < \(now.adding(seconds: -300))),
                   count(*) FILTER (WHERE failed_at IS NOT NULL) FROM job
            """
        ) { (row) throws(StoreError) in JobCounts(waiting: try row.int(), late: try row.int(), failed: try row.int()) }
    }

    /// The jobs there are, due first.
    public static func all(most: Int) -> Query<JobLine> {
        Query("SELECT id, kind, due_at, attempts, failed_at, fault FROM job ORDER BY due_at, id LIMIT \(most)") {
            (row) throws(StoreError) in
            JobLine(
                id: try row.id(), kind: try row.code(), due: try row.instant(), attempts: try row.int(),
                failedAt: try row.instantOrNull(), fault: try row.textOrNull())
        }
    }
}
