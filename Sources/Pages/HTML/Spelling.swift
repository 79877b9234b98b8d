import Primitives

extension Instant {
    /// `2 Mar 2026, 09:30 UTC`.
    var spelled: String {
        let (hour, minute, _) = timeOfDay
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.spelled), \(two(hour)):\(two(minute)) UTC"
    }
}

extension String {
    /// With a capital at its beginning.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }

    /// As a sentence: a capital at its beginning, a full stop at its end.
    var sentence: String {
        guard let last else { return self }
        return last == "." || last == "?" || last == "!" ? capitalised : capitalised + "."
    }

    /// `_` and `:` of an id as hyphens, so that it can be an id of the page.
    var anchor: String {
        String(
            decoding: utf8.map { ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 >= 48 && $0 <= 57 ? $0 : 45 }, as: UTF8.self)
    }
}

extension Sequence<String> {
    /// "a, b and c".
    var listed: String {
        var parts = Array(self)
        guard let last = parts.popLast() else { return "" }
        return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    }
}

extension Int {
    /// With its noun: "1 day", "12 days".
    func of(_ one: String, _ many: String? = nil) -> String { "\(self) \(self == 1 ? one : many ?? one + "s")" }

    /// Small numbers as words, at the beginning of a sentence: "Three".
    var word: String {
        let words = [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
        ]
        return words.indices.contains(self) ? words[self] : String(self)
    }

    /// Days from today as people say them: "in 12 days", "today", "3 days ago".
    var daysAway: String {
        switch self {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case 2...: "in \(self) days"
        default: "\(-self) days ago"
        }
    }
}
