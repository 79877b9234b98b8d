/// What a page says to search engines, in the words of schema.org. Browsers do not run it.
struct StructuredData: Component {
    indirect enum Value: Sendable {
        case text(String)
        case list([Value])
        case thing([(String, Value)])
    }

    var value: Value

    func write(into html: inout HTML) {
        html += "<script type='application/ld+json'>"
        html.digits { bytes in Self.write(value, &bytes) }
        html += "</script>"
    }

    private static func write(_ value: Value, _ bytes: inout [UInt8]) {
        switch value {
        case .text(let text): quote(text, &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                write(value, &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .thing(let members):
            bytes.append(UInt8(ascii: "{"))
            for (place, member) in members.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                quote(member.0, &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(member.1, &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// As JSON, and so that nothing in it can end the element it stands in.
    private static func quote(_ text: String, _ bytes: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case 0..<32, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "&"):
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
