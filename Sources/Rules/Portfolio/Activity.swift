public import Primitives

/// One line of a continuing-education log: something a person did, as the paper that proves it states it.
public struct Activity: Sendable {
    /// The file's own short name.
    public var id: String
    /// Its title.
    public var title: String
    /// What kind of thing it was.
    public var kind: ActivityKind
    /// The first day, where it is known.
    public var started: CalendarDate?
    /// The day it was completed: the day that decides in which cycle it counts.
    public var completed: CalendarDate
    /// How much, in `unit`.
    public var amount: Credits
    /// The unit of `amount`.
    public var unit: AmountUnit
    /// What it taught.
    public var topics: ActivityTopics
    /// How it was delivered.
    public var delivery: Delivery?
    /// Who gave it.
    public var provider: Provider?
    /// The papers that prove it.
    public var evidence: EvidenceSet
    /// Whether it may be taken more than once.
    public var recurrence: Recurrence

    /// A log line of these parts.
    public init(
        id: String, title: String, kind: ActivityKind, started: CalendarDate? = nil, completed: CalendarDate,
        amount: Credits, unit: AmountUnit, topics: ActivityTopics = .undivided(TopicSet(.general)),
        delivery: Delivery? = nil, provider: Provider? = nil, evidence: EvidenceSet = [], recurrence: Recurrence = .none
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.started = started
        self.completed = completed
        self.amount = amount
        self.unit = unit
        self.topics = topics
        self.delivery = delivery
        self.provider = provider
        self.evidence = evidence
        self.recurrence = recurrence
    }
}

/// The topics of an activity.
public enum ActivityTopics: Hashable, Sendable {
    /// All of the amount may count for any of these, in any shares.
    case undivided(TopicSet)
    /// So much of each, in the activity's unit; the shares sum to the whole amount.
    case split([TopicShare])
}

/// A share of an activity that taught one topic.
public struct TopicShare: Hashable, Sendable {
    /// The topic.
    public var topic: Topic
    /// How much, in the activity's unit.
    public var amount: Credits

    /// So much of this topic.
    public init(topic: Topic, amount: Credits) {
        self.topic = topic
        self.amount = amount
    }
}

/// Whether taking the same course again is a new activity.
public enum Recurrence: Sendable {
    /// The same course counts once in a cycle.
    case none
    /// A part of a series under one title: every part counts.
    case series
    /// A course that is due every year: once a calendar year counts.
    case yearly
}

/// Who gave an activity.
public struct Provider: Sendable {
    /// The name on the certificate.
    public var name: String?
    /// Who stands behind the programme.
    public var approvals: ApprovalSet
    /// The course or programme number on the certificate.
    public var number: String?
    /// The number under which the approving agency knows the provider or the programme.
    public var approvalNumber: String?

    /// A provider of this name.
    public init(
        name: String? = nil, approvals: ApprovalSet = [], number: String? = nil, approvalNumber: String? = nil
    ) {
        self.name = name
        self.approvals = approvals
        self.number = number
        self.approvalNumber = approvalNumber
    }
}
