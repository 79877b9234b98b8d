/// What becomes of a row of an import.
public enum RowVerdict: Hashable, Sendable {
    /// It will be written.
    case ready
    /// Something is wrong with it.
    case faulty
    /// It is somebody else's.
    case refused(ParticipantVerdict)
    /// Whose it is must be asked.
    case whose(ParticipantVerdict)
    /// It is already there.
    case same(CourseVerdict.Place, why: String)
    /// It may already be there: asked.
    case perhaps(CourseVerdict.Place, why: String)
}

/// What a person answered about rows.
public struct ImportAnswers: Hashable, Sendable {
    /// Whether rows of this question (`ParticipantVerdict.question`) are the person's own.
    public var mine: [String: Bool]
    /// Whether the row of this line is the same course as the one it was asked about.
    public var same: [Int: Bool]

    /// No answers, or these.
    public init(mine: [String: Bool] = [:], same: [Int: Bool] = [:]) {
        self.mine = mine
        self.same = same
    }
}
