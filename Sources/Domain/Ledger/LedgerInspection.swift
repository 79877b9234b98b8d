public import Primitives

/// Looks through ledgers, row by row in their order, for a chain that does not hold.
public struct LedgerInspection: Sendable {
    /// Where a chain does not hold.
    public struct Break: Hashable, Sendable {
        /// What is wrong there.
        public enum Kind: Hashable, Sendable {
            /// Rows before it are missing.
            case gap(after: Int)
            /// It is not what it was when it was written.
            case changed
            /// It speaks of a credit that was not recorded before it.
            case unknownCredit
        }

        /// Whose ledger.
        public var person: ID<Person>
        /// The row's place.
        public var number: Int
        /// What is wrong.
        public var kind: Kind

        /// A place where a chain does not hold.
        public init(person: ID<Person>, number: Int, kind: Kind) {
            self.person = person
            self.number = number
            self.kind = kind
        }
    }

    /// How many ledgers were looked at.
    public private(set) var ledgers = 0
    /// How many rows.
    public private(set) var rows = 0
    private var person: ID<Person>?
    private var number = 0
    private var digest: [UInt8] = []
    private var credits: Set<ID<LedgerEntry>> = []

    /// An inspection that has seen nothing yet.
    public init() {}

    /// Looks at the next row; `sum` is SHA-256.
    public mutating func look(at link: LedgerLink, _ sum: ([UInt8]) -> [UInt8]) -> Break? {
        if link.person != person {
            person = link.person
            ledgers += 1
            (number, digest, credits) = (0, [], [])
        }
        rows += 1
        let before = number
        let isWhole = sum(LedgerChain.bytes(after: digest, link)) == link.digest
        credits.insert(link.id)
        number = link.number
        // What follows is judged by what stands here: one break is told once.
        digest = link.digest
        guard link.number == before + 1 else {
            return Break(person: link.person, number: link.number, kind: .gap(after: before))
        }
        guard isWhole else { return Break(person: link.person, number: link.number, kind: .changed) }
        guard credits.contains(link.credit) else {
            return Break(person: link.person, number: link.number, kind: .unknownCredit)
        }
        return nil
    }
}
