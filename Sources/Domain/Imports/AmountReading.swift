import Primitives
import Rules

/// Reads amounts as people write them, exactly: `1.5`, `1,5 hrs`, `90 min`, `0.1 CEU`, `1 hr 30 min`, `1:30`, `1½`.
struct AmountReading {
    /// What a text says.
    enum Outcome: Hashable {
        /// An amount, and its unit where the text names one.
        case amount(Credits, AmountUnit?)
        case empty
        case notAnAmount
        case negative
        case tooManyDecimals
        /// `1,200`: more than a thousand, or a little more than one.
        case undecided
        /// A number with a word behind it that is no unit known here.
        case unknownUnit(String)
    }

    let decimalMark: DecimalMark

    func read(_ text: String) -> Outcome {
        var rest = text.utf8[...]
        // "Contact hours: 1.5"
        let before = String(decoding: rest.prefix { !Self.isNumberByte($0) }, as: UTF8.self)
        rest = rest.dropFirst(before.utf8.count)
        guard !rest.isEmpty else { return Self.withoutDigits(before) }
        if before.utf8.last == 45 || before.hasSuffix("−") { return .negative }
        let number = rest.prefix { Self.isNumberByte($0) }
        let behind = String(decoding: rest.dropFirst(number.count), as: UTF8.self)
        if let duration = Self.duration(number, behind) { return before.isEmpty ? duration : .notAnAmount }
        let amount: Credits
        switch self.number(String(decoding: number, as: UTF8.self)) {
        case .amount(let read, _): amount = read
        case let fault: return fault
        }
        let (extra, words) = Self.fraction(behind)
        let unitWords = before.isEmpty ? words : before + " " + words
        guard !unitWords.utf8.contains(where: { (48...57).contains($0) || $0 == 36 }) else { return .notAnAmount }
        switch ColumnWords.unit(unitWords) {
        case .unit(let unit): return .amount(amount + extra, unit)
        case .usual: return .amount(amount + extra, nil)
        case nil: return .unknownUnit(String(FoldedText.line(unitWords).prefix(40)))
        }
    }

    private static func isNumberByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == 46 || byte == 44
    }

    private static func saysNothing(_ text: String) -> Bool {
        ["", "na", "none", "tbd"].contains(FoldedText.words(text).joined())
    }

    /// Nothing, `N/A`, or half an hour written as `½ hour`.
    private static func withoutDigits(_ text: String) -> Outcome {
        if saysNothing(text) { return .empty }
        let (amount, words) = fraction(text)
        guard amount > .zero, let unit = ColumnWords.unit(words) else { return .notAnAmount }
        if case .unit(let unit) = unit { return .amount(amount, unit) }
        return .amount(amount, nil)
    }

    /// A plain number in digits, with a point or a comma in it.
    private func number(_ text: String) -> Outcome {
        let points = text.utf8.count { $0 == 46 }
        let commas = text.utf8.count { $0 == 44 }
        var plain = text
        switch (points, commas) {
        case (0, 0): break
        case (1, 0):
            if decimalMark == .comma, Self.isGroup(text, mark: 46) { return .undecided }
        case (0, 1):
            if Self.isGroup(text, mark: 44), decimalMark == .point { return .undecided }
            plain = text.replacing(",", with: ".")
        case (1, _) where Self.isGrouped(text, by: 44, decimals: 46): plain = text.replacing(",", with: "")
        case (_, 1) where Self.isGrouped(text, by: 46, decimals: 44):
            plain = text.replacing(".", with: "").replacing(",", with: ".")
        default: return .notAnAmount
        }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.contains(where: { !$0.isEmpty }) else { return .notAnAmount }
        let whole = parts[0].drop { $0 == "0" }
        plain = (whole.isEmpty ? "0" : String(whole)) + (parts.count > 1 && !parts[1].isEmpty ? "." + parts[1] : "")
        do throws(AmountFault) {
            return .amount(try Credits(reading: Array(plain.utf8)), nil)
        } catch {
            return error == .tooManyDecimals ? .tooManyDecimals : .notAnAmount
        }
    }

    /// Whether a mark may stand between thousands: `1,200`, but not `0,125` nor `1,5`.
    private static func isGroup(_ text: String, mark: UInt8) -> Bool {
        let parts = text.utf8.split(separator: mark, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0].first != 48
    }

    /// `1,200.5` and the like.
    private static func isGrouped(_ text: String, by mark: UInt8, decimals: UInt8) -> Bool {
        guard let whole = text.utf8.split(separator: decimals, omittingEmptySubsequences: false).first else {
            return false
        }
        let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
        return groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// A half or a quarter written as one sign behind a number.
    private static func fraction(_ text: String) -> (Credits, String) {
        let words = text.drop(while: \.isWhitespace)
        let halves: [Character: Int64] = ["½": 500, "¼": 250, "¾": 750]
        guard let first = words.first, let part = halves[first] else { return (.zero, text) }
        return (Credits(thousandths: part), String(words.dropFirst()))
    }

    /// `1:30` and `1 hr 30 min`, in minutes.
    private static func duration(_ number: Substring.UTF8View, _ behind: String) -> Outcome? {
        guard let hours = Int(Substring(number)), hours < 10_000 else { return nil }
        func minutes(_ text: Substring) -> Outcome? {
            guard let minutes = Int(text), minutes < 60 else { return nil }
            return .amount(Credits(hours * 60 + minutes), .minute)
        }
        if behind.hasPrefix(":") {
            let parts = behind.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 1 || parts.count == 2 && parts[1] == "00", parts[0].utf8.count == 2 else {
                return .notAnAmount
            }
            return minutes(parts[0]) ?? .notAnAmount
        }
        let words = FoldedText.words(behind)
        guard words.count >= 2, ["h", "hr", "hrs", "hour", "hours"].contains(words[0]) else { return nil }
        let rest = words[1] == "and" ? words.dropFirst(2) : words.dropFirst()
        if rest.count == 2, ["m", "min", "mins", "minute", "minutes"].contains(rest[rest.startIndex + 1]) {
            return minutes(Substring(rest[rest.startIndex]))
        }
        return nil
    }
}
