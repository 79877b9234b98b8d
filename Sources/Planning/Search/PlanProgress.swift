/// How far a search has come, for somebody who waits.
public enum PlanProgress: Sendable {
    /// So many offerings can be done, and so many are left after leaving out what no best plan needs.
    case sieved(usable: Int, kept: Int)
    /// The objective is proven to be at least this.
    case bound(Plan.Bound)
    /// A plan of this value was found.
    case found(Plan.Bound)
    /// Nothing better is possible; ties are being settled.
    case proven(Plan.Bound)
}
