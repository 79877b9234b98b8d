/// A name as it is compared: what it is called first and last, and what stands between, however it is written.
///
/// `Reyes, Dana M., MLT(ASCP)` and `DANA REYES` are one name; `D. Reyes` is not, because Diego may work there, too.
struct PersonName: Hashable {
    let first: String
    let middle: [String]
    let last: String
    private let suffix: String?

    init?(_ text: String) {
        // Reyes-Whitlock is one name, and not Whitlock's.
        let bare = Self.withoutBrackets(text).filter { $0 != "-" && $0 != "‐" }
        var parts = bare.split(separator: ",").map { FoldedText.words(String($0)) }.filter { !$0.isEmpty }
        var suffix: String?
        // "Dana Reyes, MLT" has its titles behind the comma; "Reyes, Dana" its first name.
        parts = parts.enumerated().compactMap { place, words in
            var words = words
            while let word = words.last, place > 0 || words.count > 2, Self.isSuffix(word) {
                suffix = Self.generations[word] ?? suffix
                words.removeLast()
            }
            return words.isEmpty ? nil : words
        }
        var words = parts.count >= 2 ? parts[1] + parts[0] : parts.first ?? []
        while let word = words.first, words.count > 2, Self.titles.contains(word) { words.removeFirst() }
        guard words.count >= 2, let first = words.first, let last = words.last else { return nil }
        self.first = first
        self.last = last
        middle = Array(words.dropFirst().dropLast())
        self.suffix = suffix
    }

    /// Whether both can be one person's name. Middle names and initials may be missing on one side, but not differ.
    func fits(_ other: PersonName) -> Bool {
        if let suffix, let theirs = other.suffix, suffix != theirs { return false }
        let isStraight = first == other.first && last == other.last
        // "Reyes Dana", without a comma.
        let isTurned = first == other.last && last == other.first && (middle.isEmpty || other.middle.isEmpty)
        guard isStraight || isTurned else { return false }
        if middle.isEmpty || other.middle.isEmpty { return true }
        guard middle.count == other.middle.count else { return false }
        return zip(middle, other.middle).allSatisfy { mine, theirs in
            mine == theirs || mine.utf8.count == 1 && theirs.hasPrefix(mine)
                || theirs.utf8.count == 1 && mine.hasPrefix(theirs)
        }
    }

    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        return text.filter { letter in
            if letter == "(" { depth += 1 }
            if letter == ")" {
                depth = max(0, depth - 1)
                return false
            }
            return depth == 0
        }
    }

    private static let generations = ["jr": "jr", "sr": "sr", "ii": "ii", "iii": "iii", "iv": "iv"]

    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "dr", "prof"]

    private static let letters: Set<String> = [
        "md", "do", "phd", "dcls", "mls", "mlt", "mt", "ht", "htl", "ct", "cls", "clt", "cg", "pbt", "bb", "sbb", "sh",
        "sm", "sc", "rn", "bs",
        "ba", "ms", "msc", "mba", "mha", "mph", "ascp", "ascpcm", "amt", "aab", "cm", "esq", "rpt", "cmla",
    ]

    private static func isSuffix(_ word: String) -> Bool { generations[word] != nil || letters.contains(word) }
}
