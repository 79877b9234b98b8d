public import Primitives

/// Whether a row is a course that is already there.
public enum CourseVerdict: Hashable, Sendable {
    /// Where the other one stands.
    public enum Place: Hashable, Sendable {
        /// In the log.
        case credit(ID<LedgerEntry>)
        /// In this line of the same file.
        case line(Int)
    }

    /// Not seen before.
    case new
    /// The same course as this one, and why.
    case same(Place, why: String)
    /// Perhaps the same course as this one, and why: asked.
    case perhaps(Place, why: String)
}
