/// Words as they are compared: letters and digits in lower case, without accents and punctuation.
enum FoldedWord {
    static func of(_ text: String) -> String {
        var folded = ""
        for sign in text.unicodeScalars {
            switch sign {
            case "a"..."z", "0"..."9": folded.unicodeScalars.append(sign)
            case "A"..."Z": folded.unicodeScalars.append(Unicode.Scalar(UInt8(sign.value) + 32))
            default:
                guard sign.properties.isAlphabetic else { continue }
                folded += plain(sign)
            }
        }
        return folded
    }

    /// A letter without its accent: its name in Unicode says which letter it is.
    private static func plain(_ sign: Unicode.Scalar) -> String {
        if let name = sign.properties.name, name.hasPrefix("LATIN "), let end = name.firstRange(of: " WITH ") {
            if let letter = name[..<end.lowerBound].split(separator: " ").last { return letter.lowercased() }
        }
        return sign.properties.lowercaseMapping
    }

    /// Whether a word is another, or a reader's slip away from it where it is long enough to tell.
    static func isNear(_ word: String, _ other: String, from length: Int = 6) -> Bool {
        if word == other { return true }
        guard other.utf8.count >= length else { return false }
        return isOneSlip(Array(word.utf8), Array(other.utf8))
    }

    /// One letter wrong, too many or missing.
    private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard abs(left.count - right.count) <= 1 else { return false }
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var end = 0
        while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
            end += 1
        }
        return max(left.count, right.count) - start - end <= 1
    }
}
