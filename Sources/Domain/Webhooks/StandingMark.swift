public import Primitives
public import Rules

/// What is remembered of where somebody stood for one credential, to notice when it changes.
public struct StandingMark: Hashable, Sendable {
    /// The credential's id in the wallet.
    public var id: String
    /// The credential: `ascp-boc/MLT`.
    public var credential: String
    /// Where it stands.
    public var state: StandingState
    /// Whether everything is met; nothing when something unknown could change the answer.
    public var isComplete: Bool?
    /// The whole.
    public var total: Tally
    /// Requirements that miss something, in rule order.
    public var missing: [Missing]

    /// A requirement that misses something.
    public struct Missing: Hashable, Sendable {
        /// Which.
        public var requirement: String
        /// How much.
        public var amount: Credits

        /// A requirement that misses something.
        public init(requirement: String, amount: Credits) {
            self.requirement = requirement
            self.amount = amount
        }
    }

    /// A mark.
    public init(
        id: String, credential: String, state: StandingState, isComplete: Bool?, total: Tally, missing: [Missing]
    ) {
        self.id = id
        self.credential = credential
        self.state = state
        self.isComplete = isComplete
        self.total = total
        self.missing = missing
    }

    /// The mark of a standing.
    public init(_ standing: Standing) {
        self.init(
            id: standing.id, credential: standing.credential, state: standing.state, isComplete: standing.isComplete,
            total: standing.total,
            missing: standing.requirements.compactMap { requirement in
                guard let amount = requirement.tally.missing, amount > .zero else { return nil }
                return Missing(requirement: requirement.id, amount: amount)
            })
    }
}

/// A credential whose standing is not what it was.
public struct StandingChange: Hashable, Sendable {
    /// What was remembered; nothing where the credential is new.
    public var before: StandingMark?
    /// What is now; nothing where the credential is gone.
    public var after: StandingMark?

    /// A change.
    public init(before: StandingMark?, after: StandingMark?) {
        self.before = before
        self.after = after
    }

    /// The changes from what was remembered to what is now: first what is there, in the wallet's order, then what went.
    public static func all(from before: [StandingMark], to after: [StandingMark]) -> [StandingChange] {
        let old = Dictionary(before.map { ($0.id, $0) }) { first, _ in first }
        let kept = Set(after.map(\.id))
        let changed = after.filter { old[$0.id] != $0 }.map { StandingChange(before: old[$0.id], after: $0) }
        let gone = before.filter { !kept.contains($0.id) }.map { StandingChange(before: $0, after: nil) }
        return changed + gone
    }
}
