public import Primitives
public import Rules

/// What a person did to keep learning, as they can hand it to a body, a board or an employer: their own statement, made
/// of what they keep here.
public struct Transcript: Sendable {
    /// Whose it is.
    public var holder: Holder
    /// When it was made.
    public var madeAt: Instant
    /// Which part of it this is.
    public var filter: TranscriptFilter
    /// The credentials held, with the cycle for which it was counted.
    public var credentials: [HeldStanding]
    /// The lines of this part, latest first.
    public var lines: [TranscriptLine]
    /// What was begun.
    public var drafts: [TranscriptDraft]
    /// How many lines each part has before it is narrowed.
    public var counts: (done: Int, inProgress: Int, external: Int)
    /// What the lines of this part come to.
    public var totals: TranscriptTotals
    /// By what it can be narrowed.
    public var choices: Choices

    /// A person as bodies know them.
    public struct Holder: Sendable {
        /// The name as it is on record.
        public var name: String
        /// Names on older certificates, latest first.
        public var formerNames: [String]
        /// Numbers by which bodies know them.
        public var identifiers: [Identifier]
    }

    /// A credential held, and where it stands in the cycle that was counted.
    public struct HeldStanding: Sendable {
        /// The credential in the wallet.
        public var credential: Credential
        /// Where it stands; the cycle is the one that was asked for.
        public var standing: Standing

        /// `MLT(ASCP)` where the body has such a sign, else the title.
        public var name: String { standing.sign.contains("/") ? standing.title : standing.sign }
    }

    /// By what a transcript can be narrowed: what occurs in it.
    public struct Choices: Sendable {
        /// Topics, in the order of the vocabulary.
        public var topics: [Topic]
        /// Years of completion, latest first.
        public var years: [Int]
        /// Cycles of the credential that is asked for, latest first.
        public var cycles: [DateSpan]
    }

    /// The credential that it is narrowed to.
    public var chosen: HeldStanding? { credentials.first { $0.credential.id.text == filter.credential } }
}
