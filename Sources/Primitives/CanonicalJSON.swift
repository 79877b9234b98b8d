/// A JSON document that has exactly one form: members in the order of their names' bytes, no spaces, whole numbers only.
/// What is signed is written so once, stored as it was written, and never written again.
public enum CanonicalJSON: Hashable, Sendable {
    case string(String)
    case int(Int64)
    case bool(Bool)
    case list([CanonicalJSON])
    case object([String: CanonicalJSON])

    /// An object without the members that have no value.
    public static func members(_ members: [String: CanonicalJSON?]) -> CanonicalJSON {
        .object(members.compactMapValues { $0 })
    }

    /// A list of texts.
    public static func strings(_ texts: [String]) -> CanonicalJSON { .list(texts.map { .string($0) }) }

    /// The one form, in UTF-8.
    public var bytes: [UInt8] {
        var out: [UInt8] = []
        write(to: &out)
        return out
    }

    /// The one form.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private func write(to out: inout [UInt8]) {
        switch self {
        case .string(let text): Self.quote(text, to: &out)
        case .int(let number): out.append(contentsOf: String(number).utf8)
        case .bool(let isTrue): out.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .list(let values):
            out.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { out.append(UInt8(ascii: ",")) }
                value.write(to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (place, member) in sorted.enumerated() {
                if place > 0 { out.append(UInt8(ascii: ",")) }
                Self.quote(member.key, to: &out)
                out.append(UInt8(ascii: ":"))
                member.value.write(to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func quote(_ text: String, to out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case 8: out.append(contentsOf: "\\b".utf8)
            case 9: out.append(contentsOf: "\\t".utf8)
            case 10: out.append(contentsOf: "\\n".utf8)
            case 12: out.append(contentsOf: "\\f".utf8)
            case 13: out.append(contentsOf: "\\r".utf8)
            case 0..<32:
                out.append(contentsOf: "\\u00".utf8)
                out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
