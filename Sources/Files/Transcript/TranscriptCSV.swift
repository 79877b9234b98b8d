public import Domain
import Primitives
import Rules

/// A transcript as CSV, described in docs/transcript.md: a line a credit, a column a credential held.
public enum TranscriptCSV {
    /// The whole file.
    public static func bytes(_ transcript: Transcript) -> [UInt8] {
        var table = TableWriter()
        if transcript.filter.tab == .inProgress {
            table.row(["title", "provider", "last_changed", "lacks"])
            for draft in transcript.drafts {
                table.row([
                    draft.title, draft.provider, draft.changedAt.day.description,
                    draft.lacks.map(\.rawValue).joined(separator: " "),
                ])
            }
            return table.bytes
        }
        table.row(heads + transcript.credentials.map { "counts_for \($0.name)" })
        for line in transcript.lines {
            table.row(
                [transcript.holder.name] + cells(line) + transcript.credentials.map { counted(line, $0.standing) })
        }
        return table.bytes
    }

    private static let heads = [
        "participant", "completed", "started", "title", "kind", "delivery", "provider", "course_number", "approvals",
        "approval_number",
        "amount", "unit", "topics", "files", "evidence_noted", "origin", "verified_by",
    ]

    private static func cells(_ line: TranscriptLine) -> [String] {
        let activity = line.activity
        let provider = activity.provider
        return [
            activity.completed.description, activity.started?.description ?? "", activity.title, activity.kind.code,
            activity.delivery?.code ?? "", provider?.name ?? "", provider?.number ?? "",
            provider?.approvals.approvals.map(\.code).joined(separator: " ") ?? "",
            provider?.approvalNumber ?? "", activity.amount.description, activity.unit.code, topics(activity.topics),
            String(line.fileCount),
            activity.evidence.papers.map(\.code).joined(separator: " "), line.origin.code, line.verifiedBy ?? "",
        ]
    }

    /// `hematology=1.5 safety=0.5`, or the topics alone where nothing is divided.
    private static func topics(_ topics: ActivityTopics) -> String {
        switch topics {
        case .undivided(let set): set.topics.map(\.code).joined(separator: " ")
        case .split(let shares): shares.map { "\($0.topic.code)=\($0.amount)" }.joined(separator: " ")
        }
    }

    /// Empty where it is not known.
    private static func counted(_ line: TranscriptLine, _ standing: Standing) -> String {
        let count = line.counts.first { $0.credential == standing.id }
        return count?.counted?.description ?? (count?.isOutsideCycle == true ? "0" : "")
    }
}
