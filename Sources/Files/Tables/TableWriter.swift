/// Writes rows as CSV (RFC 4180). What a spreadsheet program would take for a formula is made text.
public struct TableWriter: Sendable {
    /// What was written and not taken yet.
    public private(set) var bytes: [UInt8] = []

    /// A writer; the mark at the beginning tells Excel that it is UTF-8.
    public init(withMark: Bool = true) {
        if withMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes a row.
    public mutating func row(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            // A line that is quite empty would not be a row.
            write(cell, isAlone: cells.count == 1)
        }
        bytes.append(contentsOf: [13, 10])
    }

    /// Takes what was written so far, so that a long table is sent in pieces.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func write(_ cell: String, isAlone: Bool) {
        let isFormula = Self.looksLikeFormula(cell)
        let needsQuotes =
            isFormula || isAlone && cell.isEmpty || cell.first == " " || cell.last == " "
            || cell.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 || $0 == 59 || $0 == 9 }
        guard needsQuotes else { return bytes.append(contentsOf: cell.utf8) }
        bytes.append(UInt8(ascii: "\""))
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a spreadsheet program might compute it. A plain negative number is just that.
    static func looksLikeFormula(_ cell: String) -> Bool {
        // Programs pass over blanks, and Excel takes full-width signs for the plain ones.
        let start = cell.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" && $0 != "\n" }
        guard let start, "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(start) else { return false }
        return !(start == "-" && isNumber(cell.utf8.dropFirst()))
    }

    private static func isNumber(_ text: Substring.UTF8View) -> Bool {
        var (digits, marks) = (0, 0)
        for byte in text {
            switch byte {
            case 48...57: digits += 1
            case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
            default: return false
            }
        }
        return digits > 0 && marks <= 1
    }
}
