public import Primitives
import Rules

/// A row of the ledger as its digest covers it: everything but the words, which may have been erased.
public struct LedgerLink: Sendable {
    /// The row's id.
    public var id: ID<LedgerEntry>
    /// Whose ledger.
    public var person: ID<Person>
    /// Its place.
    public var number: Int
    /// The row that recorded the credit first.
    public var credit: ID<LedgerEntry>
    /// What stands in the other columns, in the order of the chain: action, origin, moment, author, verifier, kind, day,
    /// amount, unit.
    public var texts: [String]
    /// The sealed words.
    public var sealed: [UInt8]
    /// The digest that was written down.
    public var digest: [UInt8]

    /// A row.
    public init(
        id: ID<LedgerEntry>, person: ID<Person>, number: Int, credit: ID<LedgerEntry>, texts: [String],
        sealed: [UInt8], digest: [UInt8]
    ) {
        self.id = id
        self.person = person
        self.number = number
        self.credit = credit
        self.texts = texts
        self.sealed = sealed
        self.digest = digest
    }
}
