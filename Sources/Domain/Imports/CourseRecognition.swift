public import Primitives
public import Rules

/// Whether a row is a course that is already there.
public enum CourseVerdict: Hashable, Sendable {
    /// Where the other one stands.
    public enum Place: Hashable, Sendable {
        case credit(ID<LedgerEntry>)
        case line(Int)
    }

    /// Not seen before.
    case new
    /// The same course as this one, and why.
    case same(Place, why: String)
    /// Perhaps the same course as this one, and why: asked.
    case perhaps(Place, why: String)
}

/// Finds courses that arrive twice: through several routes, in one file or beside what is already in the ledger.
///
/// Rows are added first and judged when all are there, so that the answer does not depend on their order.
public struct CourseRecognition: Sendable {
    /// Nothing known but these credits.
    public init(known: [Credit] = []) {
    }

    /// Adds a row that has an activity.
    public mutating func add(_ activity: Activity, claim: Claim, line: Int) {
    }

    /// The verdicts by line; lines that are not in it are new.
    public func verdicts() -> [Int: CourseVerdict] {
        [:]
    }
}
