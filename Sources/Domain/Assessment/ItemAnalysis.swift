/// What attempts show about a question: how hard it is, whether it tells those who know from those who do not, and
/// which answers mislead.
public struct ItemAnalysis: Hashable, Sendable {
    /// How often an answer was chosen.
    public struct Choosing: Hashable, Sendable {
        /// Of all attempts.
        public var all = 0
        /// Of the upper group.
        public var upper = 0
        /// Of the lower group.
        public var lower = 0

        /// So often.
        public init(all: Int = 0, upper: Int = 0, lower: Int = 0) {
            self.all = all
            self.upper = upper
            self.lower = lower
        }
    }

    /// The question's id.
    public var question: String
    /// How many attempts it was asked in.
    public var asked: Int
    /// The mean mark, in thousandths of the full one: the higher, the easier.
    public var easiness: Int
    /// The mean mark of the upper 27 percent less that of the lower, in thousandths; nothing with fewer than ten
    /// attempts.
    public var discrimination: Int?
    /// How the mark goes with that of all other questions (point-biserial correlation), in thousandths; nothing where
    /// either is the same for everybody, or with fewer than ten attempts.
    public var correlation: Int?
    /// For each of the author's answers, how often it was chosen.
    public var choosing: [Int: Choosing]

    /// With fewer attempts the figures say nothing.
    public static let fewest = 10

    /// Analyses every question that was asked in these attempts, in the order of their first asking. An attempt counts
    /// once; whose attempts are taken (the first of each learner, say) is for the caller.
    public static func analyse(_ attempts: [AttemptResult]) -> [ItemAnalysis] {
        var order: [String] = []
        var answers: [String: [Sample]] = [:]
        for attempt in attempts {
            // Whole thousandths keep every sum exact.
            let marks = attempt.lines.map { $0.mark.worth.parts / 10_000 }
            let total = marks.reduce(0, +)
            for (line, mark) in zip(attempt.lines, marks) {
                if answers[line.question] == nil { order.append(line.question) }
                // Attempts may ask different numbers of questions, so the rest is a mean.
                let others = max(1, marks.count - 1)
                answers[line.question, default: []].append(
                    Sample(mark: mark, rest: (total - mark) * 1000 / others, chosen: line.mark.chosen))
            }
        }
        return order.map { ItemAnalysis($0, answers[$0] ?? []) }
    }

    private struct Sample {
        /// The mark, in thousandths.
        var mark: Int
        /// The mean of all other marks of the attempt, in millionths.
        var rest: Int
        var chosen: [Int]
    }

    private init(_ question: String, _ samples: [Sample]) {
        self.question = question
        asked = samples.count
        easiness = Self.rounded(samples.reduce(0) { $0 + $1.mark }, samples.count)
        choosing = [:]
        for sample in samples {
            for answer in sample.chosen { choosing[answer, default: Choosing()].all += 1 }
        }
        guard samples.count >= Self.fewest else { return }
        // Who stands equal keeps the order of the attempts, so the same attempts always give the same groups.
        let ranked = samples.enumerated().sorted { ($1.element.rest, $0.offset) < ($0.element.rest, $1.offset) }
            .map(\.element)
        let size = max(1, (samples.count * 27 + 50) / 100)
        let (upper, lower) = (ranked.prefix(size), ranked.suffix(size))
        discrimination = Self.rounded(
            upper.reduce(0) { $0 + $1.mark } - lower.reduce(0) { $0 + $1.mark }, size)
        for sample in upper {
            for answer in sample.chosen { choosing[answer, default: Choosing()].upper += 1 }
        }
        for sample in lower {
            for answer in sample.chosen { choosing[answer, default: Choosing()].lower += 1 }
        }
        correlation = Self.correlation(samples)
    }

    /// Sums are exact; only the last division and root are rounded, once.
    private static func correlation(_ samples: [Sample]) -> Int? {
        let count = Int128(samples.count)
        var (x, y, xx, yy, xy): (Int128, Int128, Int128, Int128, Int128) = (0, 0, 0, 0, 0)
        for sample in samples {
            let (mark, rest) = (Int128(sample.mark), Int128(sample.rest))
            x += mark
            y += rest
            xx += mark * mark
            yy += rest * rest
            xy += mark * rest
        }
        let spread = (count * xx - x * x, count * yy - y * y)
        guard spread.0 > 0, spread.1 > 0 else { return nil }
        let value = Double(count * xy - x * y) / (Double(spread.0).squareRoot() * Double(spread.1).squareRoot())
        return Int((min(1, max(-1, value)) * 1000).rounded(.toNearestOrAwayFromZero))
    }

    /// The quotient, halves away from nothing.
    private static func rounded(_ sum: Int, _ count: Int) -> Int {
        guard count > 0 else { return 0 }
        return (2 * sum + (sum < 0 ? -count : count)) / (2 * count)
    }
}
