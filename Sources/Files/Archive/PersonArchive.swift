public import Domain
public import Primitives

/// Everything that Aliquot knows of one person, in the form in which it leaves and comes in.
public struct PersonArchive: Sendable {
    /// Who.
    public var person: ArchivedPerson
    /// The wallet, credentials taken out of it included.
    public var credentials: [ArchivedCredential]
    /// What bodies told the person.
    public var told: [ToldValue]
    /// Every row of the ledger, oldest first.
    public var entries: [ArchivedEntry]
    /// Credits begun and not saved.
    public var drafts: [Draft]
    /// The papers.
    public var papers: [ArchivedPaper]

    /// Everything of one person.
    public init(
        person: ArchivedPerson, credentials: [ArchivedCredential] = [], told: [ToldValue] = [],
        entries: [ArchivedEntry] = [], drafts: [Draft] = [], papers: [ArchivedPaper] = []
    ) {
        self.person = person
        self.credentials = credentials
        self.told = told
        self.entries = entries
        self.drafts = drafts
        self.papers = papers
    }
}

/// Who an archive is about.
public struct ArchivedPerson: Sendable {
    /// The name.
    public var name: String
    /// The birth date, where it was given.
    public var birthDate: CalendarDate?
    /// When the person came.
    public var createdAt: Instant
    /// The address they sign in with.
    public var email: String?
    /// Former names, latest first.
    public var formerNames: [FormerName] = []
    /// Numbers by which bodies know them.
    public var identifiers: [Identifier] = []
    /// Places in organisations: told, never brought in.
    public var places: [Place] = []
    /// What happened to the account: told, never brought in.
    public var events: [Event] = []

    /// A place in an organisation.
    public struct Place: Sendable {
        /// The organisation's name.
        public var organisation: String
        /// As what.
        public var role: Role
        /// The first day.
        public var from: CalendarDate
        /// The last day.
        public var to: CalendarDate?
        /// Whether every entry was shared with it.
        public var sharesEntries: Bool

        /// A place in an organisation.
        public init(
            organisation: String, role: Role, from: CalendarDate, to: CalendarDate?, sharesEntries: Bool
        ) {
            self.organisation = organisation
            self.role = role
            self.from = from
            self.to = to
            self.sharesEntries = sharesEntries
        }
    }

    /// Something that happened to the account.
    public struct Event: Sendable {
        /// When.
        public var at: Instant
        /// What.
        public var what: AccountEvent.Kind
        /// More about it.
        public var detail: String

        /// Something that happened.
        public init(at: Instant, what: AccountEvent.Kind, detail: String) {
            self.at = at
            self.what = what
            self.detail = detail
        }
    }

    /// Who an archive is about.
    public init(name: String, birthDate: CalendarDate? = nil, createdAt: Instant, email: String? = nil) {
        self.name = name
        self.birthDate = birthDate
        self.createdAt = createdAt
        self.email = email
    }
}

/// A credential of an archive.
public struct ArchivedCredential: Sendable {
    /// The credential.
    public var credential: Credential
    /// When it came into the wallet.
    public var createdAt: Instant
    /// When it was taken out.
    public var removedAt: Instant?

    /// A credential of an archive.
    public init(credential: Credential, createdAt: Instant, removedAt: Instant? = nil) {
        self.credential = credential
        self.createdAt = createdAt
        self.removedAt = removedAt
    }
}

/// One row of the ledger in an archive.
public struct ArchivedEntry: Sendable {
    /// The row's id.
    public var id: ID<LedgerEntry>
    /// Its place in the ledger, from 1.
    public var number: Int
    /// The row that recorded the credit first.
    public var credit: ID<LedgerEntry>
    /// What it does.
    public var action: LedgerEntry.Action
    /// Where it came from.
    public var origin: LedgerEntry.Origin
    /// When it was written down.
    public var recordedAt: Instant
    /// Who wrote it down, where it was not the person.
    public var recordedBy: String?
    /// The organisation that stands behind it.
    public var verifiedBy: String?
    /// What it says.
    public var record: CreditRecord
    /// The row's digest in the chain of the installation that the archive is from.
    public var digest: String

    /// One row.
    public init(
        id: ID<LedgerEntry>, number: Int, credit: ID<LedgerEntry>, action: LedgerEntry.Action,
        origin: LedgerEntry.Origin, recordedAt: Instant, recordedBy: String?, verifiedBy: String?,
        record: CreditRecord, digest: String
    ) {
        self.id = id
        self.number = number
        self.credit = credit
        self.action = action
        self.origin = origin
        self.recordedAt = recordedAt
        self.recordedBy = recordedBy
        self.verifiedBy = verifiedBy
        self.record = record
        self.digest = digest
    }
}

/// A paper of an archive.
public struct ArchivedPaper: Sendable {
    /// The paper's id.
    public var id: ID<EvidenceFile>
    /// The name it had.
    public var name: String
    /// Where it lies in the archive.
    public var path: String
    /// What the bytes are.
    public var type: FileType
    /// How many bytes.
    public var size: Int
    /// SHA-256 of the bytes, in hexadecimal.
    public var sha256: String
    /// When it came.
    public var createdAt: Instant

    /// A paper of an archive.
    public init(
        id: ID<EvidenceFile>, name: String, path: String, type: FileType, size: Int, sha256: String,
        createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.path = path
        self.type = type
        self.size = size
        self.sha256 = sha256
        self.createdAt = createdAt
    }
}
