import Domain

/// What rows come from: one implementation for each kind of file. Belongs to one thread.
protocol RowSource: AnyObject {
    /// How the file is read.
    var look: TableLook { get }
    /// How much was read, in thousandths.
    var progress: Int { get }
    /// The next row as it stands, blank ones too, or nothing at the end.
    func next() throws(TableFault) -> TableRow?
}
