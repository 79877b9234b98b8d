public import Primitives

/// One row of a person's credit ledger. Rows are only ever added.
public struct LedgerEntry: Sendable {
    /// What the row does to its credit.
    public enum Action: UInt8, Coded {
        case record, correct, withdraw

        /// Every code and its action.
        public static let codes = kebabCodes()
    }

    /// Where the row came from.
    public enum Origin: UInt8, Coded {
        case own, `import`, provider, course, event, employer

        /// Every code and its origin.
        public static let codes = Codes<Origin>(
            allCases.map { ($0 == .own ? "self" : String(describing: $0), $0) })

        /// The origin in words.
        public var words: String {
            switch self {
            case .own: "logged by you"
            case .import: "imported"
            case .provider: "reported by the provider"
            case .course: "from a course here"
            case .event: "from an event here"
            case .employer: "logged by the employer"
            }
        }
    }

    /// Where the row came from, in words; what came with an archive is told as the archive tells it.
    public var originWords: String {
        guard let brought = record.brought else { return origin.words }
        let verified = brought.verifiedBy.map { ", there confirmed by \($0)" } ?? ""
        return
            "\(origin.words)\(verified); brought in with an archive of \(brought.madeAt.day.spelled) from \(brought.from)"
    }

    /// The row's id.
    public var id: ID<LedgerEntry>
    /// Whose ledger.
    public var person: ID<Person>
    /// Its place in the ledger, from 1.
    public var number: Int
    /// The row that recorded the credit first.
    public var credit: ID<LedgerEntry>
    /// What it does.
    public var action: Action
    /// Where it came from.
    public var origin: Origin
    /// When.
    public var recordedAt: Instant
    /// By whom.
    public var recordedBy: ID<Person>
    /// The organisation that stands behind it.
    public var verifiedBy: ID<Organisation>?
    /// What it says; the record withdrawn stays readable.
    public var record: CreditRecord

    /// A row.
    public init(
        id: ID<LedgerEntry>, person: ID<Person>, number: Int, credit: ID<LedgerEntry>, action: Action, origin: Origin,
        recordedAt: Instant, recordedBy: ID<Person>, verifiedBy: ID<Organisation>? = nil, record: CreditRecord
    ) {
        self.id = id
        self.person = person
        self.number = number
        self.credit = credit
        self.action = action
        self.origin = origin
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.verifiedBy = verifiedBy
        self.record = record
    }
}
