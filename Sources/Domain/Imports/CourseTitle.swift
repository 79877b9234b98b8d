import Primitives

/// A course's title as it is compared between systems: without accents, plurals, small words and the codes and hours that some
/// systems write into it.
struct CourseTitle {
    /// The words that are compared, with one space between them.
    let key: String
    /// A course number that stood at either end; empty where there was none.
    private(set) var code = ""

    init(_ title: String, number: String?) {
        guard !title.hasPrefix(Self.unnamed) else {
            key = "broker " + FoldedText.line(String(title.dropFirst(Self.unnamed.count)))
            return
        }
        let bare = Self.withoutHours(title)
        var tokens = bare.split(whereSeparator: \.isWhitespace)
        let own = number.map(Identifier.folded)
        // A title that is one word and a number is told by the number.
        while tokens.count > 2, let first = tokens.first, Self.isCode(first, own) {
            code += Identifier.folded(String(tokens.removeFirst()))
        }
        while tokens.count > 2, let last = tokens.last, Self.isCode(last, own) {
            code += Identifier.folded(String(tokens.removeLast()))
        }
        let words = FoldedText.words(tokens.joined(separator: " "))
        let kept = words.filter { !Self.fillers.contains($0) }.map(Self.stem)
        key = (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    /// How a course is called that a spreadsheet only numbers.
    static let unnamed = "CE Broker course "

    /// Whether one of two titles is only a number, so that it may be the other course.
    static func isUnnamed(_ one: String, beside other: String) -> Bool {
        one.hasPrefix("broker ") != other.hasPrefix("broker ")
    }

    /// Words that one system writes and another leaves out.
    private static let fillers: Set<String> = [
        "the", "a", "an", "and", "of", "in", "for", "to", "ce", "course", "online", "labce", "medialab", "pace", "cmle",
        "webinar",
    ]

    /// Haematology and hematology, cases and case.
    private static func stem(_ word: String) -> String {
        let letters = Array(word.utf8)
        guard letters.count > 3 else { return word }
        var stem: [UInt8] = []
        stem.reserveCapacity(letters.count)
        for (place, letter) in letters.enumerated() {
            let isLigature = letter == 97 || letter == 111
            if !(isLigature && place + 1 < letters.count && letters[place + 1] == 101) { stem.append(letter) }
        }
        if stem.last == 115, stem.dropLast().last != 115 { stem.removeLast() }
        return String(decoding: stem, as: UTF8.self)
    }

    /// A course number at either end of a title: the course's own, or letters, hyphens and four digits or more.
    private static func isCode(_ token: Substring, _ own: String?) -> Bool {
        let folded = Identifier.folded(String(token))
        if let own, !own.isEmpty, folded == own { return true }
        if folded.isEmpty { return true }
        var digits = 0
        for byte in token.utf8 {
            if (48...57).contains(byte) {
                digits += 1
            } else if (97...122).contains(byte) || byte >= 0x80 {
                return false
            }
        }
        // A year alone belongs to the title.
        return digits >= 4 && folded.utf8.count > 4
    }

    /// Without "(1.5 contact hours)".
    private static func withoutHours(_ title: String) -> String {
        guard title.utf8.contains(40), let open = title.lastIndex(of: "("),
            let close = title[open...].firstIndex(of: ")")
        else { return title }
        let inside = FoldedText.words(String(title[open..<close]))
        let isHours =
            inside.contains {
                ["hour", "hours", "credit", "credits", "ceu", "ceus", "pace", "cmle", "hr", "hrs"].contains($0)
            }
            && inside.contains { $0.utf8.contains { (48...57).contains($0) } }
        return isHours ? title[..<open] + " " + title[title.index(after: close)...] : title
    }

    /// Whether two keys that are not equal may be one title: a slip of one or two letters, another way to part the words, or a
    /// title that was cut off. What is numbered differently is never near.
    static func isNear(_ one: String, _ other: String) -> Bool {
        let (mine, theirs) = (one.split(separator: " "), other.split(separator: " "))
        let (short, long) = one.utf8.count <= other.utf8.count ? (one, other) : (other, one)
        if short.utf8.count >= 24, long.hasPrefix(short) { return true }
        guard mine.filter(isNumbering) == theirs.filter(isNumbering) else { return false }
        if mine.joined() == theirs.joined() { return true }
        let allowed = short.utf8.count >= 24 ? 2 : short.utf8.count >= 12 ? 1 : 0
        guard allowed > 0, long.utf8.count - short.utf8.count <= allowed, long.utf8.count <= 300 else { return false }
        return NearestWord.within(allowed, one, other)
    }

    private static let numerals: Set<Substring> = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "six",
        "first", "second", "third",
        "fourth", "fifth", "basic", "advanced", "intermediate",
    ]

    private static func isNumbering(_ word: Substring) -> Bool {
        word.utf8.count == 1 || numerals.contains(word) || word.utf8.contains { (48...57).contains($0) }
    }
}
