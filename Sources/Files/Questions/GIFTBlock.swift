/// One question of a GIFT file, before its answers are understood.
struct GIFTBlock {
    /// The line it begins on, counted from 1.
    var line: Int
    /// The category that stands above it.
    var category: String?
    /// Ids and tags from comments above it.
    var id: String?
    var tags: [String] = []
    /// The lines of the question.
    var text: String

    /// Parts a file at empty lines, as Moodle does.
    static func blocks(of source: String) -> [GIFTBlock] {
        var blocks: [GIFTBlock] = []
        var category: String?
        var marks: (id: String?, tags: [String]) = (nil, [])
        var lines: [Substring] = []
        var begin = 0
        func end() {
            guard !lines.isEmpty else { return }
            blocks.append(
                GIFTBlock(
                    line: begin, category: category, id: marks.id, tags: marks.tags, text: lines.joined(separator: "\n")
                ))
            lines = []
            marks = (nil, [])
        }
        let bare = source.replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
        for (number, line) in bare.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let start = line.drop(while: \.isWhitespace)
            if start.isEmpty {
                end()
                marks = (nil, [])
            } else if start.hasPrefix("//") {
                let (id, tags) = Self.marks(in: start.dropFirst(2))
                marks = (id ?? marks.id, marks.tags + tags)
            } else if start.hasPrefix("$CATEGORY:"), lines.isEmpty {
                category = Self.category(String(start.dropFirst("$CATEGORY:".count)))
            } else {
                if lines.isEmpty { begin = number + 1 }
                lines.append(line)
            }
        }
        end()
        return blocks
    }

    /// `[id:left-shift] [tag:cells]` in a comment.
    private static func marks(in comment: Substring) -> (String?, [String]) {
        var id: String?
        var tags: [String] = []
        for part in comment.split(separator: "[").dropFirst() {
            guard let end = part.firstIndex(of: "]") else { continue }
            let word = part[..<end]
            if word.hasPrefix("id:") { id = String(word.dropFirst(3)) }
            if word.hasPrefix("tag:") { tags.append(String(word.dropFirst(4))) }
        }
        return (id, tags)
    }

    /// Moodle writes where a category hangs before its name.
    static func category(_ text: String) -> String? {
        let parts = text.split(separator: "/").map { part in
            String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }
        let own = parts.filter { !$0.isEmpty && !$0.hasPrefix("$") && $0 != "top" }
        return own.isEmpty ? nil : own.joined(separator: "/")
    }
}
