import Domain
import Pages
import Primitives
import Rules

extension EntryLine {
    /// A credit as a line shows it.
    init(_ credit: Credit) {
        let activity = credit.record.activity
        let topics: [Topic] =
            switch activity.topics {
            case .undivided(let set): set.topics
            case .split(let shares): shares.map(\.topic)
            }
        self.init(
            id: credit.id.text, title: activity.title, provider: activity.provider?.name ?? "",
            completed: activity.completed, amount: activity.amount, unit: activity.unit, topics: topics,
            evidenceCount: credit.record.papers.count, noted: activity.evidence,
            withdrawn: credit.isWithdrawn ? credit.record.reason ?? "" : nil)
    }
}

extension EvidenceLine {
    /// A paper as a line shows it.
    init(_ file: EvidenceFile) {
        self.init(
            id: file.id.text, name: file.name, size: file.size, isPicture: file.type.isShown, added: file.createdAt)
    }
}

extension DraftLine {
    /// A draft as a line shows it.
    init(_ draft: Draft) {
        var lacks: [String] = []
        if draft.form.title.isEmpty { lacks.append("the title") }
        if draft.form.completed.isEmpty { lacks.append("the day") }
        if draft.form.amount.isEmpty { lacks.append("the amount") }
        self.init(id: draft.id.text, title: draft.form.title, touched: draft.changedAt.day, lacks: lacks)
    }
}
