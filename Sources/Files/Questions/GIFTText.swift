/// A text in GIFT, where a backslash takes a sign's meaning away: such signs are put aside while the text is taken
/// apart.
enum GIFTText {
    private static let signs: [(Unicode.Scalar, Unicode.Scalar)] = [
        ("~", "\u{F8F0}"), ("=", "\u{F8F1}"), ("#", "\u{F8F2}"), ("{", "\u{F8F3}"), ("}", "\u{F8F4}"),
        (":", "\u{F8F5}"), ("\\", "\u{F8F6}"), ("n", "\u{F8F7}"),
    ]
    private static let hidden = Dictionary(uniqueKeysWithValues: signs)
    private static let shown: [Unicode.Scalar: Unicode.Scalar] = {
        var shown = Dictionary(uniqueKeysWithValues: signs.map { ($0.1, $0.0) })
        shown["\u{F8F7}"] = "\n"
        return shown
    }()

    /// The text with escaped signs put aside.
    static func hiding(_ text: String) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var isEscaped = false
        for scalar in text.unicodeScalars {
            let scalar = (0xF8F0...0xF8F7).contains(scalar.value) ? "\u{FFFD}" : scalar
            if isEscaped {
                if let sign = hidden[scalar] { out.append(sign) } else { out += ["\\", scalar] }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                out.append(scalar)
            }
        }
        if isEscaped { out.append("\\") }
        return out
    }

    /// The text as it is meant, without spaces at its ends.
    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var bare = Array(scalars)[...]
        while let last = bare.last, last.properties.isWhitespace { bare.removeLast() }
        while let first = bare.first, first.properties.isWhitespace { bare.removeFirst() }
        var text = String.UnicodeScalarView()
        for scalar in bare { text.append(shown[scalar] ?? scalar) }
        return String(text)
    }

    /// The text as it is written.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "~", "=", "#", "{", "}", ":", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            case "\r": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
