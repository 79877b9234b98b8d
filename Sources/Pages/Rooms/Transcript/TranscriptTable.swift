public import Primitives
public import Rules

/// A line of the transcript.
public struct TranscriptRow: Sendable {
    /// The entry as the log shows it.
    public var entry: EntryLine
    /// The first day, where it is another than the last.
    public var started: CalendarDate?
    /// "CE course, online".
    public var kind: String
    /// The course number.
    public var number: String?
    /// Who approved it: "P.A.C.E.".
    public var approvals: [String]
    /// The number of the approval.
    public var approvalNumber: String?
    /// What it taught, with the share of each topic where the amount is divided.
    public var specialties: [(topic: Topic, share: Credits?)]
    /// Where it came from, and who stands behind it.
    public var source: String
    /// What it counts, by the credential's id; no amount where the value is not known.
    public var counts: [String: Credits?]
    /// Whether it belongs to other cycles than those that are counted.
    public var isOfOtherCycle: Bool

    /// A line.
    public init(
        entry: EntryLine, started: CalendarDate? = nil, kind: String, number: String? = nil, approvals: [String] = [],
        approvalNumber: String? = nil,
        specialties: [(topic: Topic, share: Credits?)], source: String, counts: [String: Credits?] = [:],
        isOfOtherCycle: Bool = false
    ) {
        self.entry = entry
        self.started = started
        self.kind = kind
        self.number = number
        self.approvals = approvals
        self.approvalNumber = approvalNumber
        self.specialties = specialties
        self.source = source
        self.counts = counts
        self.isOfOtherCycle = isOfOtherCycle
    }
}

/// The lines of a transcript; on a narrow screen a block each.
struct TranscriptTable: Component {
    var rows: [TranscriptRow]
    var standings: [Standing]

    func write(into html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='lines'><h2 class='unseen' id='lines'>Lines</h2>\
            <table class='stack transcript'><thead><tr><th scope='col'>Course, provider and approval</th>\
            <th scope='col'>Completed</th><th scope='col' class='number'>Amount</th><th scope='col'>By specialty</th>\
            \(when: !standings.isEmpty, "<th scope='col'>Counts</th>")<th scope='col'>Proof</th></tr></thead><tbody>
            """
        for row in rows { write(row, &html) }
        html += "</tbody></table></section>"
    }

    private func write(_ row: TranscriptRow, _ html: inout HTML) {
        let entry = row.entry
        html += """
            <tr><th scope='row'><a href='\(Link.entry(entry.id))'>\(entry.title)</a>\
            <span class='small'>\(entry.provider.isEmpty ? "Provider not given" : entry.provider)</span>\
            <span class='small soft'>\(row.kind.capitalised) · \(row.number.map { "number \($0)" } ?? "no number given") · \
            \(row.approvals.isEmpty ? "no approval given" : "approved by \(row.approvals.listed)")\
            \(some: row.approvalNumber, { ", approval number \($0)" })</span></th>\
            <td data-label='Completed'>\(some: row.started, { "\(day: $0) – " })\(day: entry.completed)</td>\
            <td class='number' data-label='Amount'><b>\(entry.amount)</b> \(entry.unit.words(entry.amount))</td>\
            <td data-label='By specialty'>\(specialties(row))</td>
            """
        if !standings.isEmpty {
            html += "<td class='counted' data-label='Counts'>\(counts(row))</td>"
        }
        html +=
            "<td class='proof' data-label='Proof'>\(proof(entry)) <span class='small soft'>\(row.source)</span></td></tr>"
    }

    private func specialties(_ row: TranscriptRow) -> HTML {
        """
        \(each: row.specialties, { "<span class='specialty'><span class='dot \(TubeCap($0.topic).rawValue)'></span>\(some: $0.share, { "\($0) " })\($0.topic.words)</span> " })
        """
    }

    private func counts(_ row: TranscriptRow) -> HTML {
        var html = HTML()
        for standing in standings {
            guard let counted = row.counts[standing.id], counted != .zero else { continue }
            if !html.isEmpty { html += " " }
            let name = standings.count > 1 ? standing.shortName : ""
            html += """
                <span class='count \(counted == nil ? "part" : "full")'>\(when: !name.isEmpty, "<span>\(name)</span> ")\
                <b>\(counted.map { standings.count > 1 ? $0.description : standing.amount($0) } ?? "not known")</b></span>
                """
        }
        guard html.isEmpty else { return html }
        return "<span class='soft'>\(row.isOfOtherCycle ? "of another cycle" : "counts for nothing")</span>"
    }

    private func proof(_ entry: EntryLine) -> HTML {
        if entry.evidenceCount > 0 {
            return "<span class='clipped'>\(Icon.clip)\(entry.evidenceCount.of("file"))</span>"
        }
        guard let noted = entry.notedWords else { return "<span class='lacking'>No file</span>" }
        return "<span>\(noted.capitalised) noted, no file</span>"
    }
}
