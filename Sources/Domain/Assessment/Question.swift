public import Primitives
public import Prose

/// A question of a bank, with its key.
public struct Question: Hashable, Sendable {
    /// A short name that stays, by which attempts and reports know it.
    public var id: String
    /// A title for authors; learners do not see it.
    public var title: String?
    /// Where it is filed: `Hematology/Red cells`.
    public var category: String?
    /// Words by which authors find it.
    public var tags: [String] = []
    /// What it weighs among the others.
    public var points = ExactDecimal(1)
    /// What is asked.
    public var prompt: Prose
    /// What kind it is, and the key.
    public var kind: QuestionKind
    /// What is said when it was answered.
    public var feedback = QuestionFeedback()
    /// The section of the course that teaches it, by its slug.
    public var section: String?

    /// A question.
    public init(id: String, prompt: Prose, kind: QuestionKind) {
        self.id = id
        self.prompt = prompt
        self.kind = kind
    }
}

/// The kinds of questions, each with its key.
public enum QuestionKind: Hashable, Sendable {
    /// One of several answers is right.
    case single(ChoiceKey)
    /// Any number of several answers are right.
    case multiple(ChoiceKey)
    /// A statement holds or does not.
    case trueFalse(TrueFalseKey)
    /// A number, within a tolerance.
    case numeric(NumericKey)
    /// Each item has its match.
    case matching(MatchingKey)
    /// Items have an order.
    case ordering(OrderingKey)
    /// A word or a few.
    case shortAnswer(ShortAnswerKey)
    /// A place on a picture.
    case hotspot(HotspotKey)

    /// The kind's name in files and reports.
    public var word: String {
        switch self {
        case .single: "single"
        case .multiple: "multiple"
        case .trueFalse: "true-false"
        case .numeric: "numeric"
        case .matching: "matching"
        case .ordering: "ordering"
        case .shortAnswer: "short-answer"
        case .hotspot: "hotspot"
        }
    }
}

/// What is said about an answer, and where to read again.
public struct Feedback: Hashable, Sendable {
    /// The words.
    public var words: Prose
    /// The section to read again, by its slug.
    public var section: String?

    /// Words about an answer.
    public init(_ words: Prose, section: String? = nil) {
        self.words = words
        self.section = section
    }
}

/// What is said about a question as a whole, whichever answer was given.
public struct QuestionFeedback: Hashable, Sendable {
    /// Always.
    public var always: Feedback?
    /// When it was answered right.
    public var right: Feedback?
    /// When some of it was right.
    public var partly: Feedback?
    /// When it was answered wrong, or not at all.
    public var wrong: Feedback?

    /// What is said.
    public init(
        always: Feedback? = nil, right: Feedback? = nil, partly: Feedback? = nil, wrong: Feedback? = nil
    ) {
        self.always = always
        self.right = right
        self.partly = partly
        self.wrong = wrong
    }

    /// All of it, in this order.
    public var all: [Feedback] { [always, right, partly, wrong].compactMap(\.self) }
}
