/// The text of a `CREATE TABLE`, read only as far as its named constraints: the engine reports columns, not names.
struct TableText {
    /// A constraint that no two rows may share.
    struct UniqueConstraint: Equatable {
        var name: String?
        var columns: [String]
        var isPrimaryKey: Bool
    }

    private struct Word {
        var text: String
        /// A name in double quotes is never a keyword.
        var isQuoted = false
        var keyword: String { isQuoted ? "" : text.uppercased() }
    }

    private let words: [Word]

    init(_ text: String) {
        words = Self.words(of: text)
    }

    /// Those of the table and of its columns.
    var uniqueConstraints: [UniqueConstraint] {
        var found: [UniqueConstraint] = []
        var depth = 0
        var column = ""
        var isStart = false
        var name: String?
        for (place, word) in words.enumerated() {
            switch word.keyword {
            case "(":
                depth += 1
                isStart = depth == 1
                continue
            case ")": depth -= 1
            case "," where depth == 1:
                isStart = true
                name = nil
                continue
            default: break
            }
            guard depth == 1 else { continue }
            let follower = place + 1 < words.count ? words[place + 1] : nil
            if isStart { column = word.text }
            isStart = false
            switch word.keyword {
            case "CONSTRAINT": name = follower?.text
            case "UNIQUE":
                let columns = follower?.keyword == "(" ? list(after: place + 1) : [column]
                found.append(UniqueConstraint(name: name, columns: columns, isPrimaryKey: false))
                name = nil
            case "PRIMARY":
                let isList = place + 2 < words.count && words[place + 2].keyword == "("
                let columns = isList ? list(after: place + 2) : [column]
                found.append(UniqueConstraint(name: name, columns: columns, isPrimaryKey: true))
                name = nil
            case "CHECK", "REFERENCES", "NOT", "NULL", "DEFAULT", "COLLATE", "GENERATED", "FOREIGN": name = nil
            default: break
            }
        }
        return found
    }

    /// The first word of each item in a list in parentheses.
    private func list(after opening: Int) -> [String] {
        var items: [String] = []
        var isStart = true
        for word in words[(opening + 1)...] {
            if word.keyword == ")" { break }
            if isStart { items.append(word.text) }
            isStart = word.keyword == ","
        }
        return items
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var rest = Substring(text)
        while let letter = rest.first {
            if rest.hasPrefix("--") {
                rest = rest.drop { $0 != "\n" }
            } else if rest.hasPrefix("/*") {
                rest = rest.dropFirst(2)
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest = rest.dropFirst() }
                rest = rest.dropFirst(2)
            } else if letter == "'" || letter == "\"" {
                let inside = rest.dropFirst().prefix { $0 != letter }
                if letter == "\"" { words.append(Word(text: String(inside), isQuoted: true)) }
                rest = rest.dropFirst(inside.count + 2)
            } else if letter.isLetter || letter == "_" {
                let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                words.append(Word(text: String(word)))
                rest = rest.dropFirst(word.count)
            } else {
                if "(),".contains(letter) { words.append(Word(text: String(letter))) }
                rest = rest.dropFirst()
            }
        }
        return words
    }
}
