public import Primitives

/// A credit begun and not yet saved: the fields as they were typed.
public struct Draft: Sendable {
    /// The id that the ledger entry will bear.
    public var id: ID<LedgerEntry>
    /// The credit that it would correct.
    public var credit: ID<LedgerEntry>?
    /// Grows with each saving.
    public var revision: Int
    /// When it was last saved.
    public var changedAt: Instant
    /// The fields.
    public var form: CreditForm

    /// A draft.
    public init(id: ID<LedgerEntry>, credit: ID<LedgerEntry>?, revision: Int, changedAt: Instant, form: CreditForm) {
        self.id = id
        self.credit = credit
        self.revision = revision
        self.changedAt = changedAt
        self.form = form
    }
}
