import Primitives
import Rules

/// An amount of education as it is written in running text: `1.5 contact hours`.
struct StatedAmount {
    /// The words, as places in the list that was searched.
    var words: Range<Int>
    /// How much.
    var amount: Credits
    /// In what.
    var unit: AmountUnit

    /// Words that may stand between a number and its unit.
    private static let between: Set<String> = [
        "pace", "ascls", "ce", "continuing", "education", "cmle", "ascp", "credit", "contact", "approved", "florida",
        "ceu", "ceus", "clinical", "laboratory", "of", "semester", "quarter",
    ]

    /// Every amount with its unit in these words; both lists are of the same words, plain and folded.
    static func all(in words: [String], _ folded: [String]) -> [StatedAmount] {
        words.indices.compactMap { place in
            guard let number = number(words[place]) else { return nil }
            var next = place + 1
            while next < words.count, next < place + 6 {
                if let unit = unit(folded, at: next) {
                    return StatedAmount(words: place..<next + 1, amount: number, unit: unit)
                }
                guard between.contains(folded[next]) || folded[next].isEmpty else { return nil }
                next += 1
            }
            return nil
        }
    }

    /// The unit that ends at a word.
    private static func unit(_ folded: [String], at place: Int) -> AmountUnit? {
        let before = place > 0 ? folded[place - 1] : ""
        let next = place + 1 < folded.count ? folded[place + 1] : ""
        switch folded[place] {
        case "hour", "hours", "hr", "hrs":
            return before == "semester" ? .semesterHour : before == "quarter" ? .quarterHour : .contactHour
        case "credit", "credits":
            // `2 credit hours` goes on.
            return next.hasPrefix("hour") ? nil : .contactHour
        case "ceu", "ceus": return next.hasPrefix("credit") || next.hasPrefix("hour") ? nil : .ceu
        case "point", "points": return .point
        case "minute", "minutes", "min": return .minute
        default: return nil
        }
    }

    /// A plain amount: `1.5`, `1,5`, `2`; nothing for what looks like something else.
    static func number(_ word: String) -> Credits? {
        var text = Substring(word)
        while let last = text.last, !last.isNumber { text.removeLast() }
        while let first = text.first, first == "(" || first == "“" { text.removeFirst() }
        guard word.count - text.count <= 2, !word.hasSuffix("%") else { return nil }
        let plain = String(text.contains(".") ? text : Substring(text.replacing(",", with: ".")))
        guard let amount = try? Credits(reading: Array(plain.utf8)), amount > .zero, amount <= Credits(2000) else {
            return nil
        }
        return amount
    }
}
