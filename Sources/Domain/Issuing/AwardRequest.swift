public import Primitives
public import Rules

/// What is asked for when somebody has completed a course: everything that the certificate will say but what the house
/// itself gives it, code, number and moment.
public struct AwardRequest: Sendable {
    /// Who, which course and which time: the same key never gives two certificates.
    public var key: AwardKey
    /// Whom the certificate names.
    public var holder: AwardHolder
    /// The title of the course.
    public var title: String
    /// What kind of activity it is.
    public var kind: ActivityKind
    /// Who gave it.
    public var provider: AwardProvider
    /// The first day, where it took several.
    public var started: CalendarDate?
    /// The day it was completed.
    public var completed: CalendarDate
    /// How and where.
    public var manner: String
    /// How it was delivered.
    public var delivery: Delivery?
    /// How much.
    public var amount: Credits
    /// The unit of the amount.
    public var unit: AmountUnit
    /// What of it taught which topic.
    public var topics: [TopicShare]
    /// The approving statements.
    public var statements: [String]
    /// Who signs.
    public var signatory: AwardSignatory
    /// The last day on which it counts.
    public var validUntil: CalendarDate?
    /// The template.
    public var template: AwardTemplateMark
    /// The language of its words.
    public var language: String
    /// The provider's own number for it; the house gives one where there is none.
    public var number: String?

    /// A request.
    public init(
        key: AwardKey, holder: AwardHolder, title: String, kind: ActivityKind = .ceCourse, provider: AwardProvider,
        started: CalendarDate? = nil, completed: CalendarDate, manner: String, delivery: Delivery? = .online,
        amount: Credits, unit: AmountUnit, topics: [TopicShare] = [], statements: [String],
        signatory: AwardSignatory, validUntil: CalendarDate? = nil, template: AwardTemplateMark = AwardTemplateMark(),
        language: String = "en", number: String? = nil
    ) {
        self.key = key
        self.holder = holder
        self.title = title
        self.kind = kind
        self.provider = provider
        self.started = started
        self.completed = completed
        self.manner = manner
        self.delivery = delivery
        self.amount = amount
        self.unit = unit
        self.topics = topics
        self.statements = statements
        self.signatory = signatory
        self.validUntil = validUntil
        self.template = template
        self.language = language
        self.number = number
    }

    /// The award that the request asks for.
    public func award(id: ID<Award>, code: AwardCode, issuedAt: Instant) -> Award {
        Award(
            id: id, code: code, number: number ?? "CE-\(code.text)", holder: holder, title: title,
            course: key.course, provider: provider, started: started, completed: completed, manner: manner,
            delivery: delivery, amount: amount, unit: unit, topics: topics, statements: statements,
            signatory: signatory, validUntil: validUntil, template: template, language: language, issuedAt: issuedAt)
    }
}

extension Award {
    /// The activity that stands in its holder's ledger.
    public func activity(id: String, kind: ActivityKind) -> Activity {
        Activity(
            id: id, title: title, kind: kind, started: started, completed: completed, amount: amount, unit: unit,
            topics: topics.isEmpty ? .undivided(TopicSet(.general)) : .split(topics), delivery: delivery,
            provider: Provider(
                name: provider.name,
                approvals: provider.approvals.reduce(into: []) { $0.formUnion(ApprovalSet($1.approval)) },
                number: course.programmeNumber, approvalNumber: provider.approvals.lazy.compactMap(\.number).first),
            evidence: .init(.certificate))
    }
}
