/// Writes text where XML would take it for something else.
enum XMLText {
    /// A text as the content of an element or an attribute. Control characters, which XML cannot hold, are left out.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case 0..<9, 11, 12, 14..<32, 127: break
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text as it stands, in a section of its own.
    static func section(_ text: String) -> String {
        let shown = String(decoding: text.utf8.filter { $0 >= 32 || $0 == 10 || $0 == 9 }, as: UTF8.self)
        return "<![CDATA[\(shown.replacing("]]>", with: "]]]]><![CDATA[>"))]]>"
    }
}
