public import Primitives

/// Why no plan can work: demands of which all but any one could be met.
public struct PlanConflict: Sendable {
    /// The demands that cannot be met together.
    public var demands: [Demand]
    /// What requirements among them ask together, where they are one credential's.
    public var asked: Credits?
    /// The most that can come to these.
    public var reachable: Credits?
    /// The least that everything else costs, in cents, where the budget is in the way.
    public var leastCost: Int64?
    /// Whether no smaller set is in conflict; otherwise only that none can be left out.
    public var isSmallest: Bool

    /// Something that a plan has to do.
    public enum Demand: Hashable, Sendable {
        /// A requirement of a credential.
        case requirement(credential: String, id: String)
        /// A credential's total.
        case total(credential: String)
        /// A credential whose last day is over, so that nothing counts any more.
        case closed(credential: String, on: CalendarDate)
        /// A credential whose cycle is not known.
        case cycleUnknown(credential: String)
        /// No more than the budget.
        case budget
        /// An offering that the person has chosen.
        case pin(String)
        /// An offering that the person has chosen and that cannot be done at all.
        case pinExcluded(String, ExclusionCode)
        /// No more than so many hours a week.
        case weeklyHours
    }
}
