import Actions
import Domain
import Pages
import Primitives
import Prose
import Storage

extension CourseReportPage {
    /// A report on a version of a course.
    init(_ report: CourseReport) {
        let own = report.enrolments.first { $0.version == report.course.version }
        let attempts = report.attempts
        let (begun, completed) = (own?.begun ?? 0, own?.completed ?? 0)
        self.init(
            id: report.series.id.text, name: report.course.title, version: report.course.version,
            versions: Array((1...report.series.latest).reversed()),
            figures: [
                ("Began it", "\(begun)"), ("Completed it", "\(completed) of \(begun)"),
                ("Passed at the first attempt", "\(attempts.passedAtFirst) of \(attempts.first)"),
                ("Attempts handed in", "\(attempts.ended)"), ("Evaluated it", "\(report.evaluated)"),
            ], evaluated: report.evaluated, fewest: EvaluationReport.fewest)
        for line in report.evaluation?.lines ?? [] {
            switch line.question.kind {
            case .scale:
                scales.append(
                    ScaleLine(question: line.question.text, counts: line.counts, mean: line.mean.map(Self.hundredths)))
            case .words: words.append((line.question.text, line.words))
            }
        }
        let byID = Dictionary(
            report.course.bank.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        items = report.items.sorted { $0.urgency > $1.urgency }.compactMap { item in
            byID[item.question].map { ItemLine(item, $0) }
        }
    }

    private static func hundredths(_ value: Int) -> String {
        "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
    }
}

extension ItemAnalysis {
    /// The less a question tells, the higher it stands in a report; those of which nothing can be said come last.
    fileprivate var urgency: Int { discrimination.map { 1000 - $0 } ?? -1 }

    /// What the figures say.
    fileprivate var verdict: ItemLine.Verdict {
        guard let discrimination else { return .early }
        if discrimination < 0 { return .wrong("Who knows more gets it wrong: look at the key") }
        if easiness >= 950 { return .look("Nearly everybody gets it right") }
        if easiness < 300 { return .look("Hard: few get it right") }
        if discrimination < 100 { return .look("Does not tell who knows from who does not") }
        return .good
    }
}

extension ItemLine {
    fileprivate init(_ item: ItemAnalysis, _ question: Question) {
        var figures =
            "Asked \(item.asked == 1 ? "once" : "\(item.asked) times") · \((item.easiness + 5) / 10) % right on average"
        if let value = item.discrimination { figures += " · discrimination \(Self.thousandths(value))" }
        if let value = item.correlation { figures += " · correlation \(Self.thousandths(value))" }
        let choices: [(words: String, isRight: Bool, count: Int)]
        switch question.kind {
        case .single(let key), .multiple(let key):
            choices = key.choices.enumerated().map { place, choice in
                (choice.text.plain, choice.isRight, item.choosing[place]?.all ?? 0)
            }
        case .trueFalse(let key):
            choices = [
                ("True", key.holds, item.choosing[0]?.all ?? 0), ("False", !key.holds, item.choosing[1]?.all ?? 0),
            ]
        case .numeric, .matching, .ordering, .shortAnswer, .hotspot: choices = []
        }
        self.init(
            id: item.question, prompt: question.prompt.plain, figures: figures, verdict: item.verdict,
            choices: item.choosing.isEmpty ? [] : choices, asked: item.asked)
    }

    /// `0.42`, with a minus sign where it is one.
    private static func thousandths(_ value: Int) -> String {
        let hundredths = (abs(value) + 5) / 10
        return "\(value < 0 ? "−" : "")\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
