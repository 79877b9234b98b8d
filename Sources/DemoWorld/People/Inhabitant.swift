public import Domain

/// A person of the demo world and all that is written about them.
public struct Inhabitant: Sendable {
    /// Who.
    public let person: Person
    /// The address they sign in with.
    public let email: String
    /// Whether this is the technician whose log has papers.
    public var hasPapers = false
    /// Whether they run the installation.
    public var isOperator = false
    /// The places they hold and held.
    public var memberships: [Membership] = []
    /// The numbers by which bodies know them.
    public var identifiers: [Identifier] = []
    /// The names on older certificates.
    public var formerNames: [FormerName] = []
    /// The wallet.
    public var credentials: [Credential] = []
    /// The ledger, oldest row first.
    public var entries: [LedgerEntry] = []
    /// Credits begun and not saved.
    public var drafts: [Draft] = []

    init(_ person: Person, email: String) {
        self.person = person
        self.email = email
    }
}
