/// How much a spreadsheet may be before it is refused.
public struct TableLimits: Sendable {
    /// Columns of a row.
    public var columns = 1_000
    /// Letters of a cell, as Excel has it.
    public var cell = 32_768
    /// Entries of a workbook's archive.
    public var entries = 5_000
    /// Bytes of one part of a workbook as they come out.
    public var part = 1 << 30
    /// How many times larger than its archive a part may become, once it is past a megabyte.
    public var ratio = 200
    /// Bytes of all texts that a workbook keeps apart from its sheets.
    public var sharedText = 128 << 20
    /// Bytes of an older workbook, which is read whole.
    public var olderWorkbook = 64 << 20

    /// What a service may afford.
    public static let standard = TableLimits()

    /// The standard limits.
    public init() {}
}
