/// Words of the field that mean the same to somebody who searches.
public struct Synonyms: Sendable {
    /// For each phrase the other phrases of its meanings, all as folded words.
    private let others: [[String]: [[String]]]
    private let longest: Int

    /// No synonyms.
    public static let none = Synonyms([])

    /// Meanings, each with all its phrases.
    public init(_ meanings: [[String]]) {
        var others: [[String]: [[String]]] = [:]
        var longest = 1
        for meaning in meanings {
            let phrases = meaning.map { FoldedText.words($0) }.filter { !$0.isEmpty }
            for (place, phrase) in phrases.enumerated() {
                longest = max(longest, phrase.count)
                for (other, words) in phrases.enumerated() where other != place && words != phrase {
                    if !others[phrase, default: []].contains(words) { others[phrase, default: []].append(words) }
                }
            }
        }
        self.others = others
        self.longest = longest
    }

    /// One thing that somebody looks for: the phrase they typed and what means the same.
    struct Wanted: Hashable, Sendable {
        var phrase: [String]
        var others: [[String]]
        /// Whether it is the last word, which may not be finished.
        var isLast: Bool
    }

    /// Takes the words of a search apart into things looked for, the longest known phrases first.
    func wanted(_ words: [String]) -> [Wanted] {
        var wanted: [Wanted] = []
        var place = 0
        while place < words.count {
            var length = min(longest, words.count - place)
            while length > 1, others[Array(words[place..<(place + length)])] == nil { length -= 1 }
            let phrase = Array(words[place..<(place + length)])
            place += length
            wanted.append(Wanted(phrase: phrase, others: others[phrase] ?? [], isLast: place == words.count))
        }
        return wanted
    }
}
