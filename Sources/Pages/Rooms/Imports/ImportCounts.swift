/// How many rows of a file become what.
public struct ImportCounts: Hashable, Sendable {
    /// Rows that were read.
    public var rows: Int
    /// Rows that are written, or will be.
    public var ready: Int
    /// Rows with errors.
    public var faulty: Int
    /// Rows of somebody else.
    public var refused: Int
    /// Rows whose owner is asked about.
    public var whose: Int
    /// Rows that are already there.
    public var same: Int
    /// Rows that may already be there.
    public var perhaps: Int

    /// How many rows become what.
    public init(rows: Int, ready: Int, faulty: Int, refused: Int, whose: Int, same: Int, perhaps: Int) {
        self.rows = rows
        self.ready = ready
        self.faulty = faulty
        self.refused = refused
        self.whose = whose
        self.same = same
        self.perhaps = perhaps
    }

    /// What waits for an answer.
    var asked: Int { whose + perhaps }
}

extension ImportCounts: Component {
    /// Writes each with its sign and number.
    public func write(into html: inout HTML) {
        html += "<ul class='verdicts' aria-label='What becomes of the \(rows) rows'>"
        let all: [(count: Int, words: String, tone: Tone)] = [
            (ready, "new", .good), (same, "already there", .soft), (faulty, "with errors", .bad),
            (asked, "to be answered", .warn), (refused, "of somebody else", .soft),
        ]
        for verdict in all where verdict.count > 0 || verdict.tone == .good {
            html += """
                <li class='verdict \(verdict.tone == .soft ? "soft-tone" : verdict.tone.rawValue)'>\(verdict.tone.icon)<b>\(verdict.count)</b> \(verdict.words)</li>
                """
        }
        html += "</ul>"
    }
}
