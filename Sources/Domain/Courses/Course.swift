public import Primitives
public import Prose
public import Rules

/// A course in one of its versions, whole: what it says of itself, its sections, its questions and its pictures. A
/// version that somebody has begun is never changed; a change is a new version.
public struct Course: Hashable, Sendable {
    /// The short name that stays over all versions, in addresses and files.
    public var handle: String
    /// The version, counted from 1.
    public var version = 1
    /// Its title.
    public var title: String
    /// What it is, in a sentence or two.
    public var summary: String
    /// The language's two letters.
    public var language = "en"
    /// How much it presumes.
    public var level: Level
    /// What who took it can do afterwards.
    public var objectives: [String] = []
    /// Who wrote it.
    public var authors: [CourseExpert] = []
    /// Who reviewed it.
    public var reviewers: [CourseExpert] = []
    /// The books and standards that it rests on.
    public var sources: [String] = []
    /// What must be known before, in words.
    public var prerequisites: String?
    /// The credit that it gives.
    public var credit: OfferedAmount
    /// What the credit is for.
    public var topics: ActivityTopics
    /// Who stands behind it; nobody, for a demonstration.
    public var approvals: [OfferingApproval] = []
    /// The course number.
    public var number: String?
    /// How long it must have been studied.
    public var minimumMinutes: Int
    /// Its sections, in order.
    public var sections: [CourseSection] = []
    /// How it asks.
    public var assessment = AssessmentRules()
    /// What it asks; a course without questions is passed by reading it.
    public var bank = QuestionBank()
    /// What is asked about the course afterwards.
    public var evaluation = EvaluationForm.standard
    /// Whether it may be taken again for credit.
    public var retake = CourseRetake.once
    /// The course that is taken in its place the next time, by its handle: a refresher.
    public var refresher: String?
    /// Since when it is no longer begun, and what took its place.
    public var retirement: CourseRetirement?
    /// Whether it was written for a demonstration and gives no accredited credit.
    public var isDemo = false

    /// A course.
    public init(
        handle: String, title: String, summary: String, level: Level, credit: OfferedAmount, topics: ActivityTopics,
        minimumMinutes: Int
    ) {
        self.handle = handle
        self.title = title
        self.summary = summary
        self.level = level
        self.credit = credit
        self.topics = topics
        self.minimumMinutes = minimumMinutes
    }

    /// A section by its slug.
    public func section(_ slug: String) -> CourseSection? { sections.first { $0.slug == slug } }
}

/// A section of a course: what is read in one go.
public struct CourseSection: Hashable, Sendable {
    /// Its short name in addresses and feedback: `left-shift`.
    public var slug: String
    /// Its title.
    public var title: String
    /// How many minutes it takes, by its author.
    public var minutes: Int
    /// The text.
    public var text: Prose
    /// A film that belongs to it, by its address.
    public var video: String?

    /// A section.
    public init(slug: String, title: String, minutes: Int, text: Prose, video: String? = nil) {
        self.slug = slug
        self.title = title
        self.minutes = minutes
        self.text = text
        self.video = video
    }
}

/// Who wrote or reviewed a course, with what learners must be told about them.
public struct CourseExpert: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Degrees and certifications behind it: `MS, MLS(ASCP)`.
    public var credentials: String?
    /// Relations to companies whose products matter here; "none" is said, too.
    public var disclosure: String

    /// A person behind a course.
    public init(name: String, credentials: String? = nil, disclosure: String) {
        self.name = name
        self.credentials = credentials
        self.disclosure = disclosure
    }
}

/// Whether a course may be taken again for credit.
public enum CourseRetake: Hashable, Sendable {
    /// It gives credit once.
    case once
    /// Again so many months after it was completed.
    case after(months: Int)

    /// Whether somebody who completed it on these days may begin it anew for credit.
    public func mayBegin(on day: CalendarDate, completed: [CalendarDate]) -> Bool {
        guard let last = completed.max() else { return true }
        switch self {
        case .once: return false
        case .after(let months): return last.adding(months: months) <= day
        }
    }
}

/// The end of a course: nobody begins it any more; whoever began may finish.
public struct CourseRetirement: Hashable, Sendable {
    /// Since this day.
    public var on: CalendarDate
    /// What took its place, by its handle.
    public var successor: String?
    /// Why, in a sentence.
    public var reason: String?

    /// The end of a course.
    public init(on: CalendarDate, successor: String? = nil, reason: String? = nil) {
        self.on = on
        self.successor = successor
        self.reason = reason
    }
}
