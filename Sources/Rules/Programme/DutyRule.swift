import Primitives

/// Something due every year inside a longer cycle.
public struct DutyRule: Sendable {
    /// Its short name in the file.
    public var id: String
    /// What is due, in words.
    public var what: String
    /// When in the year.
    public var due: Figure<Due>

    /// A yearly duty.
    public init(id: String, what: String, due: Figure<Due>) {
        self.id = id
        self.what = what
        self.due = due
    }

    /// When in the year a duty is due.
    public enum Due: String, CaseIterable, Sendable {
        /// By the end of the month of issue.
        case anniversaryMonth = "anniversary-month"
        /// By 31 December.
        case endOfYear = "end-of-year"
    }
}
