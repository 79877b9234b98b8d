import Primitives
import Rules

/// Who approved a programme, and the numbers they gave.
struct StatedApprovals {
    let layout: PageLayout

    init(_ layout: PageLayout) {
        self.layout = layout
    }

    func findings() -> [CertificateFinding] {
        var found: [CertificateFinding] = []
        for place in layout.folded.indices {
            if let (approval, words) = approval(at: place) {
                found.append(
                    CertificateFinding(
                        field: .approvals, value: approval.code, weight: 92, page: layout.number, words: Array(words)))
            }
            found += number(at: place) + plainNumber(at: place)
        }
        return found
    }

    private func has(_ words: String..., at place: Int) -> Bool {
        place + words.count <= layout.folded.count
            && zip(words, layout.folded[place...]).allSatisfy { FoldedWord.isNear($1, $0) }
    }

    private func approval(at place: Int) -> (Approval, Range<Int>)? {
        let word = layout.page.words[place].text
        switch layout.folded[place] {
        // A word such as `pace` in small letters is no programme.
        case "pace" where word.contains(".") || word.hasPrefix("PACE"): return (.pace, place..<place + 1)
        case "cmle": return (.cmle, place..<place + 1)
        case "accme": return (.accme, place..<place + 1)
        case "california" where near(place, "agency", within: 5): return (.caAgency, place..<place + 1)
        case "florida" where has("florida", "board", at: place): return (.flBoard, place..<place + 2)
        case "ce" where has("ce", "broker", "provider", at: place): return (.flBoard, place..<place + 3)
        default: return nil
        }
    }

    private func near(_ place: Int, _ word: String, within count: Int) -> Bool {
        layout.folded[place..<min(place + count, layout.folded.count)].contains { FoldedWord.isNear($0, word) }
    }

    /// A number behind `provider number` or `agency number`; what stands before it says whose.
    private func number(at place: Int) -> [CertificateFinding] {
        let isProvider = has("provider", "number", at: place) || has("provider", "no", at: place)
        let isAgency = has("agency", "number", at: place) || has("agency", "no", at: place)
        let isPaceProvider = place > 0 && layout.folded[place - 1] == "pace" && layout.folded[place] == "provider"
        guard isProvider || isAgency || isPaceProvider else { return [] }
        var next = place + (isProvider || isAgency ? 2 : 1)
        while next < layout.folded.count, layout.folded[next].isEmpty { next += 1 }
        guard next < layout.folded.count else { return [] }
        let before = layout.folded[max(0, place - 12)..<place]
        let field: CertificateField
        if isAgency {
            guard before.contains("california") || before.contains("accrediting") else { return [] }
            field = .agencyNumber
        } else if let broker = before.lastIndex(of: "broker"), broker > before.lastIndex(of: "pace") ?? -1 {
            field = .brokerNumber
        } else if before.contains("pace") {
            field = .paceNumber
        } else {
            return []
        }
        return CertificateReading.findings(field, [next], layout, weight: 92)
    }

    /// `Certificate number C98429`, `Course ID Q-71`, wherever it stands.
    private func plainNumber(at place: Int) -> [CertificateFinding] {
        let fields: [(String, CertificateField)] = [
            ("certificate", .certificateNumber), ("course", .courseNumber), ("session", .courseNumber),
            ("program", .courseNumber), ("activity", .courseNumber), ("license", .licenceNumber),
            ("licence", .licenceNumber),
        ]
        guard let field = fields.first(where: { FoldedWord.isNear(layout.folded[place], $0.0) })?.1 else { return [] }
        var next = place + 1
        guard next < layout.folded.count, layout.segmentOfWord[next] == layout.segmentOfWord[place] else { return [] }
        let isSaid = ["number", "no", "id", "code"].contains(layout.folded[next])
        if isSaid { next += 1 }
        // A certificate is often only called so: `Certificate C98429`.
        guard isSaid || layout.page.words[next].text.hasPrefix("#") || field == .certificateNumber,
            next < layout.folded.count, layout.segmentOfWord[next] == layout.segmentOfWord[place]
        else { return [] }
        let words = Array(next..<min(next + 2, layout.folded.count))
        return CertificateReading.findings(field, words, layout, weight: isSaid ? 92 : 84)
    }
}
