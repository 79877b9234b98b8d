public import Domain
public import Primitives

/// A request as it is stored: its words still sealed.
public struct StoredApprovalRequest: Sendable {
    /// Its id.
    public var id: ID<ApprovalRequest>
    /// Who asks.
    public var person: ID<Person>
    /// The body that is asked.
    public var body: ID<Organisation>
    /// The credit it is about.
    public var credit: ID<LedgerEntry>?
    /// The offering it is about.
    public var offering: ID<Offering>?
    /// How far it has come.
    public var state: ApprovalRequest.State
    /// When it was asked.
    public var askedAt: Instant
    /// The sealed words.
    public var sealed: [UInt8]
    /// When it was decided.
    public var decidedAt: Instant?
    /// Who decided.
    public var decidedBy: ID<Person>?
    /// The sealed answer.
    public var sealedAnswer: [UInt8]?
}

/// Requests that bodies accept what they have not approved.
public enum ApprovalQueries {
    private static let columns: SQL = """
        SELECT id, person_id, organisation_id, credit_id, offering_id, state, asked_at, sealed, decided_at, decided_by,
               sealed_answer
        FROM approval_request
        """

    /// One request.
    public static func request(_ id: ID<ApprovalRequest>) -> Query<StoredApprovalRequest> {
        Query("\(columns) WHERE id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// A person's requests, the latest first.
    public static func all(of person: ID<Person>) -> Query<StoredApprovalRequest> {
        Query("\(columns) WHERE person_id = \(person) ORDER BY asked_at DESC, id DESC") { (row) throws(StoreError) in
            try stored(&row)
        }
    }

    /// What bodies are asked and have not answered, the oldest first.
    public static func waiting(for bodies: [ID<Organisation>], most: Int) -> Query<StoredApprovalRequest> {
        Query(
            """
            \(columns) WHERE organisation_id IN \(list: bodies) AND state = 'asked' ORDER BY asked_at, id LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// What bodies answered, the latest first.
    public static func answered(by bodies: [ID<Organisation>], most: Int) -> Query<StoredApprovalRequest> {
        Query(
            """
            \(columns) WHERE organisation_id IN \(list: bodies) AND state IN ('accepted', 'refused')
            ORDER BY decided_at DESC, id DESC LIMIT \(most)
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// How many requests wait for bodies.
    public static func count(for bodies: [ID<Organisation>]) -> Query<Int> {
        Query(
            "SELECT count(*) FROM approval_request WHERE organisation_id IN \(list: bodies) AND state = 'asked'"
        ) { (row) throws(StoreError) in try row.int() }
    }

    private static func stored(_ row: inout Columns) throws(StoreError) -> StoredApprovalRequest {
        StoredApprovalRequest(
            id: try row.id(), person: try row.id(), body: try row.id(), credit: try row.idOrNull(),
            offering: try row.idOrNull(), state: try row.code(), askedAt: try row.instant(), sealed: try row.bytes(),
            decidedAt: try row.instantOrNull(), decidedBy: try row.idOrNull(), sealedAnswer: try row.bytesOrNull())
    }

    /// Adds a request; sent twice it is added once.
    public static func add(_ request: ApprovalRequest, sealed: [UInt8]) -> SQL {
        """
        INSERT INTO approval_request (id, person_id, organisation_id, credit_id, offering_id, state, asked_at, sealed)
        VALUES (\(request.id), \(request.person), \(request.body), \(request.credit), \(request.offering),
                \(request.state.code), \(request.askedAt), \(sealed))
        """
    }

    /// Ends a request that nobody has ended yet; no row changes where somebody has.
    public static func end(
        _ id: ID<ApprovalRequest>, as state: ApprovalRequest.State, by judge: ID<Person>, at moment: Instant,
        sealedAnswer: [UInt8]?
    ) -> SQL {
        """
        UPDATE approval_request SET state = \(state.code), decided_at = \(moment), decided_by = \(judge),
            sealed_answer = \(sealedAnswer)
        WHERE id = \(id) AND state = 'asked'
        """
    }

    /// Ties a request about an offering to the credit that came of it.
    public static func tie(_ id: ID<ApprovalRequest>, to credit: ID<LedgerEntry>) -> SQL {
        "UPDATE approval_request SET credit_id = \(credit) WHERE id = \(id) AND credit_id IS NULL"
    }

    /// The organisations that may be asked, by name.
    public static func bodies() -> Query<Organisation> {
        Query("SELECT id, name, is_employer, is_provider, is_body FROM organisation WHERE is_body ORDER BY name, id") {
            (row) throws(StoreError) in try OrganisationQueries.organisation(&row)
        }
    }

    /// The addresses of those who decide for a body on a day.
    public static func judges(of body: ID<Organisation>, on day: CalendarDate) -> Query<Judge> {
        Query(
            """
            SELECT m.person_id, a.email FROM membership m JOIN account a ON a.person_id = m.person_id
            WHERE m.organisation_id = \(body) AND m.role = \(Role.auditor.code) AND m.from_day <= \(day)
            AND (m.to_day IS NULL OR m.to_day >= \(day)) AND a.confirmed_at IS NOT NULL ORDER BY m.person_id
            """
        ) { (row) throws(StoreError) in Judge(person: try row.id(), email: try row.text()) }
    }

    /// Somebody who decides for a body, and their address.
    public struct Judge: Sendable {
        /// Who.
        public var person: ID<Person>
        /// The address.
        public var email: String
    }
}
