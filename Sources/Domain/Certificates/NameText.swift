/// Names of people as they stand on paper.
enum NameText {
    private static let particles: Set<String> = [
        "de", "da", "do", "la", "van", "von", "der", "del", "di", "den", "dos", "bin", "al", "el", "le", "y", "st",
    ]
    /// Letters behind a name that are no part of it.
    private static let titles: Set<String> = [
        "mls", "mlt", "mt", "phd", "md", "ms", "bs", "ba", "rn", "cls", "mlsascp", "mltascp", "mtascp", "mtascpsbb",
        "mlsascpcm", "mltascpcm", "sbb", "ascp", "amt", "cm",
    ]
    /// Words that stand on certificates and are nobody's name.
    private static let never: Set<String> = [
        "certificate", "completion", "course", "continuing", "education", "hours", "program", "laboratory", "the",
        "this", "has", "for", "of", "to", "date", "number", "institute", "hospital", "college", "university", "society",
        "training", "record", "award", "provider", "title", "license", "contact", "director", "manager", "registrar",
        "in", "on", "and", "with", "clinical", "credit", "academy", "network", "center", "system", "successfully",
    ]

    /// The name that these words begin with.
    static func name(in words: [String]) -> (text: String, words: Range<Int>)? {
        var end = 0
        while end < words.count, end < 6, isPart(words[end]) {
            end += 1
            // Behind a comma stand titles.
            if words[end - 1].hasSuffix(",") { break }
        }
        while end > 0,
            titles.contains(FoldedWord.of(words[end - 1])) || particles.contains(FoldedWord.of(words[end - 1]))
        {
            end -= 1
        }
        guard end >= 2 || end == 1 && words.count == 1 && words[0].count > 5 else { return nil }
        var text = words[..<end].joined(separator: " ")
        while let last = text.last, ",;:".contains(last) { text.removeLast() }
        // Of one letter each: nobody, but a reader's dust.
        guard words[..<end].contains(where: { FoldedWord.of($0).count > 2 }) else { return nil }
        return (text, 0..<end)
    }

    private static func isPart(_ word: String) -> Bool {
        let folded = FoldedWord.of(word)
        if particles.contains(folded) { return true }
        guard let first = word.first, first.isUppercase, !never.contains(folded) else { return false }
        return word.allSatisfy { $0.isLetter || "'’.-,".contains($0) }
    }
}
