import Primitives

/// A number as a learner typed it: `1,250`, `4.5 g/dL`, `−2`.
struct NumberTyped {
    /// The number.
    let value: ExactDecimal
    /// The unit that was typed after it, one of those known.
    let unit: String?

    /// Reads what was typed; nothing where it is no number, or has a unit that is not known.
    init?(_ text: String, units: [String]) {
        var bare = text.replacing("\u{2212}", with: "-").replacing("\u{2013}", with: "-")
            .filter { !$0.isWhitespace && $0 != "\u{202F}" }
        let known = units.sorted { $0.count > $1.count }
        let unit = known.first { sign in
            let folded = Self.folded(sign)
            return !folded.isEmpty && Self.folded(bare).hasSuffix(folded)
        }
        if let unit {
            let length = Self.folded(unit).count
            bare = String(bare.dropLast(length))
        }
        guard let grouped = Self.withoutGroups(bare), let value = ExactDecimal(grouped) else { return nil }
        self.value = value
        self.unit = unit
    }

    /// Both signs of micro are one, and capitals in units matter: Mg is not mg.
    private static func folded(_ unit: String) -> String {
        unit.filter { !$0.isWhitespace }.replacing("\u{3BC}", with: "\u{B5}")
    }

    /// A comma parts thousands (1,250); one that could be a decimal comma is not guessed at.
    private static func withoutGroups(_ text: String) -> String? {
        guard text.contains(",") else { return text }
        let whole = text.prefix { $0 != "." }
        let groups = whole.drop { $0 == "-" || $0 == "+" }.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !text.dropFirst(whole.count).contains(",")
        else { return nil }
        return text.replacing(",", with: "")
    }
}
