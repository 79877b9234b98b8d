/// The words of a segment: found whole, by their beginning, and with a slip of the finger in them.
struct Vocabulary: Sendable {
    /// The words, in order; a word's place is its number.
    let words: [String]
    private let numbers: [String: Int32]
    /// Hashes of every word with letters left out, in order, each with the word's number.
    private let slips: [(hash: UInt32, word: Int32)]

    /// These words, without doubles.
    init(_ unordered: some Sequence<String>) {
        let words = unordered.sorted()
        self.words = words
        numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, Int32($0)) })
        var slips: [(hash: UInt32, word: Int32)] = []
        for (number, word) in words.enumerated() {
            let letters = Array(word.utf8)
            for hash in Self.shortened(letters, by: Self.slips(in: letters.count)) {
                slips.append((hash, Int32(number)))
            }
        }
        self.slips = slips.sorted { ($0.hash, $0.word) < ($1.hash, $1.word) }
    }

    /// The number of a word.
    func number(_ word: String) -> Int? { numbers[word].map(Int.init) }

    /// The numbers of the words that begin so.
    func beginning(_ start: String) -> Range<Int> {
        let first = words.partition { $0 < start }
        var last = first
        // A range of words is short; the end of it is looked for by doubling.
        var step = 1
        while last + step <= words.count, last + step - 1 < words.count, words[last + step - 1].hasPrefix(start) {
            last += step
            step *= 2
        }
        while last < words.count, words[last].hasPrefix(start) { last += 1 }
        return first..<last
    }

    /// How many slips are forgiven in a word of so many letters.
    static func slips(in length: Int) -> Int { length < 4 ? 0 : length < 8 ? 1 : 2 }

    /// The words that somebody may have meant who typed this, with the number of slips, the fewest first.
    func near(_ word: String) -> [(word: Int, slips: Int)] {
        let letters = Array(word.utf8)
        let most = Self.slips(in: letters.count)
        guard most > 0 else { return [] }
        var candidates: Set<Int32> = []
        for hash in Self.shortened(letters, by: most) {
            var place = slips.partition { $0.hash < hash }
            while place < slips.count, slips[place].hash == hash {
                candidates.insert(slips[place].word)
                place += 1
            }
        }
        return candidates.compactMap { number -> (word: Int, slips: Int)? in
            let other = Array(words[Int(number)].utf8)
            let distance = Self.distance(letters, other, most: most)
            return distance <= most ? (Int(number), distance) : nil
        }.sorted { ($0.slips, $0.word) < ($1.slips, $1.word) }
    }

    /// The hashes of a word and of what is left when up to so many letters are left out.
    private static func shortened(_ letters: [UInt8], by most: Int) -> Set<UInt32> {
        var hashes: Set<UInt32> = [hash(letters)]
        var last: Set<[UInt8]> = [letters]
        for _ in 0..<most {
            var next: Set<[UInt8]> = []
            for word in last where word.count > 2 {
                for place in word.indices {
                    var shorter = word
                    shorter.remove(at: place)
                    if next.insert(shorter).inserted { hashes.insert(hash(shorter)) }
                }
            }
            last = next
        }
        return hashes
    }

    private static func hash(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }

    /// Letters inserted, left out, replaced, or two neighbours swapped; more than `most` is as good as any.
    static func distance(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int {
        guard abs(left.count - right.count) <= most else { return most + 1 }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = left[row] == right[column] ? 0 : 1
                var least = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}

extension RandomAccessCollection where Index == Int {
    /// The place of the first element that does not belong before, in a collection where those that do come first.
    func partition(_ belongsBefore: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if belongsBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
