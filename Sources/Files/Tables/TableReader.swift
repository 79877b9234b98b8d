public import Domain

/// Reads the rows of a spreadsheet one after the other, in flat memory. What kind it is, is told by its content.
///
/// Belongs to one thread: reading a file waits.
public final class TableReader {
    /// How the file is read.
    public let look: TableLook

    /// Opens a file.
    public init(
        _ path: String, choice: TableChoice = TableChoice(), limits: TableLimits = .standard
    ) throws(TableFault) {
        look = TableLook(format: .csv, encoding: "UTF-8", delimiter: .comma)
    }

    /// How much of the file was read so far, in thousandths: for progress.
    public var progress: Int { 0 }

    /// The next row that is not blank, or nothing at the end.
    public func next() throws(TableFault) -> TableRow? {
        nil
    }
}
