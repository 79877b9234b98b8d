public import Primitives
public import Rules

/// What a certificate says, whole: it is written down once, when it is issued, and never put together again from what
/// courses, templates or people are called later.
public struct Award: Hashable, Sendable {
    /// The award's id: the same through every reissue.
    public var id: ID<Award>
    /// Which of the award's certificates this is, from 1: a reissue is the next one.
    public var edition: Int
    /// What somebody types or scans to check it.
    public var code: AwardCode
    /// The number on the certificate.
    public var number: String
    /// Whom it names.
    public var holder: AwardHolder
    /// The title of the course.
    public var title: String
    /// The course that was completed.
    public var course: AwardCourse
    /// Who gave it.
    public var provider: AwardProvider
    /// The first day, where it took several.
    public var started: CalendarDate?
    /// The day it was completed.
    public var completed: CalendarDate
    /// How and where: "Online, self-paced", "Live, Atlanta, Georgia".
    public var manner: String
    /// How it was delivered, as rules count it.
    public var delivery: Delivery?
    /// How much.
    public var amount: Credits
    /// The unit of the amount.
    public var unit: AmountUnit
    /// What of it taught which topic.
    public var topics: [TopicShare]
    /// The approving statements, each in the words that its body asks for.
    public var statements: [String]
    /// Who signs for the provider.
    public var signatory: AwardSignatory
    /// The last day on which it counts; nothing where it never ends.
    public var validUntil: CalendarDate?
    /// The template that it was set with, and which version of it.
    public var template: AwardTemplateMark
    /// The language of its words, `en`.
    public var language: String
    /// When it was issued.
    public var issuedAt: Instant
    /// The SHA-256 of the certificate's content that this one takes the place of.
    public var supersedes: String?

    /// A certificate's content.
    public init(
        id: ID<Award>, edition: Int = 1, code: AwardCode, number: String, holder: AwardHolder, title: String,
        course: AwardCourse, provider: AwardProvider, started: CalendarDate? = nil, completed: CalendarDate,
        manner: String, delivery: Delivery? = nil, amount: Credits, unit: AmountUnit, topics: [TopicShare] = [],
        statements: [String], signatory: AwardSignatory, validUntil: CalendarDate? = nil,
        template: AwardTemplateMark = AwardTemplateMark(), language: String = "en", issuedAt: Instant,
        supersedes: String? = nil
    ) {
        self.id = id
        self.edition = edition
        self.code = code
        self.number = number
        self.holder = holder
        self.title = title
        self.course = course
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
        self.issuedAt = issuedAt
        self.supersedes = supersedes
    }
}
