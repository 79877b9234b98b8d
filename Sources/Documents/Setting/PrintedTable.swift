/// A table on paper.
public struct PrintedTable: Sendable {
    /// A column: its head and its share of the width.
    public struct Column: Sendable {
        /// What stands over it.
        public var head: String
        /// Its share of the width.
        public var share: Double
        /// Whether it holds figures, which stand at its right edge.
        public var isFigure: Bool

        /// A column.
        public init(_ head: String, share: Double, isFigure: Bool = false) {
            self.head = head
            self.share = share
            self.isFigure = isFigure
        }
    }

    /// A cell: one paragraph under the other.
    public struct Cell: Sendable {
        /// The paragraphs.
        public var paragraphs: [(text: String, role: TextRole)]

        /// Paragraphs.
        public init(_ paragraphs: [(text: String, role: TextRole)]) {
            self.paragraphs = paragraphs
        }

        /// One paragraph.
        public init(_ text: String, _ role: TextRole = .body) {
            paragraphs = [(text, role)]
        }
    }

    /// The columns.
    public var columns: [Column]
    /// The rows; each has a cell for every column.
    public var rows: [[Cell]]

    /// A table.
    public init(columns: [Column], rows: [[Cell]]) {
        self.columns = columns
        self.rows = rows
    }
}
