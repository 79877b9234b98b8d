/// A piece of a page: markup that is ours, and text of others that can only come in escaped.
///
/// Written as a literal, `"<td>\(name)</td>"`: the literal pieces are known when the program is compiled, so nothing
/// that somebody typed can become markup. Attributes are quoted by `'`.
public struct HTML: Sendable {
    /// The markup in UTF-8.
    public private(set) var bytes: [UInt8]

    /// Nothing yet.
    public init() {
        bytes = []
    }

    /// Nothing yet, with room for so many bytes.
    public init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// The markup as a text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether there is nothing.
    public var isEmpty: Bool { bytes.isEmpty }

    /// Puts a piece behind another.
    public static func += (left: inout HTML, right: HTML) {
        left.bytes.append(contentsOf: right.bytes)
    }

    mutating func mark(_ markup: StaticString) {
        guard markup.hasPointerRepresentation else {
            bytes.append(contentsOf: String(markup.unicodeScalar).utf8)
            return
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends a text so that it is read as text everywhere, in attributes too.
    mutating func escape(_ text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for place in source.indices {
                let entity: StaticString
                switch source[place] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                case UInt8(ascii: "\""): entity = "&quot;"
                case UInt8(ascii: "'"): entity = "&#39;"
                default: continue
                }
                bytes.append(contentsOf: source[start..<place])
                mark(entity)
                start = place + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    mutating func number(_ number: Int) {
        guard number >= 10 || number < 0 else { return bytes.append(UInt8(48 + number)) }
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Lets an amount write its digits in place.
    mutating func digits(_ write: (inout [UInt8]) -> Void) {
        write(&bytes)
    }
}
