import Primitives

/// What stands on a page without a word that says what it is: the head of the paper, a day, a known provider.
struct StandingAlone {
    let layout: PageLayout
    let labels: LabelledValues
    let known: CertificateReading.Known

    /// Words that are part of the names of those who teach.
    private static let schools: Set<String> = [
        "institute", "hospital", "college", "university", "academy", "society", "association", "council", "center",
        "centre", "network", "learning", "education", "inc", "llc", "laboratory", "laboratories", "system", "systems",
        "instruments", "courses", "medical", "health", "school", "labs", "roundtable", "diagnostics", "group",
        "foundation", "department", "company", "corp", "clinic",
    ]

    init(_ layout: PageLayout, _ labels: LabelledValues, _ known: CertificateReading.Known) {
        self.layout = layout
        self.labels = labels
        self.known = known
    }

    func findings() -> [CertificateFinding] {
        var found = days() + knownProviders()
        if layout.number == 0 { found += head() }
        return found + kind()
    }

    private func days() -> [CertificateFinding] {
        let texts = layout.page.words.map(\.text)
        return SpelledDate.all(in: texts).flatMap { date -> [CertificateFinding] in
            let words = Array(date.words)
            let before = date.words.lowerBound > 0 ? layout.folded[date.words.lowerBound - 1] : ""
            // `held on`, `on`, `ended` before a day say that something happened then.
            let weight = ["on", "ended", "completed", "this"].contains(before) ? 88 : 76
            return CertificateReading.findings(.completed, words, layout, weight: weight)
        }
    }

    private func knownProviders() -> [CertificateFinding] {
        known.providers.compactMap { name in
            let words = name.split(separator: " ").map { FoldedWord.of(String($0)) }.filter { !$0.isEmpty }
            guard words.count > 1 || name.count > 5, words.count <= layout.folded.count else { return nil }
            for place in 0...layout.folded.count - words.count
            where zip(words, layout.folded[place...]).allSatisfy({ FoldedWord.isNear($1, $0) }) {
                return CertificateFinding(
                    field: .provider, value: name, weight: 91, page: layout.number,
                    words: Array(place..<place + words.count))
            }
            return nil
        }
    }

    /// The name at the head of the paper.
    private func head() -> [CertificateFinding] {
        var found: [CertificateFinding] = []
        for place in layout.segments.indices.prefix(14) {
            let segment = layout.segments[place]
            guard segment.box.top * 5 < layout.page.height * 3, !TitleText.isHeading(segment.folded),
                !labels.isLabelled(place), SpelledDate.all(in: layout.page.words[segment.words].map(\.text)).isEmpty
            else { continue }
            let isSchool = segment.folded.contains { Self.schools.contains($0) }
            let isFirst = place == 0
            guard isFirst || isSchool, segment.folded.count <= 10, isNameLike(segment) else { continue }
            // A department stands below whose it is.
            let weight = (isFirst ? 78 : 72) + (isSchool ? 6 : -6) - min(place, 6)
            found += CertificateReading.findings(
                .provider,
                Array(segment.words).filter { !layout.folded[$0].isEmpty || layout.page.words[$0].text == "&" },
                layout, weight: weight)
        }
        return found
    }

    /// Most words begin with a capital letter.
    private func isNameLike(_ segment: PageSegment) -> Bool {
        let words = layout.page.words[segment.words].map(\.text).filter { $0.contains(where: \.isLetter) }
        let capitals = words.count { $0.first(where: \.isLetter)?.isUppercase == true }
        return !words.isEmpty && capitals * 3 >= words.count * 2
            && layout.certainty(of: segment.words) >= 30
    }

    /// An in-service and a college say themselves what they are.
    private func kind() -> [CertificateFinding] {
        for place in layout.folded.indices {
            let isInservice =
                FoldedWord.isNear(layout.folded[place], "inservice")
                || layout.folded[place] == "in" && place + 1 < layout.folded.count
                    && layout.folded[place + 1] == "service"
            if isInservice { return [finding("in-service", [place])] }
            if layout.folded[place] == "semester", place + 1 < layout.folded.count,
                layout.folded[place + 1].hasPrefix("hour")
            {
                return [finding("college-course", [place, place + 1])]
            }
        }
        return []
    }

    private func finding(_ value: String, _ words: [Int]) -> CertificateFinding {
        CertificateFinding(field: .kind, value: value, weight: 90, page: layout.number, words: words)
    }
}
