/// Titles of courses and names of providers as they stand on paper.
enum TitleText {
    /// Without the quotes around it and the full stop or comma behind it.
    static func tidy(_ text: String) -> String {
        var text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = text.last, ".,;:·|_—-".contains(last), !text.hasSuffix("Inc.") { text.removeLast() }
        while let first = text.first, "·|_—-:,.#".contains(first) { text.removeFirst() }
        let opening = "“\"'‘«„", closing = "”\"'’»“"
        if let first = text.first, opening.contains(first) { text.removeFirst() }
        if let last = text.last, closing.contains(last) { text.removeLast() }
        while let last = text.last, ",;:".contains(last) || last.isWhitespace { text.removeLast() }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether this may be the title of a course.
    static func mayBeTitle(_ text: String) -> Bool {
        let letters = text.count(where: \.isLetter)
        guard letters >= 4, letters * 2 > text.count, text.count <= 250 else { return false }
        let folded = text.split(separator: " ").map { FoldedWord.of(String($0)) }
        return !isHeading(folded)
    }

    /// Whether these words say what the paper is, not what the course was.
    static func isHeading(_ folded: [String]) -> Bool {
        let words = folded.filter { !$0.isEmpty }
        guard let last = words.last else { return true }
        if words.contains(where: { ["certificate", "certifies", "certify"].contains($0) }), words.count <= 6 {
            return true
        }
        if words.count <= 4, ["award", "record", "transcript", "completion", "attendance"].contains(last) {
            return true
        }
        return words == ["course", "completed"] || words == ["well", "done"] || words == ["statement", "of", "credit"]
            || words.starts(with: ["proof", "of"])
    }
}
