import Primitives

/// How an attempt ended, question by question.
public struct AttemptResult: Hashable, Sendable {
    /// A question of the attempt and its mark.
    public struct Line: Hashable, Sendable {
        /// The question's id.
        public var question: String
        /// The mark.
        public var mark: Mark
        /// The section that teaches it, where the question says so.
        public var section: String?

        /// A question and its mark.
        public init(question: String, mark: Mark, section: String? = nil) {
            self.question = question
            self.mark = mark
            self.section = section
        }

        /// The sections to read again: those that were named to whom answered so, else the one that teaches it; none
        /// where it was right.
        public var sectionsToReread: [String] {
            if mark.isRight { return [] }
            let named = Set(mark.feedback.compactMap(\.section)).sorted()
            return named.isEmpty ? [section].compactMap(\.self) : named
        }
    }

    /// The questions, in the order of the test paper.
    public var lines: [Line]
    /// How much was right, in hundredths of a percent, rounded down: 69.99 does not pass 70.
    public var hundredths: Int
    /// Whether that is enough.
    public var hasPassed: Bool

    /// An attempt that ended.
    public init(lines: [Line], hundredths: Int, hasPassed: Bool) {
        self.lines = lines
        self.hundredths = hundredths
        self.hasPassed = hasPassed
    }

    /// Marks a whole attempt. A question that the bank does not have in this form counts for nobody and against nobody.
    public init(_ answers: [GivenAnswer?], to draw: Draw, from bank: QuestionBank, by rules: AssessmentRules) {
        let byID = Dictionary(bank.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var (got, all): (Int128, Int128) = (0, 0)
        lines = []
        for (place, drawn) in draw.questions.enumerated() {
            guard let question = byID[drawn.question], drawn.fits(question) else { continue }
            let answer = answers.indices.contains(place) ? answers[place] : nil
            let mark = Marking.mark(answer, to: question, drawn: drawn)
            // Points have at most nine decimals.
            var points = Int128(question.points.digits)
            for _ in question.points.places..<ExactDecimal.mostPlaces { points *= 10 }
            got += points * Int128(mark.worth.parts)
            // A third has no exact parts: what its rounding lost must not cost a pass that stands on the mark.
            if !mark.isRight, mark.worth > .nothing { got += points * Int128(Worth.slack) }
            all += points * Int128(Worth.full)
            lines.append(Line(question: question.id, mark: mark, section: question.section))
        }
        hundredths = all > 0 ? Int(min(got, all) * 10_000 / all) : 0
        hasPassed = !lines.isEmpty && hundredths >= rules.passMark * 100
    }

    /// The sections to read again, the ones most often named first.
    public var sectionsToReread: [String] {
        var counts: [String: Int] = [:]
        var order: [String] = []
        for line in lines {
            for section in line.sectionsToReread {
                if counts[section] == nil { order.append(section) }
                counts[section, default: 0] += 1
            }
        }
        let first = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        return order.sorted { (counts[$1] ?? 0, first[$0] ?? 0) < (counts[$0] ?? 0, first[$1] ?? 0) }
    }
}
