import Primitives
import Rules

/// Goes over the rows of an import, one after the other, and keeps little of each: what is needed to find doubles.
public struct ImportCheck: Sendable {
    private var recognition: CourseRecognition
    private var findings: ImportFindings

    /// A check of rows for a person who has these credits.
    public init(participant: Participant, known: [Credit] = [], answers: ImportAnswers = ImportAnswers()) {
        recognition = CourseRecognition(known: known)
        findings = ImportFindings(participant: participant, answers: answers)
    }

    /// Takes one more row.
    public mutating func add(_ row: ReadRow) {
        findings.rows += 1
        if let text = row.completedText { findings.dates.look(at: text) }
        switch findings.firstVerdict(row) {
        case .refused: findings.refused += 1
        case .whose(let verdict): findings.wait(for: verdict, row)
        case .faulty: findings.note(row)
        case .ready, .same, .perhaps:
            guard let activity = row.activity else { return }
            guard recognition.count < ImportFindings.mostRows else { return findings.beyond += 1 }
            if !row.notes.isEmpty { findings.noted += 1 }
            recognition.add(activity, line: row.line)
        }
    }

    /// What came out, once all rows are there.
    public func finished() -> ImportFindings {
        var findings = findings
        findings.settle(recognition)
        return findings
    }
}
