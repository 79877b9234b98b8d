import Primitives
import Rules

/// Values that stand behind a label, beside it or below it.
struct LabelledValues {
    let layout: PageLayout
    private var labels: [Int: (label: CertificateLabel, end: Int)] = [:]

    init(_ layout: PageLayout) {
        self.layout = layout
        for place in layout.segments.indices {
            let segment = layout.segments[place]
            if let found = CertificateLabel.find(in: layout.folded[segment.words]) {
                labels[place] = found
            } else if let below = layout.below(place, within: 1) {
                // A narrow column breaks a label in two.
                let words = segment.folded + layout.segments[below].folded
                guard let found = CertificateLabel.find(in: words[...]), found.end == words.count,
                    words.count > 2
                else { continue }
                labels[place] = (found.label, segment.words.upperBound)
            }
        }
    }

    /// Whether a segment is a label, with or without its value.
    func isLabelled(_ place: Int) -> Bool {
        guard let (label, end) = labels[place] else { return false }
        // A title may begin with such a word; a label is followed by a colon, a number sign, or nothing.
        return end == layout.segments[place].words.upperBound || isClosed(end - 1) || label.words.count > 2
    }

    private func isClosed(_ word: Int) -> Bool {
        let text = layout.page.words[word].text
        return text.hasSuffix(":") || text.hasSuffix("#")
    }

    /// Everything that labels say on this page.
    func findings() -> [CertificateFinding] {
        labels.keys.sorted().flatMap { place -> [CertificateFinding] in
            guard let (label, end) = labels[place], let field = label.field else { return [] }
            return findings(at: place, label, field, end)
        }
    }

    private func findings(
        at place: Int, _ label: CertificateLabel, _ field: CertificateField, _ end: Int
    ) -> [CertificateFinding] {
        let segment = layout.segments[place]
        var rest = Array(end..<segment.words.upperBound)
        let hasColon = isClosed(end - 1) || rest.first.map { layout.folded[$0].isEmpty } == true
        while let first = rest.first, layout.folded[first].isEmpty { rest.removeFirst() }
        if !rest.isEmpty {
            // `Course completed` is no course, but `Course ID LLL-1970` is a number without a colon before it.
            guard hasColon || !CertificateReading.isFree(field) else { return [] }
            return value(label, field, continued(rest, from: place, field), weight: label.weight)
        }
        // Beside the label, in the next column; in a row of labels each has its value below.
        if let right = layout.right(of: place), labels[right] == nil || !isLabelled(right) {
            let found = value(
                label, field, continued(Array(layout.segments[right].words), from: right, field), weight: label.weight)
            if !found.isEmpty { return found }
        }
        if let below = layout.below(place), !isLabelled(below) {
            let words = continued(Array(layout.segments[below].words), from: below, field)
            return value(label, field, words, weight: label.weight - (hasColon ? 6 : 2))
        }
        return []
    }

    /// A title or a provider may go on in the next line, below its beginning or below its label.
    private func continued(_ words: [Int], from place: Int, _ field: CertificateField) -> [Int] {
        guard field == .title || field == .provider || field == .amount, let first = words.first else { return words }
        var words = words
        var last = place
        let starts = [layout.page.words[first].box.left, layout.segments[place].box.left]
        while let next = layout.below(last, within: 1), !isLabelled(next), words.count < 40 {
            let (here, below) = (layout.segments[last], layout.segments[next])
            guard starts.contains(where: { abs(below.box.left - $0) < here.height }),
                // Letters with tails make a line of a photo higher.
                abs(below.height - here.height) * 5 < here.height * 2,
                below.box.top - here.box.bottom < here.height * 6 / 10,
                // In a table the next line is the next row when a label stands before it.
                !(layout.left(of: next).map { isLabelled($0) } ?? false)
            else { break }
            words += Array(below.words)
            last = next
        }
        return words
    }

    private func value(
        _ label: CertificateLabel, _ field: CertificateField, _ words: [Int], weight: Int
    ) -> [CertificateFinding] {
        CertificateReading.findings(field, words, layout, weight: weight).map { finding in
            // A label such as Contact hours says the unit as well; Credit leaves it open.
            guard finding.field == .unit, finding.weight < weight else { return finding }
            var finding = finding
            if label.words.contains("semester") { finding.value = AmountUnit.semesterHour.code }
            if label.words.contains("points") { finding.value = AmountUnit.point.code }
            if label.words.contains(where: { $0.hasPrefix("ceu") }) { finding.value = AmountUnit.ceu.code }
            if label.words.contains(where: { $0.hasPrefix("hour") }) { finding.weight = weight }
            return finding
        }
    }
}
