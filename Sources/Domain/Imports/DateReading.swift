import Primitives

/// Reads days as people and programs write them.
struct DateReading {
    /// What a text says.
    enum Outcome: Hashable {
        case day(CalendarDate)
        /// Two days, according to the order: month first, day first.
        case either(CalendarDate, CalendarDate)
        /// No such day in the order that was chosen.
        case notInOrder(DateOrder)
        case none
    }

    /// The shape of a date, before anybody says in which order it is.
    enum Shape: Hashable {
        case plain(CalendarDate)
        /// Three numbers, the last one the year; or, with two digits each, perhaps the first.
        case numbers(Int, Int, Int, isShort: Bool)
        case none
    }

    let order: DateOrder?
    /// Two-digit years are of this century up to this one, the others of the last.
    let thisYear: Int

    func read(_ text: String) -> Outcome {
        switch Self.shape(text, thisYear: thisYear) {
        case .plain(let day): return .day(day)
        case .none: return .none
        case .numbers(let first, let second, let third, let isShort):
            let year = isShort ? Self.full(third, thisYear) : third
            let monthFirst = CalendarDate(year: year, month: first, day: second)
            let dayFirst = CalendarDate(year: year, month: second, day: first)
            switch order {
            case .monthFirst: return monthFirst.map { .day($0) } ?? (dayFirst == nil ? .none : .notInOrder(.monthFirst))
            case .dayFirst: return dayFirst.map { .day($0) } ?? (monthFirst == nil ? .none : .notInOrder(.dayFirst))
            case .yearFirst where isShort:
                return CalendarDate(year: Self.full(first, thisYear), month: second, day: third).map { .day($0) }
                    ?? .notInOrder(.yearFirst)
            case .yearFirst, nil:
                switch (monthFirst, dayFirst) {
                case (let month?, let day?): return month == day ? .day(month) : .either(month, day)
                case (let only?, nil), (nil, let only?): return .day(only)
                case (nil, nil): return .none
                }
            }
        }
    }

    private static func full(_ year: Int, _ thisYear: Int) -> Int {
        year > thisYear % 100 + 1 ? thisYear / 100 * 100 - 100 + year : thisYear / 100 * 100 + year
    }

    /// Tells numbers, months in letters and times of day apart.
    static func shape(_ text: String, thisYear: Int) -> Shape {
        if let day = CalendarDate(text) { return .plain(day) }
        var numbers: [(value: Int, digits: Int)] = []
        var month: (number: Int, place: Int)?
        var letters = text.utf8[...]
        while let byte = letters.first {
            let parts = numbers.count + (month == nil ? 0 : 1)
            if (48...57).contains(byte) {
                let digits = letters.prefix { (48...57).contains($0) }
                guard digits.count <= 8 else { return .none }
                let rest = letters.dropFirst(digits.count)
                // What stands behind the day may be a time, and nothing else.
                if parts == 3 { return isTime(letters) ? finish(numbers, month, thisYear) : .none }
                numbers.append((digits.reduce(0) { $0 * 10 + Int($1) - 48 }, digits.count))
                letters = rest
                if parts == 0, let alone = single(numbers[0], rest, thisYear) { return alone }
            } else if isLetter(byte) {
                let word = letters.prefix { isLetter($0) }.map { $0 | 0x20 }
                letters = letters.dropFirst(word.count)
                if let number = Self.month(word), month == nil, parts < 3 {
                    month = (number, numbers.count)
                } else if !Self.isPassedOver(word) {
                    return parts == 3 && isTimeWord(word) ? finish(numbers, month, thisYear) : .none
                }
            } else if byte == 32 || byte == 44 || byte == 45 || byte == 46 || byte == 47 || byte == 9 {
                letters = letters.dropFirst()
            } else {
                return .none
            }
        }
        return finish(numbers, month, thisYear)
    }

    private static func finish(
        _ numbers: [(value: Int, digits: Int)], _ month: (number: Int, place: Int)?, _ thisYear: Int
    ) -> Shape {
        if let month {
            guard numbers.count == 2 else { return .none }
            let yearFirst = numbers[0].digits == 4
            let (year, day) = yearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
            guard year.digits == 4 || year.digits == 2, day.digits <= 2 else { return .none }
            let full = year.digits == 4 ? year.value : full(year.value, thisYear)
            return CalendarDate(year: full, month: month.number, day: day.value).map { .plain($0) } ?? .none
        }
        guard numbers.count == 3 else { return .none }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.digits == 4, second.digits <= 2, third.digits <= 2 {
            return CalendarDate(year: first.value, month: second.value, day: third.value).map { .plain($0) } ?? .none
        }
        guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 else { return .none }
        if third.digits == 2, first.digits == 2, first.value > 31 {
            return CalendarDate(year: full(first.value, thisYear), month: second.value, day: third.value)
                .map { .plain($0) } ?? .none
        }
        return .numbers(first.value, second.value, third.value, isShort: third.digits == 2)
    }

    /// One number alone: 20250304, or a day as spreadsheet programs count them.
    private static func single(
        _ number: (value: Int, digits: Int), _ rest: Substring.UTF8View, _ thisYear: Int
    ) -> Shape? {
        let isAlone = rest.allSatisfy { $0 == 32 }
        if number.digits == 8, isAlone {
            return CalendarDate(year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
                .map { .plain($0) } ?? Shape.none
        }
        let isFraction = rest.first == 46 && rest.dropFirst().allSatisfy { (48...57).contains($0) }
        if number.digits == 5, isAlone || isFraction, (18_264...100_000).contains(number.value) {
            return ExcelDay.date(Double(number.value)).map { .plain($0) } ?? Shape.none
        }
        return number.digits > 4 ? Shape.none : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }

    private static func month(_ word: [UInt8]) -> Int? {
        guard word.count >= 3 else { return nil }
        return months.firstIndex { $0.starts(with: word) || word == Array("sept".utf8) && $0[0] == 115 }.map { $0 + 1 }
    }

    private static let passedOver: Set<[UInt8]> = Set(
        [
            "st", "nd", "rd", "th", "of", "the", "on", "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday",
            "thu", "thur", "thurs",
            "thursday", "fri", "friday", "sat", "saturday", "sun", "sunday",
        ].map { Array($0.utf8) })

    private static func isPassedOver(_ word: [UInt8]) -> Bool { passedOver.contains(word) }

    private static let timeWords: Set<[UInt8]> = Set(
        ["t", "z", "am", "pm", "at", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct"]
            .map { Array($0.utf8) })

    /// The T before a time, and a time zone's letters.
    private static func isTimeWord(_ word: [UInt8]) -> Bool { timeWords.contains(word) }

    private static func isTime(_ text: Substring.UTF8View) -> Bool {
        let number = text.prefix { (48...57).contains($0) }
        let rest = text.dropFirst(number.count)
        return number.count <= 2 && (rest.first == 58 || rest.first == 32 || rest.first.map(isLetter) ?? false)
    }
}
