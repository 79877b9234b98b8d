public import Domain

/// Reads the rows of a spreadsheet one after the other, in flat memory. What kind it is, is told by its content.
///
/// Belongs to one thread: reading a file waits.
public final class TableReader {
    private let source: any RowSource
    /// Rows looked at before anybody asked for them.
    private var ahead: [TableRow] = []
    private var hasFailed = false

    /// Opens a file.
    public init(
        _ path: String, choice: TableChoice = TableChoice(), limits: TableLimits = .standard
    ) throws(TableFault) {
        let head = try TableFile.head(of: path)
        switch try TableFile.format(head) {
        case .csv:
            source = try CSVRows(path, head: head, choice: choice, limits: limits)
        case .xlsx:
            source = try WorkbookRows(path, choice: choice, limits: limits)
        case .xls:
            source = try OlderWorkbookRows(path, choice: choice, limits: limits)
        }
        guard let first = try next() else {
            throw TableFault(.empty, "There is nothing in this file.", cure: "Choose the file with the rows in it.")
        }
        ahead = [first]
    }

    /// How the file is read.
    public var look: TableLook { source.look }

    /// How much of the file was read so far, in thousandths: for progress.
    public var progress: Int { source.progress }

    /// The next row that is not blank, or nothing at the end.
    public func next() throws(TableFault) -> TableRow? {
        if let row = ahead.popLast() { return row }
        // What comes behind a fault makes no sense any more.
        guard !hasFailed else { return nil }
        do {
            while let row = try source.next() {
                if !row.isBlank { return row }
            }
            return nil
        } catch {
            hasFailed = true
            throw error
        }
    }

    /// The first rows, so many at most: what columns are guessed from.
    public static func sample(
        _ path: String, choice: TableChoice = TableChoice(), rows: Int = 400, limits: TableLimits = .standard
    ) throws(TableFault) -> (look: TableLook, rows: [TableRow]) {
        let reader = try TableReader(path, choice: choice, limits: limits)
        var sample: [TableRow] = []
        while sample.count < rows, let row = try reader.next() { sample.append(row) }
        return (reader.look, sample)
    }
}
