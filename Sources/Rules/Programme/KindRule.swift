public import Primitives

/// What a programme gives for one kind of activity.
public struct KindRule: Sendable {
    /// Credit for one of each unit.
    public var rates: [AmountUnit: Figure<Credits>]
    /// The share that counts, in percent.
    public var percent: Figure<Int>?
    /// Providers accepted for this kind, where they differ from the programme's.
    public var providers: ProviderRule?
    /// Shortest programme that counts, in contact hours.
    public var minimumLength: Figure<Credits>?
    /// The last day on which it could be completed.
    public var ended: Figure<CalendarDate>?
    /// Papers the body asks for, any one of them.
    public var asksFor: EvidenceSet
    /// Why the value is not known.
    public var unknown: Figure<Bool>?
    /// Why the kind is not accepted.
    public var notAccepted: Figure<Bool>?

    /// A kind of which nothing is said.
    public init() {
        rates = [:]
        asksFor = []
    }
}

/// Whose programmes are accepted.
public enum ProviderRule: Sendable {
    case any
    /// Any programme behind which one of these stands.
    case approvals(ApprovalSet, standing: Figure<Bool>)
    /// A closed list of organisations with their chapters, by name, or one of the approvals.
    case organisations(OrganisationList, or: ApprovalSet, standing: Figure<Bool>)
}

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
