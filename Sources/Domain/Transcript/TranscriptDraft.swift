public import Primitives

/// Something begun and not recorded yet.
public struct TranscriptDraft: Sendable {
    /// The id that its credit will bear.
    public var id: ID<LedgerEntry>
    /// Its title as far as it was typed.
    public var title: String
    /// Who gives it, as far as it was typed.
    public var provider: String
    /// When it was last touched.
    public var changedAt: Instant
    /// What it lacks before it can be recorded.
    public var lacks: [Lack]

    /// Something that a record must have.
    public enum Lack: String, Sendable {
        case title, day, amount

        /// "the amount".
        public var words: String { "the \(rawValue)" }
    }

    init(_ draft: Draft) {
        id = draft.id
        title = draft.form.title
        provider = draft.form.provider
        changedAt = draft.changedAt
        lacks = []
        if draft.form.title.isEmpty { lacks.append(.title) }
        if draft.form.completed.isEmpty { lacks.append(.day) }
        if draft.form.amount.isEmpty { lacks.append(.amount) }
    }
}
