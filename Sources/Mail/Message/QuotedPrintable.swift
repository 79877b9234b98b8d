/// A body in quoted-printable (RFC 2045): text stays readable, every line has at most 76 bytes, all of it is ASCII.
enum QuotedPrintable {
    private static let mostColumns = 76

    /// A text of any line endings; the last line ends, too.
    static func body(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        for line in lines { append(line.unicodeScalars, to: &bytes) }
        return bytes
    }

    /// `=C3`.
    static func escaped(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF")
        return "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }

    private static func append(_ line: Substring.UnicodeScalarView, to bytes: inout [UInt8]) {
        var column = 0
        for place in line.indices {
            let isLast = line.index(after: place) == line.endIndex
            let sign = sign(line[place], isLast: isLast)
            // One column stays for the = of a broken line.
            if column + sign.utf8.count > mostColumns - 1 {
                bytes += "=\r\n".utf8
                column = 0
            }
            bytes += sign.utf8
            column += sign.utf8.count
        }
        bytes += "\r\n".utf8
    }

    private static func sign(_ scalar: Unicode.Scalar, isLast: Bool) -> String {
        switch scalar {
        // Blanks at the end of a line get lost on the way.
        case " ", "\t": isLast ? escaped(UInt8(scalar.value)) : String(scalar)
        case "=": "=3D"
        case "!"..."~": String(scalar)
        default: String(scalar).utf8.map(escaped).joined()
        }
    }
}
