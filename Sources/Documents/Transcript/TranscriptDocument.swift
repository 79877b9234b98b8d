public import Domain
import Primitives
import Rules

extension PrintedDocument {
    /// A transcript on paper, with every field that California, Florida and ASCP ask for. What is not known is said to
    /// be "not given".
    public static func transcript(_ transcript: Transcript) -> PrintedDocument {
        let name = transcript.holder.name
        let made = transcript.madeAt
        return PrintedDocument(
            title: "Continuing education transcript: \(name)", author: name, made: made.description,
            blocks: head(transcript) + lines(transcript) + totals(transcript) + signature(transcript),
            foot: "Continuing education transcript · \(name) · made \(made.day.spelled)")
    }

    private static let unknown = "not given"

    private static func head(_ transcript: Transcript) -> [PrintedBlock] {
        let holder = transcript.holder
        var facts = [
            PrintedFact("Name on record", holder.name),
            PrintedFact(
                "Former names", holder.formerNames.isEmpty ? unknown : holder.formerNames.joined(separator: "; ")),
        ]
        for identifier in holder.identifiers {
            let proof =
                identifier.verifiedAt == nil
                ? "stated by the holder" : "confirmed\(identifier.verifiedBy.map { " by \($0)" } ?? "")"
            facts.append(PrintedFact(identifier.kind.words, "\(identifier.number), \(proof)"))
        }
        facts.append(PrintedFact("Shown here", shown(transcript)))
        facts.append(PrintedFact("Generated on", moment(transcript.madeAt)))
        return [
            .heading(1, "Continuing education transcript"), .text(holder.name, .subject), .space(8), .facts(facts),
            .space(6),
            .text(
                """
                This is the holder’s own statement, made from the records kept in Aliquot. It is not a document of a \
                certifying body, a licensing board or a provider, and does not take the place of certificates.
                """, .small),
            .heading(2, "Certifications and licences"),
        ] + credentials(transcript.credentials)
    }

    private static func credentials(_ held: [Transcript.HeldStanding]) -> [PrintedBlock] {
        guard !held.isEmpty else { return [.text("None on record.", .body)] }
        let columns = [
            PrintedTable.Column("Certification or licence", share: 27), .init("Body", share: 30),
            .init("Number", share: 15), .init("First issued", share: 12), .init("Cycle", share: 16),
        ]
        let rows = held.map { one -> [PrintedTable.Cell] in
            let standing = one.standing
            let title = standing.title == one.name ? [] : [(text: standing.title, role: TextRole.small)]
            return [
                PrintedTable.Cell([(text: one.name, role: .strong)] + title), .init(standing.bodyName),
                .init(one.credential.number ?? unknown), .init(one.credential.held.issued?.spelled ?? unknown),
                standing.cycle.map {
                    .init([(text: $0.from.spelled, role: .body), (text: "to \($0.to.spelled)", role: .body)])
                } ?? .init(unknown),
            ]
        }
        return [.table(PrintedTable(columns: columns, rows: rows))]
    }

    /// Which part it is, in words.
    private static func shown(_ transcript: Transcript) -> String {
        let filter = transcript.filter
        var parts: [String] = []
        switch filter.tab {
        case .done: parts.append("everything completed and recorded")
        case .inProgress: parts.append("what was begun and is not recorded yet")
        case .external: parts.append("what was completed outside Aliquot")
        }
        if let chosen = transcript.chosen {
            let cycle = chosen.standing.cycle.map { " in the cycle \($0.from.spelled) to \($0.to.spelled)" } ?? ""
            parts.append("what counts, or may count, for \(chosen.name)\(cycle)")
        }
        if let topic = filter.topic { parts.append("with the topic \(topic.words)") }
        if let year = filter.year { parts.append("completed in \(year)") }
        return parts.joined(separator: "; ").withCapital
    }

    private static func totals(_ transcript: Transcript) -> [PrintedBlock] {
        guard !transcript.lines.isEmpty else { return [] }
        let totals = transcript.totals
        var facts = [PrintedFact("Lines", String(transcript.lines.count))]
        facts.append(
            PrintedFact(
                "As stated on the papers",
                totals.units.map { "\($0.amount) \($0.unit.words($0.amount))" }.joined(separator: "; ")))
        for total in totals.credentials {
            guard let one = transcript.credentials.first(where: { $0.standing.id == total.credential }),
                transcript.chosen == nil || transcript.filter.credential == total.credential
            else { continue }
            facts.append(PrintedFact("Counts for \(one.name)", counted(total.counted, total.unknown, one.standing)))
        }
        return [.heading(2, "Totals"), .facts(facts + specialties(totals))]
    }

    /// A fact a unit: "hematology 12; safety, ethics (not divided) 2".
    private static func specialties(_ totals: TranscriptTotals) -> [PrintedFact] {
        totals.units.map { unit in
            let sums = totals.topics.filter { $0.unit == unit.unit }.map { sum in
                let words = sum.topics.map(\.words).joined(separator: ", ")
                // An amount stays with its word.
                return "\(words)\(sum.topics.count > 1 ? " (not divided)" : "")\u{A0}\(sum.amount)"
            }
            return PrintedFact(
                "By specialty area, \(unit.unit.words(unit.amount))", sums.joined(separator: "; ").withCapital)
        }
    }

    private static func counted(_ amount: Credits, _ unknown: Int, _ standing: Standing) -> String {
        let unit = amount == Credits(1) ? standing.unit.one : standing.unit.many
        let cycle = standing.cycle.map { ", \($0.from.spelled) to \($0.to.spelled)" } ?? ""
        let open = unknown == 0 ? "" : "; of \(unknown == 1 ? "1 line" : "\(unknown) lines") the value is not known"
        return "\(amount) \(unit)\(cycle), by the rules \(standing.rules)\(open)"
    }

    private static func signature(_ transcript: Transcript) -> [PrintedBlock] {
        [
            .space(16),
            .text("To the best of my knowledge, what is listed here is true.", .body),
            .signature(["Signature of \(transcript.holder.name)", "Date"]),
        ]
    }

    /// `2 Mar 2026, 09:30 UTC`.
    private static func moment(_ moment: Instant) -> String {
        let (hour, minute, _) = moment.timeOfDay
        return "\(moment.day.spelled), \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute) UTC"
    }
}
