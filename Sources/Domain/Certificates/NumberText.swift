/// Numbers of courses, certificates, licences and providers as they stand on paper.
enum NumberText {
    /// The number that these words begin with.
    static func number(in words: [String], _ field: CertificateField) -> (text: String, words: Range<Int>)? {
        guard let first = words.first else { return nil }
        let one = tidy(first)
        // `TN 18234` and `MLT 4873` are written apart.
        if words.count >= 2, (1...4).contains(one.count), one.allSatisfy(\.isLetter), one == one.uppercased() {
            let second = tidy(words[1])
            if second.contains(where: \.isNumber), isNumber(second) { return ("\(one) \(second)", 0..<2) }
        }
        guard isNumber(one), one.contains(where: \.isNumber) else { return nil }
        return (one, 0..<1)
    }

    /// What stands behind a number and may be the rest of it: digits with strokes, nothing that is a day.
    static func rest(of words: [String], behind number: Range<Int>) -> String? {
        guard number.upperBound < words.count else { return nil }
        let next = tidy(words[number.upperBound])
        let isDigits = !next.isEmpty && next.allSatisfy { $0.isNumber || $0 == "-" }
        return isDigits && next.count > 2 && SpelledDate.all(in: [next]).isEmpty ? next : nil
    }

    private static func tidy(_ word: String) -> String {
        var text = Substring(word)
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
        return String(text)
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.count <= 30
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-/._".contains($0)) }
    }
}
