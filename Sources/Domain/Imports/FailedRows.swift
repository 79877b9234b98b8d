import Primitives

/// How rows that could not be taken go back to their owner, and how they are known again when they return.
public enum FailedRows {
    /// The headings that are put behind the file's own.
    public static let headings = ["What is wrong", "What to do"]

    /// The headings of the file of failed rows.
    public static func headings(of plan: ImportPlan, columns: Int) -> [String] {
        (0..<max(columns, plan.headings.count)).map(plan.heading) + headings
    }

    /// The map by which such a file is read again: its headings stand in the first line.
    public static func map(of plan: ImportPlan) -> ColumnMap {
        var map = plan.map
        map.headingLine = 1
        return map
    }

    /// A row as it goes back.
    public static func cells(of line: ImportLine, columns: Int) -> [String] {
        let own = line.cells.prefix(columns) + Array(repeating: "", count: max(0, columns - line.cells.count))
        let wrong = line.faults.isEmpty ? [line.why] : line.faults.map(\.text)
        let cures = line.faults.map(\.cure)
        return own + [wrong.joined(separator: " "), unique(cures).joined(separator: " ")]
    }

    private static func unique(_ texts: [String]) -> [String] {
        texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
