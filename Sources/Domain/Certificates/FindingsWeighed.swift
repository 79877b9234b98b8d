import Primitives
import Rules

/// Weighs the readings of one field against each other.
enum FindingsWeighed {
    /// Below this a reading is only offered, not filled in.
    private static let least = 70
    /// From this on it is sure.
    private static let sure = 88

    static func decide(
        _ field: CertificateField, _ findings: [CertificateFinding], _ pages: [ReadPage],
        _ known: CertificateReading.Known
    ) -> FieldProposal? {
        let findings = findings.map { weighed($0, pages, known) }.sorted { $0.weight > $1.weight }
        guard let best = findings.first else { return nil }
        if field == .approvals { return approvals(findings, pages) }
        let others = unique(findings.flatMap { [$0.value] + $0.others }, field).filter { $0 != best.value }
        // Two orders of day and month fit, and nothing else on the paper says which.
        if !best.others.isEmpty {
            if let clear = findings.first(where: { best.others.contains($0.value) }) {
                return proposal(clear, field, min(clear.weight, 87), others, pages)
            }
            return doubtful(best, field, unique(best.others, field), pages)
        }
        let rival = findings.first { !isSame($0.value, best.value, field) && !$0.value.isEmpty }
        var weight = best.weight
        if findings.dropFirst().contains(where: { isSame($0.value, best.value, field) && $0.words != best.words }) {
            weight += 4
        }
        if let rival, field != .unit {
            // Nearly as good a reading of something else makes both uncertain.
            if weight - rival.weight < 3 { return doubtful(best, field, unique([best.value] + others, field), pages) }
            if weight - rival.weight < 8 { weight = min(weight, sure - 1) }
        }
        if weight < least { return doubtful(best, field, unique([best.value] + others, field), pages) }
        return proposal(best, field, isSeen(best, pages, known) ? min(weight, sure - 1) : weight, others, pages)
    }

    /// Whether a camera saw a name or title that nobody knows: its letters may be others, however well it was placed.
    private static func isSeen(
        _ finding: CertificateFinding, _ pages: [ReadPage], _ known: CertificateReading.Known
    ) -> Bool {
        let words = pages[finding.page].words
        let certainty = finding.words.map { words[$0].certainty }.min() ?? 100
        switch finding.field {
        case .participant: return certainty < 100 && !known.names.contains { NameOnPaper.agree($0, finding.value) }
        case .provider: return certainty < 100 && !known.providers.contains(finding.value)
        case .title: return certainty < 90
        default: return false
        }
    }

    /// A reading by letters that the reader itself was not sure of is worth less; a day to come is none.
    private static func weighed(
        _ finding: CertificateFinding, _ pages: [ReadPage], _ known: CertificateReading.Known
    ) -> CertificateFinding {
        var finding = finding
        let words = pages[finding.page].words
        let certainty = finding.words.map { words[$0].certainty }.min() ?? 100
        switch certainty {
        case ..<40: finding.weight -= 22
        case ..<65: finding.weight -= 12
        case ..<82: finding.weight -= 5
        default: break
        }
        if finding.field == .completed || finding.field == .started {
            finding.others.removeAll { CalendarDate($0).map { $0 > known.today } ?? true }
            if finding.value.isEmpty, finding.others.count == 1 {
                finding.value = finding.others[0]
                finding.others = []
                finding.weight = min(finding.weight, sure - 1)
            }
            if let day = CalendarDate(finding.value), day > known.today { finding.weight -= 40 }
        }
        if finding.field == .participant, known.names.contains(where: { NameOnPaper.agree($0, finding.value) }) {
            finding.weight += 10
        }
        if finding.field == .provider, known.providers.contains(finding.value) { finding.weight += 8 }
        return finding
    }

    private static func isSame(_ left: String, _ right: String, _ field: CertificateField) -> Bool {
        if left == right { return true }
        func plain(_ text: String) -> String { FoldedWord.of(text) }
        switch field {
        case .title, .provider, .participant: return plain(left) == plain(right)
        default: return false
        }
    }

    private static func unique(_ values: [String], _ field: CertificateField) -> [String] {
        var kept: [String] = []
        for value in values where !value.isEmpty && !kept.contains(where: { isSame($0, value, field) }) {
            kept.append(value)
        }
        return Array(kept.prefix(4))
    }

    private static func doubtful(
        _ finding: CertificateFinding, _ field: CertificateField, _ alternatives: [String], _ pages: [ReadPage]
    ) -> FieldProposal {
        var proposal = proposal(finding, field, 0, alternatives, pages)
        proposal.value = ""
        proposal.certainty = .doubtful
        return proposal
    }

    private static func proposal(
        _ finding: CertificateFinding, _ field: CertificateField, _ weight: Int, _ alternatives: [String],
        _ pages: [ReadPage]
    ) -> FieldProposal {
        let layout = PageLayout(pages[finding.page], number: finding.page)
        return FieldProposal(
            field, finding.value, weight >= sure ? .sure : .likely, quote: layout.text(of: finding.words),
            page: finding.page, boxes: layout.boxes(of: finding.words), alternatives: alternatives)
    }

    /// Approvals do not contradict each other.
    private static func approvals(_ findings: [CertificateFinding], _ pages: [ReadPage]) -> FieldProposal? {
        var codes: [String] = []
        var kept: [CertificateFinding] = []
        for finding in findings where finding.weight >= least && !codes.contains(finding.value) {
            codes.append(finding.value)
            kept.append(finding)
        }
        guard var first = kept.first else { return nil }
        let ordered = Approval.allCases.map(\.code).filter(codes.contains)
        first.value = ordered.joined(separator: " ")
        for finding in kept.dropFirst() where finding.page == first.page { first.words += finding.words }
        let weight = kept.map(\.weight).min() ?? 0
        return proposal(first, .approvals, weight, [], pages)
    }
}
