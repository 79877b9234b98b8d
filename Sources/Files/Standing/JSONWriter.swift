public import Primitives

/// Writes JSON into bytes, member by member: nothing is built up first, so a million lines cost no memory.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var needsComma = false

    /// A writer with nothing written; a pretty one puts every member on a line.
    public init(pretty: Bool = false) {
        isPretty = pretty
    }

    /// Takes what was written so far and starts anew with the same room.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
        depth = 0
    }

    /// An object and its members.
    public mutating func object(_ key: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// An array and its elements.
    public mutating func array(_ key: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "["), UInt8(ascii: "]"), members)
    }

    /// A text, or null.
    public mutating func string(_ key: StaticString? = nil, _ value: String?) {
        begin(key)
        if let value { quote(value) } else { raw("null") }
        needsComma = true
    }

    /// A whole number.
    public mutating func int(_ key: StaticString? = nil, _ value: Int) {
        begin(key)
        raw(String(value))
        needsComma = true
    }

    /// A number, given as it is to stand there.
    mutating func number(_ key: StaticString? = nil, _ digits: String) {
        begin(key)
        raw(digits)
        needsComma = true
    }

    /// A text whose key is only known at run time.
    mutating func string(named key: String, _ value: String) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        quote(value)
        needsComma = true
    }

    /// True, false or null.
    public mutating func bool(_ key: StaticString? = nil, _ value: Bool?) {
        begin(key)
        raw(value.map { $0 ? "true" : "false" } ?? "null")
        needsComma = true
    }

    /// An amount as a decimal string.
    public mutating func credits(_ key: StaticString? = nil, _ amount: Credits?) {
        begin(key)
        if let amount { quote(amount) } else { raw("null") }
        needsComma = true
    }

    /// A member whose key is only known at run time.
    public mutating func credits(named key: String, _ amount: Credits) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        quote(amount)
        needsComma = true
    }

    /// A number whose key is only known at run time.
    public mutating func int(named key: String, _ value: Int) {
        separate()
        quote(key)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        raw(String(value))
        needsComma = true
    }

    private mutating func quote(_ amount: Credits) {
        bytes.append(UInt8(ascii: "\""))
        amount.write(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends the line: the document is whole.
    public mutating func newline() {
        bytes.append(10)
        needsComma = false
    }

    private mutating func nest(
        _ key: StaticString?, _ opening: UInt8, _ closing: UInt8, _ members: (inout JSONWriter) -> Void
    ) {
        begin(key)
        bytes.append(opening)
        depth += 1
        needsComma = false
        let empty = bytes.count
        members(&self)
        depth -= 1
        if isPretty, bytes.count > empty { indent() }
        bytes.append(closing)
        needsComma = true
    }

    private mutating func begin(_ key: StaticString?) {
        separate()
        guard let key else { return }
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if isPretty, depth > 0 { indent() }
    }

    private mutating func indent() {
        bytes.append(10)
        for _ in 0..<(2 * depth) { bytes.append(32) }
    }

    private mutating func raw(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 10: raw("\\n")
            case 9: raw("\\t")
            case 0..<32:
                raw("\\u00")
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
