public import Primitives

/// A limit on what counts of certain activities together.
public struct Cap: Sendable {
    /// Its short name.
    public var id: String
    /// The limit as an amount.
    public var amount: Figure<Credits>?
    /// The limit as a share of the required total, in percent.
    public var percentOfTotal: Figure<Int>?
    /// Only these kinds; empty means every kind.
    public var kinds: Set<ActivityKind>
    /// Only these deliveries; empty means every delivery.
    public var delivery: Set<Delivery>
    /// Only these topics; nothing means every topic.
    public var topics: TopicSet?
    /// Only programmes behind which one of these stands.
    public var approvals: ApprovalSet?
    /// Only programmes behind which none of these stands.
    public var withoutApprovals: ApprovalSet?
    /// What shares one limit.
    public var per: Period

    /// A cap over everything in a cycle, without a limit yet.
    public init(id: String) {
        self.id = id
        kinds = []
        delivery = []
        per = .cycle
    }

    /// What shares one limit.
    public enum Period: String, CaseIterable, Sendable {
        case cycle, year, day, activity
    }
}

/// How a body cuts credit to whole steps, always down.
public struct Rounding: Sendable {
    /// The step.
    public var step: Figure<Credits>
    /// Whether the steps are taken of each activity or of all on one day.
    public var perDay: Bool

    /// Down to whole steps.
    public init(step: Figure<Credits>, perDay: Bool) {
        self.step = step
        self.perDay = perDay
    }
}
