import Primitives

/// A day as it is written in running text.
struct SpelledDate {
    /// The words, as places in the list that was searched.
    var words: Range<Int>
    /// The days it may mean: two where the order of day and month is open.
    var days: [CalendarDate]
    /// The first day, where a span was written.
    var first: CalendarDate?

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// Every day written in these words.
    static func all(in words: [String]) -> [SpelledDate] {
        var found: [SpelledDate] = []
        var place = 0
        while place < words.count {
            if let date = date(at: place, words) {
                found.append(date)
                place = date.words.upperBound
            } else {
                place += 1
            }
        }
        return found
    }

    private static func date(at place: Int, _ words: [String]) -> SpelledDate? {
        if let days = numeric(trimmed(words[place])), !days.isEmpty {
            return SpelledDate(words: place..<place + 1, days: days)
        }
        return monthFirst(at: place, words) ?? dayFirst(at: place, words)
    }

    /// `March 5, 2024`, `Mar 5 2024`, `April 8–10, 2025`.
    private static func monthFirst(at place: Int, _ words: [String]) -> SpelledDate? {
        guard let month = month(words[place]), place + 2 < words.count else { return nil }
        var next = place + 1
        var numbers = span(words[next])
        // A span may be written apart: `April 8 – 10, 2025`.
        if numbers.count == 1, place + 4 < words.count, ["-", "–", "—", "to", "and"].contains(words[next + 1]),
            let last = span(words[next + 2]).first
        {
            numbers.append(last)
            next += 2
        }
        guard let last = numbers.last, next + 1 < words.count, let year = year(words[next + 1]),
            let day = CalendarDate(year: year, month: month, day: last)
        else { return nil }
        let first = numbers.count == 2 ? CalendarDate(year: year, month: month, day: numbers[0]) : nil
        return SpelledDate(words: place..<next + 2, days: [day], first: first)
    }

    /// `5 March 2024`, `05-Mar-2024`, `the 5th day of March, 2024`, `8–10 April 2025`.
    private static func dayFirst(at place: Int, _ words: [String]) -> SpelledDate? {
        let parts = trimmed(words[place]).split { $0 == "-" || $0 == "/" || $0 == "." }.map(String.init)
        if parts.count == 3, let number = Int(parts[0]), let month = month(parts[1]), let year = year(parts[2]),
            let day = CalendarDate(year: year, month: month, day: number)
        {
            return SpelledDate(words: place..<place + 1, days: [day])
        }
        let numbers = span(words[place])
        guard let last = numbers.last else { return nil }
        var next = place + 1
        if next + 1 < words.count, words[next].lowercased() == "day", words[next + 1].lowercased() == "of" { next += 2 }
        if next < words.count, words[next].lowercased() == "of" { next += 1 }
        guard next + 1 < words.count, let month = month(words[next]), let year = year(words[next + 1]),
            let day = CalendarDate(year: year, month: month, day: last)
        else { return nil }
        let first = numbers.count == 2 ? CalendarDate(year: year, month: month, day: numbers[0]) : nil
        return SpelledDate(words: place..<next + 2, days: [day], first: first)
    }

    /// `2024-03-05`, `3/25/2024`, `25.03.2024`; `3/5/2024` is two days.
    private static func numeric(_ word: String) -> [CalendarDate]? {
        let parts = word.split { $0 == "-" || $0 == "/" || $0 == "." || $0 == "–" }
        guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber) }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if parts[0].count == 4 {
            guard isYear(numbers[0]) else { return nil }
            return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { [$0] }
        }
        guard parts[0].count <= 2, parts[1].count <= 2, let year = year(String(parts[2])) else { return nil }
        // A course number such as 12-034-25 has three digits somewhere; 12-03-25 is a day only with strokes.
        guard parts[2].count == 4 || word.contains("/") else { return nil }
        let american = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        let european = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        var days = [american, european].compactMap(\.self)
        if days.count == 2, days[0] == days[1] { days.removeLast() }
        return days
    }

    /// The days of `8`, `8th`, `8,` and `8–10,`.
    private static func span(_ word: String) -> [Int] {
        let parts = trimmed(word).split { $0 == "-" || $0 == "–" || $0 == "—" }
        guard (1...2).contains(parts.count) else { return [] }
        let numbers = parts.compactMap { part -> Int? in
            let digits = part.prefix(while: \.isNumber)
            let rest = part.dropFirst(digits.count).lowercased()
            guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
            return Int(digits)
        }
        return numbers.count == parts.count && numbers.allSatisfy { (1...31).contains($0) } ? numbers : []
    }

    private static func month(_ word: String) -> Int? {
        let folded = FoldedWord.of(word)
        guard folded.utf8.count >= 3 else { return nil }
        if folded == "sept" { return 9 }
        return months.firstIndex {
            folded == $0 || folded == $0.prefix(3) || folded.utf8.count > 4 && FoldedWord.isNear(folded, $0)
        }.map { $0 + 1 }
    }

    private static func year(_ word: String) -> Int? {
        let digits = trimmed(word)
        guard let number = Int(digits) else { return nil }
        if digits.count == 2 { return number < 70 ? 2000 + number : 1900 + number }
        return digits.count == 4 && isYear(number) ? number : nil
    }

    private static func isYear(_ number: Int) -> Bool { (1950...2100).contains(number) }

    private static func trimmed(_ word: String) -> String {
        var text = Substring(word)
        while let last = text.last, !last.isLetter, !last.isNumber { text.removeLast() }
        while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
        return String(text)
    }
}
