/// Short names in addresses and files: small letters, digits and hyphens.
public enum Slug {
    /// Whether a text is one.
    public static func isOne(_ text: String) -> Bool {
        (1...80).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
    }

    /// A short name made from a title; empty where it has no letter or digit.
    public static func make(_ title: String) -> String {
        var bytes: [UInt8] = []
        for byte in title.utf8 {
            let small = (65...90).contains(byte) ? byte + 32 : byte
            if (97...122).contains(small) || (48...57).contains(small) {
                bytes.append(small)
            } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
                bytes.append(UInt8(ascii: "-"))
            }
            if bytes.count == 60 { break }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
