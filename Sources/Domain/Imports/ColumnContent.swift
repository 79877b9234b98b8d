import Primitives

/// What the values of a column look like.
struct ColumnContent {
    private(set) var filled = 0
    private(set) var dates = 0
    private(set) var amounts = 0
    private(set) var addresses = 0
    private(set) var licences = 0
    private(set) var states = 0
    private(set) var professions = 0
    private(set) var letters = 0
    private(set) var samples: [String] = []
    private(set) var sense = DateOrderSense()
    private(set) var commas = 0
    private(set) var points = 0
    private var different: Set<String> = []

    init(_ rows: [TableRow], column: Int) {
        for row in rows {
            let text = RowCells.line(row[column])
            if !text.isEmpty { look(text) }
        }
    }

    private mutating func look(_ text: String) {
        filled += 1
        if samples.count < 3, !samples.contains(text) { samples.append(text.count > 80 ? text.prefix(77) + "…" : text) }
        if different.count < 1000 { different.insert(text) }
        let isShort = text.utf8.count <= 40
        if isShort, DateReading.shape(text, thisYear: 2049) != .none {
            dates += 1
            sense.look(at: text)
        }
        let folded = text.lowercased()
        if folded.hasPrefix("state=") { states += 1 }
        if folded.hasPrefix("profession=") { professions += 1 }
        if text.contains("@"), text.contains("."), !text.contains(" ") { addresses += 1 }
        if isShort, isAmount(text) { amounts += 1 }
        if isShort, Self.isLicence(text) { licences += 1 }
        letters += text.count { $0.isLetter }
    }

    private mutating func isAmount(_ text: String) -> Bool {
        switch AmountReading(decimalMark: .point).read(text) {
        case .amount(let amount, _):
            if text.contains(",") { commas += 1 }
            if text.contains(".") { points += 1 }
            return amount <= Credits(600)
        case .undecided: return true
        default: return false
        }
    }

    /// A few letters and four digits or more: TN12345.
    private static func isLicence(_ text: String) -> Bool {
        let letters = text.prefix { $0.isLetter }
        let rest = text.dropFirst(letters.count).drop { $0 == " " || $0 == "-" }
        return (1...4).contains(letters.count) && rest.count >= 4 && rest.allSatisfy(\.isNumber)
    }

    /// Whether nearly all values are of a sort.
    func isMostly(_ count: Int) -> Bool { filled > 0 && count * 10 >= filled * 9 }

    var averageLetters: Int { filled == 0 ? 0 : letters / filled }
    var variety: Int { different.count }
}
