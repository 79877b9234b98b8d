import Domain
import Pages
import Primitives
import Rules

extension EntryPage.HistoryLine {
    /// What happened to a credit, newest first; `verifier` is the name of who stands behind it now.
    static func all(_ credit: Credit, reader: ID<Person>, verifier: String? = nil) -> [EntryPage.HistoryLine] {
        var lines: [EntryPage.HistoryLine] = []
        for (place, row) in credit.history.enumerated() {
            let before = place > 0 ? credit.history[place - 1].record : nil
            lines.append(
                EntryPage.HistoryLine(
                    what: row.action.happened, at: row.recordedAt,
                    by: row.record.brought?.recordedBy
                        ?? (row.recordedBy == reader
                            ? "you" : writer(row, credit, verifier)),
                    reason: row.record.reason,
                    changes: row.action == .correct
                        ? before.map { EntryPage.Change.all(from: $0, to: row.record) } ?? [] : []
                ))
        }
        return lines.reversed()
    }

    /// Who wrote a row that its owner did not.
    private static func writer(_ row: LedgerEntry, _ credit: Credit, _ verifier: String?) -> String {
        if let verifier, row.verifiedBy == credit.latest.verifiedBy { return verifier }
        return row.origin == .employer ? "your employer" : "somebody else"
    }
}

extension EntryPage.Change {
    /// The fields in which two records differ.
    static func all(from old: CreditRecord, to new: CreditRecord) -> [EntryPage.Change] {
        zip(fields(old), fields(new)).compactMap { old, new in
            old.value == new.value ? nil : EntryPage.Change(old.label, from: old.value, to: new.value)
        }
    }

    private static func fields(_ record: CreditRecord) -> [EntryPage.Fact] {
        let activity = record.activity
        return [
            EntryPage.Fact("Title", activity.title),
            EntryPage.Fact("Provider", activity.provider?.name ?? "–"),
            EntryPage.Fact("Completed", activity.completed.spelled),
            EntryPage.Fact("Amount", "\(activity.amount) \(activity.unit.words(activity.amount))"),
            EntryPage.Fact("Topics", activity.topics.spelled),
        ] + EntryPage.Fact.further(record, withEmpty: true)
            + [EntryPage.Fact("Files", String(record.papers.count)), EntryPage.Fact("Note", record.note ?? "–")]
    }
}

extension EntryPage.Fact {
    /// What not every entry has.
    static func further(_ record: CreditRecord, withEmpty: Bool = false) -> [EntryPage.Fact] {
        let activity = record.activity
        var facts = [
            EntryPage.Fact("Kind", activity.kind.words),
            EntryPage.Fact("Begun", activity.started?.spelled ?? "–"),
            EntryPage.Fact(
                "Approval", activity.provider?.approvals.approvals.map(\.words).joined(separator: ", ") ?? "–"),
            EntryPage.Fact("Approval number", activity.provider?.approvalNumber ?? "–"),
            EntryPage.Fact("Course number", activity.provider?.number ?? "–"),
            EntryPage.Fact("Delivery", activity.delivery?.code.split(separator: "-").joined(separator: " ") ?? "–"),
        ]
        if activity.recurrence == .series { facts.append(EntryPage.Fact("Repeats", "part of a series")) }
        if activity.recurrence == .yearly { facts.append(EntryPage.Fact("Repeats", "due every year")) }
        if case .split = activity.topics { facts.append(EntryPage.Fact("Split", activity.topics.spelled)) }
        return withEmpty ? Array(facts.prefix(6)) : facts.filter { $0.value != "–" && !$0.value.isEmpty }
    }
}

extension ActivityTopics {
    /// "1.5 hematology, 0.5 safety", or the topics alone where nothing is split.
    var spelled: String {
        switch self {
        case .undivided(let set): set.topics.map(\.words).joined(separator: ", ")
        case .split(let shares): shares.map { "\($0.amount) \($0.topic.words)" }.joined(separator: ", ")
        }
    }
}

extension LedgerEntry.Action {
    var happened: String {
        switch self {
        case .record: "Recorded"
        case .correct: "Corrected"
        case .withdraw: "Withdrawn"
        }
    }
}
