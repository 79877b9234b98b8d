/// A closed list of words, looked up from bytes without making a string: what a file's keys and codes are checked against.
///
/// Lists are made once and live as long as the program, so a list is handed on without counting who holds it:
/// a roster looks up hundreds of words a line.
public struct Codes<Value: Sendable>: @unchecked Sendable {
    @usableFromInline let table: Unmanaged<WordTable>
    @usableFromInline let values: UnsafePointer<Value>

    /// The words and what each stands for.
    public init(_ pairs: some Sequence<(String, Value)>) {
        let pairs = Array(pairs)
        table = Unmanaged.passRetained(WordTable(pairs.map(\.0)))
        let values = UnsafeMutablePointer<Value>.allocate(capacity: pairs.count)
        for (place, pair) in pairs.enumerated() { (values + place).initialize(to: pair.1) }
        self.values = UnsafePointer(values)
    }

    /// All words, in the order given.
    public var words: [String] { table._withUnsafeGuaranteedRef { $0.words } }

    /// What these bytes stand for.
    @inlinable
    public func find(_ word: UnsafeRawBufferPointer) -> Value? {
        let place = table._withUnsafeGuaranteedRef { $0.find(word) }
        return place < 0 ? nil : values[place]
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
