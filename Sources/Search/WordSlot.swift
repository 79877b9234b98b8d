/// One thing that is looked for, with every way in which a segment may say it.
struct WordSlot: Sendable {
    let wanted: Synonyms.Wanted
    /// Whether words with slips are looked for, because nothing has the words as they were typed.
    let forgives: Bool

    /// One way: for each word of a phrase the numbers of the words that will do.
    struct Choice {
        var words: [[Int]]
        var quality: Int32
    }

    /// Every way, the best first.
    func choices(in segment: Segment) -> [Choice] {
        let vocabulary = segment.vocabulary
        var choices: [Choice] = []
        func add(_ words: [[Int]], _ quality: Int32) {
            if !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) {
                choices.append(Choice(words: words, quality: quality))
            }
        }
        add(wanted.phrase.map { vocabulary.number($0).map { [$0] } ?? [] }, 4)
        for other in wanted.others { add(other.map { vocabulary.number($0).map { [$0] } ?? [] }, 3) }
        if wanted.isLast, let last = wanted.phrase.last, last.utf8.count > 1 {
            let beginnings = Array(vocabulary.beginning(last))
            add(wanted.phrase.dropLast().map { vocabulary.number($0).map { [$0] } ?? [] } + [beginnings], 2)
        }
        if forgives { add(wanted.phrase.map { word in numbers(near: word, in: vocabulary) }, 2) }
        return choices
    }

    private func numbers(near word: String, in vocabulary: Vocabulary) -> [Int] {
        if let number = vocabulary.number(word) { return [number] }
        let near = vocabulary.near(word)
        guard let fewest = near.first?.slips else { return [] }
        return near.filter { $0.slips == fewest }.map(\.word)
    }

    /// Whether a segment has any of it.
    func isKnown(in segment: Segment) -> Bool { !choices(in: segment).isEmpty }

    /// What was most likely meant, as the segment writes it.
    func meant(in segment: Segment) -> String? {
        let words = wanted.phrase.map { word -> String in
            if segment.vocabulary.number(word) != nil { return word }
            let near = segment.vocabulary.near(word)
            let best = near.max { left, right in
                let counts = (
                    segment.postings(of: left.word).count, segment.postings(of: right.word).count
                )
                return (-left.slips, counts.0) < (-right.slips, counts.1)
            }
            return best.map { segment.vocabulary.words[$0.word] } ?? word
        }
        return words == wanted.phrase ? nil : words.joined(separator: " ")
    }
}
