public import Domain
public import Primitives
import Rules

/// A ledger entry as it is stored: its words still sealed.
public struct StoredEntry: Sendable {
    /// The row's id.
    public var id: ID<LedgerEntry>
    /// Whose ledger.
    public var person: ID<Person>
    /// Its place.
    public var number: Int
    /// The credit it speaks of.
    public var credit: ID<LedgerEntry>
    /// What it does.
    public var action: LedgerEntry.Action
    /// Where it came from.
    public var origin: LedgerEntry.Origin
    /// When.
    public var recordedAt: Instant
    /// By whom.
    public var recordedBy: ID<Person>
    /// The organisation that stands behind it.
    public var verifiedBy: ID<Organisation>?
    /// The sealed words.
    public var sealed: [UInt8]
    /// The digest over the row before and this one.
    public var digest: [UInt8]
}

/// Where a ledger ends: the next row goes behind it.
public struct LedgerTip: Sendable {
    /// The last row's place.
    public var number: Int
    /// The last row's digest.
    public var digest: [UInt8]
}

/// The credit ledger.
public enum LedgerQueries {
    private static let columns: SQL = """
        SELECT e.id, e.person_id, e.number, e.credit_id, e.action, e.origin, e.recorded_at, e.recorded_by,
               e.verified_by, e.sealed, e.digest
        FROM ledger_entry e
        """

    /// A person's ledger from the first row on.
    public static func all(of person: ID<Person>) -> Query<StoredEntry> {
        Query("\(columns) WHERE e.person_id = \(person) ORDER BY e.number") { (row) throws(StoreError) in
            try stored(&row)
        }
    }

    /// Every row of a person that speaks of one of these credits.
    public static func all(of person: ID<Person>, credits: [ID<LedgerEntry>]) -> Query<StoredEntry> {
        Query(
            "\(columns) WHERE e.person_id = \(person) AND e.credit_id IN \(list: credits) ORDER BY e.number"
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// The ledgers of everybody at work in an organisation on a day.
    public static func all(in organisation: ID<Organisation>, on day: CalendarDate) -> Query<StoredEntry> {
        Query(
            """
            \(columns) WHERE e.person_id IN (
                SELECT m.person_id FROM membership m WHERE m.organisation_id = \(organisation)
                AND m.from_day <= \(day) AND (m.to_day IS NULL OR m.to_day >= \(day)))
            ORDER BY e.person_id, e.number
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    /// The row with an id.
    public static func entry(_ id: ID<LedgerEntry>) -> Query<StoredEntry> {
        Query("\(columns) WHERE e.id = \(id)") { (row) throws(StoreError) in try stored(&row) }
    }

    /// The last row of a person's ledger.
    public static func last(of person: ID<Person>) -> Query<LedgerTip> {
        Query(
            """
            SELECT number, digest FROM ledger_entry WHERE person_id = \(person) ORDER BY number DESC LIMIT 1
            """
        ) { (row) throws(StoreError) in LedgerTip(number: try row.int(), digest: try row.bytes()) }
    }

    /// The last row that speaks of a credit.
    public static func latest(of credit: ID<LedgerEntry>, person: ID<Person>) -> Query<StoredEntry> {
        Query(
            """
            \(columns) WHERE e.credit_id = \(credit) AND e.person_id = \(person) ORDER BY e.number DESC LIMIT 1
            """
        ) { (row) throws(StoreError) in try stored(&row) }
    }

    static func stored(_ row: inout Columns) throws(StoreError) -> StoredEntry {
        StoredEntry(
            id: try row.id(), person: try row.id(), number: try row.int(), credit: try row.id(),
            action: try row.code(), origin: try row.code(), recordedAt: try row.instant(),
            recordedBy: try row.id(), verifiedBy: try row.idOrNull(), sealed: try row.bytes(),
            digest: try row.bytes())
    }

    /// Every row of every ledger as its chain covers it, in order.
    public static func links() -> Query<LedgerLink> {
        Query(
            """
            SELECT id, person_id, number, credit_id, action, origin, recorded_at, recorded_by, verified_by, kind,
                   completed, amount, unit, sealed, digest
            FROM ledger_entry ORDER BY person_id, number
            """
        ) { (row) throws(StoreError) in
            LedgerLink(
                id: try row.id(), person: try row.id(), number: try row.int(), credit: try row.id(),
                texts: [
                    try row.text(), try row.text(), String(try row.int64()), try row.text(),
                    try row.textOrNull() ?? "", try row.text(), try row.text(), String(try row.int64()),
                    try row.text(),
                ], sealed: try row.bytes(), digest: try row.bytes())
        }
    }

    /// Adds a row.
    public static func add(_ entry: LedgerEntry, sealed: [UInt8], digest: [UInt8]) -> SQL {
        add([NewEntry(entry: entry, sealed: sealed, digest: digest)])
    }

    /// Adds rows, each chained to the one before.
    public static func add(_ entries: ArraySlice<NewEntry>) -> SQL {
        """
        INSERT INTO ledger_entry (id, person_id, number, credit_id, action, origin, recorded_at, recorded_by,
                                  verified_by, kind, completed, amount, unit, sealed, digest)
        VALUES \(entries.map(values).joined(", "))
        """
    }

    private static func values(_ new: NewEntry) -> SQL {
        let entry = new.entry
        let activity = entry.record.activity
        return """
            (\(entry.id), \(entry.person), \(entry.number), \(entry.credit), \(entry.action.code),
             \(entry.origin.code), \(entry.recordedAt), \(entry.recordedBy), \(entry.verifiedBy),
             \(activity.kind.code), \(activity.completed), \(activity.amount), \(activity.unit.code),
             \(new.sealed), \(new.digest))
            """
    }
}

/// A row that is to be added to a ledger: sealed and chained.
public struct NewEntry: Sendable {
    /// The row.
    public var entry: LedgerEntry
    /// The sealed words.
    public var sealed: [UInt8]
    /// The digest over the row before and this one.
    public var digest: [UInt8]

    /// A row.
    public init(entry: LedgerEntry, sealed: [UInt8], digest: [UInt8]) {
        self.entry = entry
        self.sealed = sealed
        self.digest = digest
    }
}
