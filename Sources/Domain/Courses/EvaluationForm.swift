/// What is asked about a course before its certificate. Answers go to the provider without a name.
public struct EvaluationForm: Hashable, Sendable {
    /// The questions, in order.
    public var questions: [EvaluationQuestion]

    /// A form of these questions.
    public init(_ questions: [EvaluationQuestion]) { self.questions = questions }

    /// What P.A.C.E. asks: speaker, objectives, content, comments.
    public static let standard = EvaluationForm([
        EvaluationQuestion(id: "speaker", text: "The author or speaker knew and presented the subject well.", .scale),
        EvaluationQuestion(id: "objectives", text: "The course met the objectives it states.", .scale),
        EvaluationQuestion(id: "content", text: "The content was current, balanced and useful for my work.", .scale),
        EvaluationQuestion(
            id: "comments", text: "What should be kept, changed or added?", .words, isRequired: false),
    ])

    /// Everything that is wrong with answers, by the questions' ids; empty where they will do.
    public func faults(of answers: [String: String]) -> [FieldFault] {
        questions.compactMap { question in
            let answer = answers[question.id].map { $0.filter { !$0.isWhitespace } } ?? ""
            switch question.kind {
            case .scale:
                if answer.isEmpty, !question.isRequired { return nil }
                return Int(answer).map(EvaluationQuestion.scale.contains) == true
                    ? nil : FieldFault(question.id, "Choose a number from 1 (not at all) to 5 (fully).")
            case .words:
                if answer.isEmpty, question.isRequired {
                    return FieldFault(question.id, "A few words are needed here.")
                }
                return (answers[question.id]?.utf8.count ?? 0) > EvaluationQuestion.longest
                    ? FieldFault(question.id, "Please keep it to \(EvaluationQuestion.longest) characters.") : nil
            }
        }
    }
}

/// A question about a course.
public struct EvaluationQuestion: Hashable, Sendable {
    /// How it is answered.
    public enum Kind: String, CaseIterable, Sendable {
        /// From 1 (not at all) to 5 (fully).
        case scale
        /// In words.
        case words
    }

    /// The numbers of a scale.
    public static let scale = 1...5
    /// Longer comments are letters.
    public static let longest = 4000

    /// Its short name.
    public var id: String
    /// What is asked.
    public var text: String
    /// How it is answered.
    public var kind: Kind
    /// Whether it must be answered.
    public var isRequired: Bool

    /// A question about a course.
    public init(id: String, text: String, _ kind: Kind, isRequired: Bool = true) {
        self.id = id
        self.text = text
        self.kind = kind
        self.isRequired = isRequired
    }
}
