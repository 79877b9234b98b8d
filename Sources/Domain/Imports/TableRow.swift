/// A row of somebody's spreadsheet: its line in the file and what stands in its cells.
public struct TableRow: Hashable, Sendable {
    /// The line of the file (of a sheet, the row) where it begins, counted from 1.
    public var number: Int
    /// The cells from the left; those behind the last one that was written are not there.
    public var cells: [String]

    /// A row.
    public init(number: Int, cells: [String]) {
        self.number = number
        self.cells = cells
    }

    /// What stands in a column, counted from 0; nothing where the row is shorter.
    public subscript(column: Int) -> String {
        cells.indices.contains(column) ? cells[column] : ""
    }

    /// Whether nothing is written in it.
    public var isBlank: Bool {
        cells.allSatisfy { $0.utf8.allSatisfy { $0 == 32 || $0 == 9 } }
    }
}
