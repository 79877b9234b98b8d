/// What was said of a course, question by question, without anybody's name.
public struct EvaluationReport: Hashable, Sendable {
    /// The answers to one question.
    public struct Line: Hashable, Sendable {
        /// What was asked.
        public var question: EvaluationQuestion
        /// How often each number of the scale was chosen, from 1 to 5.
        public var counts: [Int]
        /// What was written, in no telling order.
        public var words: [String]

        /// How many answered it.
        public var answered: Int { question.kind == .scale ? counts.reduce(0, +) : words.count }

        /// The mean of the scale, in hundredths, halves up; nothing where nobody answered.
        public var mean: Int? {
            let sum = zip(EvaluationQuestion.scale, counts).reduce(0) { $0 + $1.0 * $1.1 }
            let count = counts.reduce(0, +)
            return question.kind == .scale && count > 0 ? (sum * 200 + count) / (2 * count) : nil
        }
    }

    /// The answers, in the form's order.
    public var lines: [Line]
    /// How many evaluated it.
    public var count: Int

    /// With fewer, whoever knows who took the course would know who said what.
    public static let fewest = 3

    /// The report of these evaluations; nothing where they are too few to stay without names.
    public init?(_ evaluations: [[String: String]], to form: EvaluationForm) {
        guard evaluations.count >= Self.fewest else { return nil }
        count = evaluations.count
        lines = form.questions.map { question in
            let answers = evaluations.compactMap { $0[question.id] }.filter { !$0.allSatisfy(\.isWhitespace) }
            var line = Line(question: question, counts: [], words: [])
            switch question.kind {
            case .scale:
                let numbers = answers.compactMap { Int($0.filter { !$0.isWhitespace }) }
                line.counts = EvaluationQuestion.scale.map { number in numbers.count { $0 == number } }
            case .words: line.words = answers.sorted()
            }
            return line
        }
    }
}
