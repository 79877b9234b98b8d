public import Primitives

/// An archive that was brought into an empty account.
public struct ArchiveArrival: Sendable {
    /// The row's id.
    public var id: ID<ArchiveArrival>
    /// Whose.
    public var person: ID<Person>
    /// When.
    public var broughtAt: Instant
    /// When the archive was made.
    public var madeAt: Instant
    /// The address of the installation that made it.
    public var madeBy: String
    /// The version of the program there.
    public var program: String
    /// How many rows of the ledger came.
    public var entries: Int
    /// How many papers came.
    public var papers: Int

    /// An archive that was brought in.
    public init(
        id: ID<ArchiveArrival>, person: ID<Person>, broughtAt: Instant, madeAt: Instant, madeBy: String,
        program: String, entries: Int, papers: Int
    ) {
        self.id = id
        self.person = person
        self.broughtAt = broughtAt
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.program = program
        self.entries = entries
        self.papers = papers
    }
}
