/// Lines of a mail's head, folded and, where they are not plain ASCII, in encoded words (RFC 2047).
enum MailHeader {
    private static let mostColumns = 76
    /// A longer word cannot be folded, so it is encoded, and then it can.
    private static let mostOfWord = 60

    /// Whether any part of a character steers a terminal, ends a line or is no character at all.
    static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    /// A line whose value is any text.
    static func unstructured(_ name: String, _ text: String) -> String {
        folded(name, isPlain(text) ? words(text) : encoded(text, room: mostColumns - name.utf8.count - 2))
    }

    /// A line whose value is one mailbox.
    static func mailbox(_ name: String, _ mailbox: Mailbox) -> String {
        folded(name, phrase(mailbox.name ?? "", room: mostColumns - name.utf8.count - 2) + ["<\(mailbox.address)>"])
    }

    /// A display name: bare where it is made of plain words, else in quotes, else encoded.
    private static func phrase(_ text: String, room: Int) -> [String] {
        if text.isEmpty { return [] }
        guard isPlain(text), text.utf8.count <= mostOfWord else { return encoded(text, room: room) }
        let isBare = text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        if isBare { return words(text) }
        let inside = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return ["\"\(inside)\""]
    }

    /// Whether a text can stand in a header as it is: ASCII, single spaces between short words, nothing that looks
    /// encoded.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } && !text.contains("=?")
            && words(text).allSatisfy { !$0.isEmpty && $0.utf8.count <= mostOfWord }
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    }

    private static func folded(_ name: String, _ words: [String]) -> String {
        var text = "\(name):"
        var column = text.utf8.count
        for (number, word) in words.enumerated() {
            if number > 0, column + 1 + word.utf8.count > mostColumns {
                text += "\r\n"
                column = 0
            }
            text += " \(word)"
            column += 1 + word.utf8.count
        }
        return text + "\r\n"
    }

    /// Encoded words of at most 75 bytes, of which the first fits into `room`; no character is cut in two.
    private static func encoded(_ text: String, room: Int) -> [String] {
        let (start, end) = ("=?utf-8?q?", "?=")
        let frame = start.utf8.count + end.utf8.count
        var found: [String] = []
        var word = ""
        var left = min(75, room) - frame
        for scalar in text.unicodeScalars {
            let sign = encodedSign(scalar)
            if sign.utf8.count > left {
                found.append(start + word + end)
                word = ""
                left = 75 - frame
            }
            word += sign
            left -= sign.utf8.count
        }
        return found + [start + word + end]
    }

    private static func encodedSign(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        return String(scalar).utf8
            .map { isLetterOrDigit($0) ? String(Unicode.Scalar($0)) : QuotedPrintable.escaped($0) }
            .joined()
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }
}
