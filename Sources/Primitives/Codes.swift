/// A closed list of words, looked up from bytes without making a string: what a file's keys and codes are checked against.
/// A class, so that handing it on costs one count.
public final class Codes<Value: Sendable>: Sendable {
    @usableFromInline let table: WordTable
    @usableFromInline let values: [Value]

    /// The words and what each stands for.
    public init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        table = WordTable(pairs.map(\.0))
        values = pairs.map(\.1)
    }

    /// All words, in the order given.
    public var words: [String] { table.words }

    /// What these bytes stand for.
    @inlinable
    public func find(_ word: UnsafeRawBufferPointer) -> Value? {
        guard let place = table.find(word) else { return nil }
        return values[place]
    }

    /// What this word stands for.
    public func find(_ word: String) -> Value? {
        var word = word
        return word.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }
}

extension Codes where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// Every case by its raw value.
    public convenience init() {
        self.init(Value.allCases.map { ($0.rawValue, $0) })
    }
}

/// The words of a closed list, by length.
@usableFromInline
final class WordTable: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var place: Int
    }

    private let letters: [UInt8]
    private let entries: [Entry]
    /// Where the words of each length begin among the entries.
    private let firstOfLength: [Int]
    let words: [String]

    init(_ words: [String]) {
        var letters: [UInt8] = []
        var entries: [Entry] = []
        var firstOfLength = [0]
        let longest = words.map(\.utf8.count).max() ?? 0
        for length in 0...longest {
            for (place, word) in words.enumerated() where word.utf8.count == length {
                entries.append(Entry(start: letters.count, place: place))
                letters.append(contentsOf: word.utf8)
            }
            firstOfLength.append(entries.count)
        }
        self.words = words
        self.letters = letters
        self.entries = entries
        self.firstOfLength = firstOfLength
    }

    /// The place of a word in the list.
    @usableFromInline
    func find(_ word: UnsafeRawBufferPointer) -> Int? {
        let length = word.count
        guard length + 1 < firstOfLength.count else { return nil }
        return letters.withUnsafeBufferPointer { letters in
            next: for number in firstOfLength[length]..<firstOfLength[length + 1] {
                let start = entries[number].start
                // Words of one length mostly differ at their ends.
                var place = length
                while place > 0 {
                    place -= 1
                    if letters[start + place] != word[place] { continue next }
                }
                return entries[number].place
            }
            return nil
        }
    }
}
