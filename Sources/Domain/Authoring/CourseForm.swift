import Primitives
import Rules

/// What a course says of itself, as its author types it: every field still a text.
public struct CourseForm: Hashable, Sendable {
    /// The title.
    public var title = ""
    /// The short name in addresses and files; chosen once.
    public var handle = ""
    /// What it is.
    public var summary = ""
    /// The language's two letters.
    public var language = "en"
    /// The level's code.
    public var level = "basic"
    /// Objectives, a line each.
    public var objectives = ""
    /// Who wrote it.
    public var authors: [ExpertRow] = []
    /// Who reviewed it.
    public var reviewers: [ExpertRow] = []
    /// Sources, a line each.
    public var sources = ""
    /// What must be known before.
    public var prerequisites = ""
    /// How much credit.
    public var amount = ""
    /// The unit's code.
    public var unit = "contact-hour"
    /// Topic codes.
    public var topics: [String] = []
    /// Shares by topic code.
    public var shares: [CreditForm.Share] = []
    /// The approvals.
    public var approvals: [OfferingForm.ApprovalRow] = []
    /// The course number.
    public var number = ""
    /// How many minutes it must have been studied.
    public var minimumMinutes = ""
    /// The percentage that passes.
    public var passMark = "70"
    /// How many questions an attempt draws; empty for all.
    public var drawn = ""
    /// How many attempts there are; empty for any number.
    public var attempts = ""
    /// How many minutes lie between two attempts.
    public var waitMinutes = ""
    /// Whether questions come in a drawn order.
    public var mixesQuestions = true
    /// Whether answers come in a drawn order.
    public var mixesAnswers = true
    /// After how many months it gives credit again; empty where never.
    public var retakeMonths = ""
    /// What is asked about the course afterwards.
    public var evaluation: [EvaluationRow] = []
    /// Whether it is a demonstration without accredited credit.
    public var isDemo = false

    /// More rows than this are nobody's form.
    public static let mostRows = 40

    /// An author or reviewer, as typed.
    public struct ExpertRow: Hashable, Sendable {
        /// The name.
        public var name: String
        /// Degrees and certifications.
        public var credentials: String
        /// What learners must be told.
        public var disclosure: String

        /// An author or reviewer.
        public init(name: String = "", credentials: String = "", disclosure: String = "") {
            self.name = name
            self.credentials = credentials
            self.disclosure = disclosure
        }

        /// Whether nothing was typed.
        public var isEmpty: Bool { name.isEmpty && credentials.isEmpty && disclosure.isEmpty }
    }

    /// A question about the course, as typed.
    public struct EvaluationRow: Hashable, Sendable {
        /// Its short name; empty for a new one.
        public var id: String
        /// What is asked.
        public var text: String
        /// How it is answered.
        public var kind: String
        /// Whether it must be answered.
        public var isRequired: Bool

        /// A question about the course.
        public init(id: String = "", text: String = "", kind: String = "scale", isRequired: Bool = true) {
            self.id = id
            self.text = text
            self.kind = kind
            self.isRequired = isRequired
        }
    }

    /// The form of a new course.
    public init() {
        evaluation = Self.rows(of: .standard)
    }

    /// The form that says what a course says: where a change begins.
    public init(_ course: Course) {
        title = course.title
        handle = course.handle
        summary = course.summary
        language = course.language
        level = course.level.code
        objectives = course.objectives.joined(separator: "\n")
        authors = course.authors.map(Self.row)
        reviewers = course.reviewers.map(Self.row)
        sources = course.sources.joined(separator: "\n")
        prerequisites = course.prerequisites ?? ""
        amount = course.credit.value.description
        unit = course.credit.unit.code
        switch course.topics {
        case .undivided(let set): topics = set.topics.map(\.code)
        case .split(let parts):
            topics = parts.map(\.topic.code)
            shares = parts.map { CreditForm.Share(topic: $0.topic.code, amount: $0.amount.description) }
        }
        approvals = course.approvals.map {
            .init(by: $0.approval.code, number: $0.number ?? "", until: $0.validUntil?.description ?? "")
        }
        number = course.number ?? ""
        minimumMinutes = String(course.minimumMinutes)
        let rules = course.assessment
        passMark = String(rules.passMark)
        drawn = rules.drawn.map(String.init) ?? ""
        attempts = rules.attempts.map(String.init) ?? ""
        waitMinutes = rules.waitMinutes == 0 ? "" : String(rules.waitMinutes)
        mixesQuestions = rules.mixesQuestions
        mixesAnswers = rules.mixesAnswers
        if case .after(let months) = course.retake { retakeMonths = String(months) }
        evaluation = Self.rows(of: course.evaluation)
        isDemo = course.isDemo
    }

    private static func row(_ expert: CourseExpert) -> ExpertRow {
        ExpertRow(name: expert.name, credentials: expert.credentials ?? "", disclosure: expert.disclosure)
    }

    private static func rows(of form: EvaluationForm) -> [EvaluationRow] {
        form.questions.map {
            EvaluationRow(id: $0.id, text: $0.text, kind: $0.kind.rawValue, isRequired: $0.isRequired)
        }
    }
}
