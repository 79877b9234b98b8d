/// How short answers are compared: without accents, doubled spaces and, unless asked for, capitals. Signs stay, because
/// O+ is not O-.
struct FoldedAnswer: Equatable {
    let text: String

    init(_ text: String, heedsCase: Bool = false) {
        var folded: [UInt8] = []
        var isAtGap = true
        for scalar in text.unicodeScalars {
            var letters: [UInt8]
            switch scalar.value {
            case 0x41...0x5A: letters = [UInt8(scalar.value) | (heedsCase ? 0 : 0x20)]
            case 0x2019, 0x2018: letters = [0x27]
            // A hyphen of whatever length is one.
            case 0x2010...0x2015, 0x2212: letters = [0x2D]
            case 0..<128: letters = scalar.properties.isWhitespace ? [] : [UInt8(scalar.value)]
            default: letters = Self.beyondASCII(scalar, heedsCase)
            }
            if scalar.properties.isWhitespace {
                if !isAtGap { folded.append(32) }
                isAtGap = true
            } else if !letters.isEmpty {
                folded += letters
                isAtGap = false
            }
        }
        if folded.last == 32 { folded.removeLast() }
        if folded.last == UInt8(ascii: "."), folded.count > 1 { folded.removeLast() }
        self.text = Self.withoutHyphens(folded)
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar, _ heedsCase: Bool) -> [UInt8] {
        guard let plain = FoldedText.plain(scalar) else { return Array(String(scalar).utf8) }
        let isCapital = heedsCase && scalar.properties.generalCategory == .uppercaseLetter
        return isCapital ? plain.map { (97...122).contains($0) ? $0 - 32 : $0 } : plain
    }

    /// Between letters a hyphen is a space: gram-negative is gram negative. At an end it is a sign.
    private static func withoutHyphens(_ bytes: [UInt8]) -> String {
        func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) || byte >= 128 }
        var bytes = bytes
        for place in bytes.indices.dropFirst().dropLast()
        where bytes[place] == UInt8(ascii: "-") && isLetter(bytes[place - 1]) && isLetter(bytes[place + 1]) {
            bytes[place] = 32
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether it has a form in which `*` stands for any words and `\*` for the sign itself.
    func matches(_ form: String, heedsCase: Bool) -> Bool {
        let mark = "\u{1}"
        let pieces = form.replacing("\\*", with: mark).split(separator: "*", omittingEmptySubsequences: false)
        let folded = pieces.map { FoldedAnswer(String($0).replacing(mark, with: "*"), heedsCase: heedsCase).text }
        guard folded.count > 1 else { return folded.first == text }
        var rest = Substring(text)
        guard rest.hasPrefix(folded[0]) else { return false }
        rest = rest.dropFirst(folded[0].count)
        for piece in folded.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return folded.last.map { rest.hasSuffix($0) } ?? true
    }
}
