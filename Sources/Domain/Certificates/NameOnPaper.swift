/// How the name on a paper is held against the names a person bears or bore.
public enum NameOnPaper {
    /// Whether both may name the same person without anybody asking: the same first and last name, whatever the accents,
    /// the order, middle names and titles. One letter less is a question, not an answer.
    public static func agree(_ known: String, _ paper: String) -> Bool {
        let (known, paper) = (parts(known), parts(paper))
        guard let first = known.first, let last = known.last, known.count > 1, paper.count > 1 else {
            return !known.isEmpty && known == paper
        }
        guard paper.first == first, paper.last == last else { return false }
        // Middle names may be left out or be one letter, but must not be others.
        let (mine, theirs) = (known.dropFirst().dropLast(), paper.dropFirst().dropLast())
        return zip(mine, theirs).allSatisfy { $0 == $1 || $0.first == $1.first && min($0.count, $1.count) == 1 }
    }

    /// The words of a name in the order of speech, folded, without titles.
    private static func parts(_ name: String) -> [String] {
        let halves = name.split(separator: ",", maxSplits: 1).map(String.init)
        var text = name
        if halves.count == 2 {
            let behind = halves[1].split(separator: " ").map { FoldedWord.of(String($0)) }
            // `Reyes, Dana` is turned; `Dana Reyes, MLT(ASCP)` is cut.
            let isTurned = !halves[0].contains(" ") && !behind.isEmpty
            text = isTurned ? halves[1] + " " + halves[0] : halves[0]
        }
        return text.split { $0 == " " || $0 == "-" }.map { FoldedWord.of(String($0)) }
            .filter { !$0.isEmpty && !["jr", "sr", "ii", "iii", "dr", "mr", "ms", "mrs"].contains($0) }
    }
}
