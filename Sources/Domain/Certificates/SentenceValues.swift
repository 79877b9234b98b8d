import Primitives

/// Values that stand in a sentence: `This certifies that … has completed the course …`.
struct SentenceValues {
    let layout: PageLayout
    let labels: LabelledValues

    private static let naming = [
        "this certifies that", "this is to certify that", "certifies that", "certify that", "letter confirms that",
        "confirms that", "confirm that", "verifies that", "verify that", "presented to", "awarded to", "granted to",
        "issued to", "congratulations", "thank you", "we thank",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    private static let doing = [
        "completed", "attended", "attending", "participated in", "participation in", "taken part in", "took part in",
        "requirements for", "requirements of", "entitled", "titled", "for completion of", "completion of",
        "for completing", "completing", "completed requirements for", "finished", "passed the bench exercise of",
        "presenting",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

    /// What may stand between the doing and the title.
    private static let glue: Set<String> = [
        "the", "a", "an", "following", "continuing", "education", "educational", "course", "online", "program",
        "programme", "activity", "entitled", "titled", "live", "webinar", "seminar", "workshop", "inservice", "lecture",
        "session", "training", "enduring", "called", "on", "our", "module", "all", "sessions", "of", "medical",
        "laboratory", "poster", "successfully", "express",
    ]

    init(_ layout: PageLayout, _ labels: LabelledValues) {
        self.layout = layout
        self.labels = labels
    }

    /// What sentences say.
    func findings() -> [CertificateFinding] {
        var found: [CertificateFinding] = []
        for place in layout.folded.indices {
            if let end = phrase(Self.naming, at: place) { found += name(after: end, phraseAt: place) }
            if let end = phrase(Self.doing, at: place) { found += title(after: end, doingAt: place) }
            if ["has", "have"].contains(layout.folded[place]) { found += name(before: place) }
        }
        return found + designations() + amounts()
    }

    private func phrase(_ phrases: [[String]], at place: Int) -> Int? {
        for phrase in phrases where place + phrase.count <= layout.folded.count {
            if zip(phrase, layout.folded[place...]).allSatisfy({ FoldedWord.isNear($1, $0) }) {
                return place + phrase.count
            }
        }
        return nil
    }

    private func name(after end: Int, phraseAt place: Int) -> [CertificateFinding] {
        guard end < layout.folded.count else { return [] }
        let segment = layout.segmentOfWord[end]
        // The name may stand in the same line, or in one of its own below.
        let isOwn = segment != layout.segmentOfWord[end - 1]
        var last = isOwn ? layout.segments[segment].words.upperBound : min(end + 6, layout.folded.count)
        if isOwn, !isBelow(segment, layout.segmentOfWord[end - 1]) { return [] }
        if let verb = layout.folded[end..<last].firstIndex(where: {
            ["has", "have", "attended", "completed"].contains($0)
        }) {
            last = verb
        }
        return CertificateReading.findings(.participant, Array(end..<last), layout, weight: 93)
    }

    /// A name in a line of its own above `has completed …`.
    private func name(before verb: Int) -> [CertificateFinding] {
        let segment = layout.segmentOfWord[verb]
        guard segment > 0, layout.segments[segment].words.lowerBound == verb, isBelow(segment, segment - 1) else {
            return []
        }
        return CertificateReading.findings(
            .participant, Array(layout.segments[segment - 1].words), layout, weight: 90)
    }

    private func isBelow(_ segment: Int, _ other: Int) -> Bool {
        let (below, above) = (layout.segments[segment].box, layout.segments[other].box)
        return below.top > above.top && below.top - above.bottom < 5 * max(above.height, below.height)
    }

    private func title(after end: Int, doingAt place: Int) -> [CertificateFinding] {
        let own = layout.segmentOfWord[place]
        guard !labels.isLabelled(own) else { return [] }
        // A heading says what the paper is: Certificate of Completion.
        guard !TitleText.isHeading(layout.segments[own].folded) else { return [] }
        var start = end
        while start < layout.folded.count {
            let segment = layout.segments[layout.segmentOfWord[start]]
            let isSame =
                layout.segmentOfWord[start] == own || layout.segmentOfWord[start] == layout.segmentOfWord[start - 1]
            let isAllGlue = segment.folded.allSatisfy { Self.glue.contains($0) || Self.isDoing($0) }
            guard isSame || isAllGlue, Self.glue.contains(layout.folded[start]) || isAllGlue,
                !Self.opens(layout.page.words[start].text)
            else { break }
            start += 1
        }
        guard start < layout.folded.count else { return [] }
        if Self.opens(layout.page.words[start].text) { return quoted(from: start) }
        let segment = layout.segmentOfWord[start]
        if segment != layout.segmentOfWord[start - 1] {
            guard !labels.isLabelled(segment), layout.segments[segment].words.lowerBound == start else { return [] }
            return CertificateReading.findings(.title, lines(from: segment), layout, weight: 90)
        }
        return running(from: start)
    }

    private static func isDoing(_ word: String) -> Bool { doing.contains { $0.contains(word) } }
    private static func opens(_ word: String) -> Bool { word.first.map { "“\"«„".contains($0) } == true }
    private static func closes(_ word: String) -> Bool {
        word.contains { "”\"»".contains($0) }
            && !(word.first.map { "“\"".contains($0) } == true && word.count(where: { "”\"»".contains($0) }) == 1
                && word.first == "\"")
    }

    private func quoted(from start: Int) -> [CertificateFinding] {
        var end = start
        while end < layout.folded.count, end < start + 30 {
            if Self.closes(layout.page.words[end].text) {
                return CertificateReading.findings(.title, Array(start...end), layout, weight: 95)
            }
            end += 1
        }
        return []
    }

    private func texts(of segment: Int) -> [String] { layout.page.words[layout.segments[segment].words].map(\.text) }

    /// A title in lines of its own: those below go on as long as they look the same.
    private func lines(from segment: Int) -> [Int] {
        var words = Array(layout.segments[segment].words)
        var last = segment
        while last + 1 < layout.segments.count, words.count < 40 {
            let (here, next) = (layout.segments[last], layout.segments[last + 1])
            guard abs(next.height - here.height) * 4 <= here.height, isBelow(last + 1, last),
                next.box.top - here.box.bottom < here.height * 8 / 10, next.box.overlap(here.box) > 0,
                !labels.isLabelled(last + 1), SpelledDate.all(in: texts(of: last + 1)).isEmpty,
                !isEnding(next.words.lowerBound)
            else { break }
            words += Array(next.words)
            last += 1
        }
        return words
    }

    /// Whether a title that stands in running text is over before a word: `and earned`, `on 4 March`, `held at`.
    private func isEnding(_ place: Int) -> Bool {
        let behind = Array(layout.page.words[(place + 1)...].prefix(4))
        let next = behind.first.map { FoldedWord.of($0.text) } ?? ""
        switch layout.folded[place] {
        case "held", "given", "which", "presented", "provided", "conducted": return true
        case "and": return ["earned", "earning", "is", "was", "has", "received", "awarded", "met"].contains(next)
        case "on", "from", "in": return SpelledDate.all(in: behind.map(\.text)).first?.words.lowerBound == 0
        case "for": return behind.first.map { StatedAmount.number($0.text) != nil } == true || next == "a"
        case "at": return ["the", "our"].contains(next)
        default: return false
        }
    }

    /// A title in running text, without quotes: less sure where it ends.
    private func running(from start: Int) -> [CertificateFinding] {
        var end = start
        while end < layout.folded.count, end < start + 25 {
            let word = layout.page.words[end].text
            if end > start, isEnding(end) { break }
            end += 1
            let next = end < layout.folded.count ? layout.page.words[end].text : ""
            if word.hasSuffix(".") || word.hasSuffix(",") && next.first?.isUppercase != true { break }
            if end < layout.folded.count, layout.segmentOfWord[end] != layout.segmentOfWord[end - 1],
                labels.isLabelled(layout.segmentOfWord[end])
            {
                break
            }
        }
        let text = TitleText.tidy(layout.text(of: start..<end))
        guard text.first?.isUppercase == true, end - start >= 2 else { return [] }
        return CertificateReading.findings(.title, Array(start..<end), layout, weight: 82)
    }

    /// `… designates this activity`, `… is approved as a provider`: who says so is the provider.
    private func designations() -> [CertificateFinding] {
        let phrases = ["is approved as a provider", "is an approved provider", "designates this", "is a provider of"]
            .map { $0.split(separator: " ").map(String.init) }
        var found: [CertificateFinding] = []
        for place in layout.folded.indices {
            guard phrase(phrases, at: place) != nil else { continue }
            let segment = layout.segments[layout.segmentOfWord[place]]
            let words = Array(segment.words.lowerBound..<place)
            found += CertificateReading.findings(.provider, words, layout, weight: 94)
        }
        for place in layout.folded.indices
        where ["given", "presented", "offered", "provided"].contains(layout.folded[place]) {
            guard place + 2 < layout.folded.count, layout.folded[place + 1] == "by",
                layout.segmentOfWord[place + 2] == layout.segmentOfWord[place]
            else { continue }
            var end = place + 2
            let last = layout.segments[layout.segmentOfWord[place]].words.upperBound
            while end < last, !["on", "and", "at"].contains(layout.folded[end]) { end += 1 }
            found += CertificateReading.findings(.provider, Array(place + 2..<end), layout, weight: 90)
        }
        return found
    }

    /// `1.5 contact hours`, wherever it stands.
    private func amounts() -> [CertificateFinding] {
        let texts = layout.page.words.map(\.text)
        return StatedAmount.all(in: texts, layout.folded).flatMap { stated -> [CertificateFinding] in
            let before = stated.words.lowerBound > 0 ? layout.folded[stated.words.lowerBound - 1] : ""
            let words = Array(stated.words)
            let isMost =
                before == "of" && stated.words.lowerBound > 1 && layout.folded[stated.words.lowerBound - 2] == "maximum"
            let weight = isMost ? 80 : 90
            return [
                CertificateFinding(
                    field: .amount, value: stated.amount.description, weight: weight, page: layout.number, words: words),
                CertificateFinding(
                    field: .unit, value: stated.unit.code, weight: weight, page: layout.number, words: words),
            ]
        }
    }
}
