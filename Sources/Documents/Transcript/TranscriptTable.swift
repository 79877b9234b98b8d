import Domain
import Primitives
import Rules

extension PrintedDocument {
    private static let unknown = "not given"

    static func lines(_ transcript: Transcript) -> [PrintedBlock] {
        if transcript.filter.tab == .inProgress { return [.heading(2, "In progress")] + drafts(transcript.drafts) }
        let heading = PrintedBlock.heading(2, transcript.filter.tab == .done ? "Done" : "Done outside Aliquot")
        guard !transcript.lines.isEmpty else { return [heading, .text("Nothing.", .body)] }
        let columns = [
            PrintedTable.Column("Completed", share: 16), .init("Course, provider and approval", share: 50),
            .init("Amount", share: 15), .init("By specialty area", share: 18), .init("Evidence and source", share: 25),
        ]
        let chosen = transcript.chosen?.standing
        return [heading, .table(PrintedTable(columns: columns, rows: transcript.lines.map { row($0, chosen) }))]
    }

    private static func row(_ line: TranscriptLine, _ chosen: Standing?) -> [PrintedTable.Cell] {
        [days(line.activity), course(line.activity), amount(line, chosen), specialties(line.activity), proof(line)]
    }

    private static func days(_ activity: Activity) -> PrintedTable.Cell {
        var paragraphs = [(text: activity.completed.spelled, role: TextRole.body)]
        if let started = activity.started, started != activity.completed {
            paragraphs.append(("begun \(started.spelled)", .small))
        }
        return PrintedTable.Cell(paragraphs)
    }

    private static func course(_ activity: Activity) -> PrintedTable.Cell {
        let provider = activity.provider
        let approvals = provider?.approvals.approvals.map(\.words) ?? []
        let delivery = activity.delivery.flatMap { $0.words == activity.kind.words ? nil : ", \($0.words)" } ?? ""
        return PrintedTable.Cell([
            (text: activity.title, role: .strong),
            (text: provider?.name ?? "Provider \(unknown)", role: .body),
            (
                text: "\(activity.kind.words.withCapital)\(delivery) · course number \(provider?.number ?? unknown)",
                role: .small
            ),
            (text: "Approval: \(approvals.isEmpty ? unknown : approvals.joined(separator: ", "))", role: .small),
            (text: "Approval number: \(provider?.approvalNumber ?? unknown)", role: .small),
        ])
    }

    private static func amount(_ line: TranscriptLine, _ chosen: Standing?) -> PrintedTable.Cell {
        let activity = line.activity
        var paragraphs = [
            (text: "\(activity.amount)", role: TextRole.strong),
            (text: activity.unit.words(activity.amount), role: .small),
        ]
        if let chosen, let count = line.counts.first(where: { $0.credential == chosen.id }) {
            let words = count.counted.map { "counts \($0) \($0 == Credits(1) ? chosen.unit.one : chosen.unit.many)" }
            paragraphs.append((words ?? "value not known", .small))
        }
        return PrintedTable.Cell(paragraphs)
    }

    private static func specialties(_ activity: Activity) -> PrintedTable.Cell {
        switch activity.topics {
        case .split(let shares):
            return PrintedTable.Cell(shares.map { (text: "\($0.amount) \($0.topic.words)", role: .body) })
        case .undivided(let set):
            let topics = set.topics
            guard topics.count > 1 else {
                return .init(topics.first.map { "\(activity.amount) \($0.words)" } ?? unknown)
            }
            return PrintedTable.Cell([
                (text: topics.map(\.words).joined(separator: ", "), role: .body), (text: "not divided", role: .small),
            ])
        }
    }

    private static func proof(_ line: TranscriptLine) -> PrintedTable.Cell {
        let noted = line.activity.evidence.papers.map { $0 == .other ? "paper" : $0.code }
        let held =
            switch (line.fileCount, noted.isEmpty) {
            case (0, true): "none held"
            case (0, false): "\(noted.joined(separator: ", ")) noted, no file held"
            case (1, _): "1 file held"
            case (let count, _): "\(count) files held"
            }
        return PrintedTable.Cell([
            (text: held.withCapital, role: .body),
            (text: line.origin.printed, role: .small),
            (text: line.verifiedBy.map { "Verified by \($0)" } ?? "Not verified", role: .small),
        ])
    }

    private static func drafts(_ drafts: [TranscriptDraft]) -> [PrintedBlock] {
        guard !drafts.isEmpty else { return [.text("Nothing.", .body)] }
        let columns = [
            PrintedTable.Column("Last changed", share: 13), .init("Course and provider", share: 60),
            .init("Lacks", share: 27),
        ]
        return [
            .table(
                PrintedTable(
                    columns: columns,
                    rows: drafts.map { draft in
                        [
                            .init(draft.changedAt.day.spelled),
                            .init([
                                (text: draft.title.isEmpty ? "Untitled" : draft.title, role: .strong),
                                (text: draft.provider.isEmpty ? "Provider \(unknown)" : draft.provider, role: .body),
                            ]),
                            .init(draft.lacks.isEmpty ? "nothing" : draft.lacks.map(\.words).joined(separator: ", ")),
                        ]
                    }))
        ]
    }
}

extension LedgerEntry.Origin {
    /// Where a line came from, for somebody else's eyes.
    fileprivate var printed: String {
        switch self {
        case .own: "Recorded by the holder"
        case .import: "Imported by the holder"
        case .provider: "Reported by the provider"
        case .course: "From a course in Aliquot"
        case .event: "From an event in Aliquot"
        case .employer: "Recorded by the employer"
        }
    }
}

extension String {
    /// With a capital at its beginning.
    var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

extension Delivery {
    /// How it was delivered, in words.
    fileprivate var words: String {
        switch self {
        case .online: "online"
        case .live: "live"
        case .inService: "in-service"
        case .blended: "online and live"
        }
    }
}
