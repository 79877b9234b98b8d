public import Primitives

/// The short answer for one credential of a roster line.
public struct StandingSummary: Sendable {
    /// The portfolio's short name of the credential.
    public var id: String
    /// Where it stands.
    public var state: StandingState
    /// Whether everything is met; nothing when something unknown could change the answer.
    public var isComplete: Bool?
    /// The whole.
    public var total: Tally
    /// Only requirements that miss something.
    public var missing: [(id: String, amount: Credits)]
}
