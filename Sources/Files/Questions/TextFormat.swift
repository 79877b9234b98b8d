import Prose

/// In which markup a text of a bank is written.
enum TextFormat: String {
    case html, markdown, plain, moodle

    /// Takes a mark such as `[html]` off the beginning of a text.
    static func taking(markOf text: inout String) -> TextFormat? {
        guard text.hasPrefix("["), let end = text.firstIndex(of: "]"),
            let format = TextFormat(rawValue: String(text[text.index(after: text.startIndex)..<end]))
        else { return nil }
        text = String(text[text.index(after: end)...].drop(while: \.isWhitespace))
        return format
    }

    /// The text, and what was left out of it.
    func read(_ text: String) -> (prose: Prose, lost: [String]) {
        switch self {
        case .markdown:
            do {
                return (try MarkdownReader.read(text).joined, [])
            } catch {
                // Markdown may have HTML in it, which is taken as what it is.
                if error.code == "html" {
                    let reader = HTMLReader(text)
                    return (reader.prose, reader.dropped + ["Markdown around HTML"])
                }
                return (Self.plainText(text), ["its Markdown (\(error.message))"])
            }
        case .plain: return (Self.plainText(text), [])
        case .html:
            let reader = HTMLReader(text)
            return (reader.prose, reader.dropped)
        case .moodle:
            guard Self.looksLikeHTML(text) else { return (Self.plainText(text), []) }
            let reader = HTMLReader(text.contains("<p") ? text : text.replacing("\n", with: "<br>"))
            return (reader.prose, reader.dropped)
        }
    }

    /// A tag or an entity, not merely a sign: "pH < 7" is plain.
    private static func looksLikeHTML(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for place in bytes.indices.dropLast() {
            let next = bytes[place + 1]
            let isLetter = (97...122).contains(next | 0x20)
            if bytes[place] == UInt8(ascii: "<"), isLetter || next == UInt8(ascii: "/") { return true }
            if bytes[place] == UInt8(ascii: "&"), isLetter || next == UInt8(ascii: "#"),
                bytes[place...].prefix(12).contains(UInt8(ascii: ";"))
            {
                return true
            }
        }
        return false
    }

    static func plainText(_ text: String) -> Prose {
        let paragraphs = text.replacing("\r\n", with: "\n").split(separator: "\n\n")
        return Prose(
            paragraphs.compactMap { paragraph in
                let lines = paragraph.split(separator: "\n").map { line in
                    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }.filter { !$0.isEmpty }
                if lines.isEmpty { return nil }
                return .paragraph(
                    Array(lines.map { [Prose.Inline.text($0)] }.joined(separator: [Prose.Inline.lineBreak])))
            })
    }
}
