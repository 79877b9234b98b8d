/// A closed list of words, looked up from bytes without making a string: what a file's keys and codes are checked against.
public struct Codes<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var value: Value
    }

    private var letters: [UInt8] = []
    private var byLength: [[Entry]] = []
    /// All words, in the order given.
    public let words: [String]

    /// The words and what each stands for.
    public init(_ pairs: some Sequence<(String, Value)>) {
        var words: [String] = []
        for (word, value) in pairs {
            let length = word.utf8.count
            while byLength.count <= length { byLength.append([]) }
            byLength[length].append(Entry(start: letters.count, value: value))
            letters.append(contentsOf: word.utf8)
            words.append(word)
        }
        self.words = words
    }

    /// What these bytes stand for.
    public func find(_ word: UnsafeRawBufferPointer) -> Value? {
        let length = word.count
        guard length < byLength.count else { return nil }
        return letters.withUnsafeBytes { letters in
            next: for entry in byLength[length] {
                for place in 0..<length where letters[entry.start + place] != word[place] { continue next }
                return entry.value
            }
            return nil
        }
    }

    /// What this word stands for.
    public func find(_ word: String) -> Value? {
        var word = word
        return word.withUTF8 { find(UnsafeRawBufferPointer($0)) }
    }
}

extension Codes where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// Every case by its raw value.
    public init() {
        self.init(Value.allCases.map { ($0.rawValue, $0) })
    }
}
