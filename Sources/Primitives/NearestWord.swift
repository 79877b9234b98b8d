/// The word of a list that somebody who wrote `word` most likely meant: for "did you mean …".
public enum NearestWord {
    /// The nearest of `words`, or nothing when none is near.
    public static func to(_ word: String, among words: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().utf8.prefix(64))
        var best: (distance: Int, word: String)?
        for candidate in words {
            let distance = distance(wanted, Array(candidate.lowercased().utf8))
            guard distance <= 3 * max(1, min(wanted.count, candidate.utf8.count) / 3 + 1) else { continue }
            if distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.word
    }

    /// `: did you mean “…”?`, or nothing when no word is near.
    public static func hint(_ word: String, among words: some Sequence<String>) -> String {
        to(word, among: words).map { ": did you mean “\($0)”?" } ?? ""
    }

    /// Whether it takes at most so many letters changed, added or taken away to turn one word into the other.
    public static func within(_ slips: Int, _ one: String, _ other: String) -> Bool {
        distance(Array(one.utf8), Array(other.utf8)) <= 3 * slips
    }

    /// What it takes to turn one word into the other: 3 for a letter inserted, deleted or replaced, 2 for neighbours swapped.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = (0...right.count).map { 3 * $0 }
        for row in left.indices {
            var current = [3 * (row + 1)]
            for column in right.indices {
                let change = left[row] == right[column] ? 0 : 3
                var least = min(last[column + 1] + 3, current[column] + 3, last[column] + change)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, beforeLast[column - 1] + 2)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
