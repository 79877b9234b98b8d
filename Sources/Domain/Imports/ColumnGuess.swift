public import Primitives

/// How surely something was told.
public enum Certainty: UInt8, Coded, Comparable {
    case unsure, likely, sure

    /// Every code and its certainty.
    public static let codes = kebabCodes()

    /// The less sure comes first.
    public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
}

/// Which column holds what, as it looks from the headings and the first rows; with the reason for each.
public struct ColumnGuess: Hashable, Sendable {
    /// One column as it stands in the file.
    public struct Column: Hashable, Sendable {
        /// Its place, counted from 0.
        public var place: Int
        /// Its heading, where there is one.
        public var heading: String?
        /// What it seems to hold; nothing where that is not told or does not matter.
        public var field: ImportField?
        /// How surely.
        public var certainty: Certainty
        /// Why, in a sentence: "The heading says so."
        public var reason: String
        /// The first values that are not empty, at most three.
        public var samples: [String]

        /// A column.
        public init(
            place: Int, heading: String?, field: ImportField?, certainty: Certainty, reason: String, samples: [String]
        ) {
            self.place = place
            self.heading = heading
            self.field = field
            self.certainty = certainty
            self.reason = reason
            self.samples = samples
        }
    }

    /// The map as far as it is told.
    public var map: ColumnMap
    /// Every column, from the left.
    public var columns: [Column]
    /// What the dates of the sample say about their order.
    public var dates: DateOrderSense
    /// What was told about the file as a whole, in sentences: the preset and why.
    public var notes: [String]

    /// A guess of these parts.
    public init(map: ColumnMap, columns: [Column], dates: DateOrderSense, notes: [String]) {
        self.map = map
        self.columns = columns
        self.dates = dates
        self.notes = notes
    }

    /// Fields without which no row can be taken, and that no column holds.
    public var missing: [ImportField] {
        Self.missing(in: map)
    }

    /// Fields without which no row can be taken, and that a map does not name.
    public static func missing(in map: ColumnMap) -> [ImportField] {
        let isByNumber = map.preset?.isDocumented ?? false
        var missing: [ImportField] = []
        if map.columns[.title] == nil, !isByNumber { missing.append(.title) }
        if map.columns[.completed] == nil { missing.append(.completed) }
        if map.columns[.hours] == nil, map.topicColumns.isEmpty, !isByNumber { missing.append(.hours) }
        return missing
    }

    /// The headings, where there are some; those of columns without one are empty.
    public var headings: [String] { columns.map { $0.heading ?? "" } }

    /// What tells one layout from another: two files with equal headings have it alike, so that a map is remembered by it.
    public static func fingerprint(headings: [String]) -> String {
        var lines = headings.map(FoldedText.line)
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\u{1F}")
    }

    /// Guesses from the first rows of a file: some hundreds are plenty. A preset that somebody chose is believed.
    public static func guess(_ rows: [TableRow], preset: ImportPreset? = nil) -> ColumnGuess {
        var guessing = ColumnGuessing(rows, preset: preset)
        return guessing.guess()
    }
}
