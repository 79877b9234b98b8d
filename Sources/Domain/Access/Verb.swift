/// What somebody wants to do with a thing.
public enum Verb: CaseIterable, Sendable {
    /// Look at it.
    case see
    /// Make or change it.
    case change
    /// Decide on it: approve, refuse, publish.
    case decide
    /// Run it: start, scan, repair.
    case run
}
